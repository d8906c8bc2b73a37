// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.List;
import java.util.function.BiConsumer;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeCheck.Arrival;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.fix.LearnerFixes;
import org.stitchbird.weka.train.WekaLearner;

/** Measures learners by training them on most of the rows and testing them on the rest, in turn. */
@Component(service = NodeType.class)
public final class CrossValidate implements NodeType {
    private static final NodeSpec SPEC = NodeSpec.of("test.cross-validate", Step.TEST, "Cross-validate")
            .about("Measures learners honestly: each row is predicted by a model that has not seen it. "
                    + "Several learners get the same folds, so that they can be compared.")
            .tags("evaluation", "accuracy", "k-fold", "CV", "compare", "test", "error", "ROC", "kappa")
            .in(Port.of("table", Kind.TABLE), Port.of("learner", Kind.LEARNER).asMultiple())
            .out(Port.of("evaluation", Kind.EVALUATION))
            .settings(SettingSpec.integer("folds", 10).between(2, 1_000_000).label("Folds")
                            .about("In how many parts the rows are divided; each part is the test set once."),
                    SettingSpec.bool("stratified", true).label("Stratified")
                            .about("Whether every part gets its share of each label of the target."),
                    SettingSpec.seed("seed", 1).label("Seed")
                            .about("The number that shuffling the rows starts from."))
            .traits(Trait.SPLITS).build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public void check(NodeCheck check) {
        check.schema("table").ifPresent(schema -> {
            if (schema.targetName() == null) {
                check.inputError("table", Messages.get("target.none"), LearnerFixes.targets(check, "table", "learner"));
                return;
            }
            for (Arrival arrival : check.arrivals("learner")) {
                if (arrival.shape() instanceof Shape.OfLearner learner) {
                    problems(check, arrival.node(), learner, schema);
                }
            }
        });
    }

    private static void problems(NodeCheck check, String node, Shape.OfLearner learner, Schema schema) {
        BiConsumer<String, QuickFix[]> tell = (sentence, fixes) -> check.inputError("learner",
                Messages.get("learner.says", learner.name(), sentence), fixes);
        if (learner.task() != Task.CLUSTERING && learner.description() instanceof WekaLearner ours) {
            LearnerFixes.tell(check, "table", node, ours, tell);
        } else {
            problem(learner.task(), schema).forEach(sentence -> tell.accept(sentence, new QuickFix[0]));
        }
    }

    /** What the task alone tells, whoever made the learner. */
    private static List<String> problem(Task task, Schema schema) {
        ColumnType target = schema.target().orElseThrow().type();
        if (task == Task.CLUSTERING) {
            return List.of(Messages.get("test.clusterer"));
        } else if (target == ColumnType.TEXT || target == ColumnType.TIME) {
            return List.of(Messages.get(target == ColumnType.TEXT ? "target.text" : "target.time",
                    schema.targetName()));
        } else if (task == Task.CLASSIFICATION && target == ColumnType.NUMBER) {
            return List.of(Messages.get("target.number", schema.targetName()));
        } else if (task == Task.REGRESSION && target == ColumnType.CATEGORY) {
            return List.of(Messages.get("target.category", schema.targetName()));
        }
        return List.of();
    }

    @Override
    public void run(NodeRun run) throws Exception {
        Table table = run.table("table");
        if (table.schema().targetName() == null) {
            throw new NodeFailure(Messages.get("target.none"));
        }
        Settings settings = run.settings();
        CrossValidation validation = new CrossValidation((int) settings.integer("folds"), settings.bool("stratified"),
                WekaBeans.seed(settings.integer("seed")));
        List<Learner> learners = run.all("learner", Learner.class);
        for (Learner learner : learners) {
            for (String problem : problem(learner.task(), table.schema())) {
                throw new NodeFailure(named(learner, problem));
            }
        }
        List<Score> scores = SideBySide.all(learners, (learner, progress) -> score(validation, learner, table,
                learners.size() == 1 ? progress : (at, of, what) -> progress.at(at, of, named(learner, what))),
                run.progress());
        run.out("evaluation", new Evaluation(scores));
    }

    private static Score score(CrossValidation validation, Learner learner, Table table, Progress progress)
            throws NodeFailure {
        try {
            return validation.score(learner, table, progress);
        } catch (NodeFailure e) {
            throw new NodeFailure(named(learner, e.getMessage()), e);
        }
    }

    private static String named(Learner learner, String sentence) {
        return Messages.get("learner.says", learner.name(), sentence);
    }
}
