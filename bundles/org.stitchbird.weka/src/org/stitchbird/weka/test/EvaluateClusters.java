// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Growth;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.RowSplit;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeCheck.Arrival;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaGrowth;
import org.stitchbird.weka.code.ClustersForm;
import org.stitchbird.weka.fix.LearnerFixes;
import org.stitchbird.weka.python.TestForms;
import org.stitchbird.weka.train.WekaLearner;

/** Measures learners that look for groups: how rows fall into them, how dense they lie, and what labels they have. */
@Component(service = NodeType.class)
public final class EvaluateClusters implements NodeType {
    private static final String TRAINING = "training";
    private static final String HOLD_OUT = "hold-out";
    private static final String FOLDS = "folds";
    private static final NodeSpec SPEC = NodeSpec.of("test.evaluate-clusters", Step.TEST, "Evaluate clusters")
            .about("Tells how the rows fall into the groups that a learner finds, and how well they fit. When the "
                    + "target has labels, it also tells which group comes closest to which label.")
            .tags("clustering", "groups", "log likelihood", "classes to clusters", "squared error", "segments")
            .in(Port.of("table", Kind.TABLE), Port.of("learner", Kind.LEARNER).asMultiple())
            .out(Port.of("evaluation", Kind.EVALUATION))
            .settings(SettingSpec.choice("method", TRAINING, new Choice(TRAINING, "On the rows it learns from"),
                            new Choice(HOLD_OUT, "On rows held out"),
                            new Choice(FOLDS, "Log likelihood, cross-validated")).label("Method")
                            .about("Which rows the groups are measured on. Cross-validation needs a learner that "
                                    + "tells how dense rows lie, such as EM."),
                    SettingSpec.bool("compare", true).onlyWhen("method", TRAINING, HOLD_OUT)
                            .label("Compare with the target")
                            .about("Whether to tell which group comes closest to which label of the target, when "
                                    + "it has labels. The target is never used to find the groups."),
                    SettingSpec.number("share", 0.66).strictlyBetween(0, 1).onlyWhen("method", HOLD_OUT)
                            .label("Training share")
                            .about("The share of the rows to learn from, between 0 and 1."),
                    SettingSpec.integer("folds", 10).between(2, 1_000_000).onlyWhen("method", FOLDS).label("Folds")
                            .about("In how many parts the rows are divided; each part is the test set once."),
                    SettingSpec.seed("seed", 1).onlyWhen("method", HOLD_OUT, FOLDS).label("Seed")
                            .about("The number that shuffling the rows starts from."))
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(new ClustersForm());
    }

    @Override
    public void check(NodeCheck check) {
        for (Arrival arrival : check.arrivals("learner")) {
            if (arrival.shape() instanceof Shape.OfLearner learner) {
                problems(check, arrival.node(), learner);
            }
        }
    }

    private static void problems(NodeCheck check, String node, Shape.OfLearner learner) {
        BiConsumer<String, QuickFix[]> tell = (sentence, fixes) -> check.inputError("learner",
                Messages.get("learner.says", learner.name(), sentence), fixes);
        if (learner.task() != Task.CLUSTERING) {
            tell.accept(Messages.get("clusters.noClusterer"), new QuickFix[0]);
        } else if (learner.description() instanceof WekaLearner ours) {
            if (check.settings().text("method").equals(FOLDS) && !ours.tellsDensity()) {
                tell.accept(Messages.get("clusters.noDensity"), new QuickFix[0]);
            } else if (check.schema("table").isPresent()) {
                LearnerFixes.tell(check, "table", node, ours, tell);
            }
        }
    }

    @Override
    public Growth growth(Settings settings) {
        return WekaGrowth.ROWS;
    }

    @Override
    public Optional<PythonForm> python() {
        return Optional.of(TestForms::evaluateClusters);
    }

    @Override
    public void run(NodeRun run) throws Exception {
        List<Learner> learners = run.all("learner", Learner.class);
        for (Learner learner : learners) {
            if (learner.task() != Task.CLUSTERING) {
                throw new NodeFailure(Messages.get("learner.says", learner.name(),
                        Messages.get("clusters.noClusterer")));
            }
        }
        Table table = run.table("table");
        List<Score> scores = SideBySide.all(learners, (learner, progress) -> {
            try {
                return score(run.settings(), learner, table, progress);
            } catch (NodeFailure e) {
                throw new NodeFailure(Messages.get("learner.says", learner.name(), e.getMessage()), e);
            }
        }, run.progress());
        run.out("evaluation", new Evaluation(scores));
    }

    private static Score score(Settings settings, Learner learner, Table table, Progress progress)
            throws NodeFailure {
        int seed = WekaBeans.seed(settings.integer("seed"));
        if (settings.text("method").equals(FOLDS)) {
            return ClusterTest.crossValidated(new CrossValidation((int) settings.integer("folds"), false, seed, 1),
                    learner, table, progress);
        }
        RowSplit split = null;
        if (settings.text("method").equals(HOLD_OUT)) {
            double share = settings.number("share");
            split = RowSplit.shuffled(table.rows(), share, seed);
            PercentageSplit.require(table.rows(), split.trainRows(), share);
        }
        return new ClusterTest(split, settings.bool("compare")).score(learner, table, progress);
    }
}
