// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Growth;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaGrowth;
import org.stitchbird.weka.code.CompareForm;

/** Tells which of several learners is better, and whether chance alone may explain it. */
@Component(service = NodeType.class)
public final class CompareLearners implements NodeType {
    private static final String AUTO = "auto";
    private static final List<String> OF_LABELS = List.of(Metric.ACCURACY, Metric.KAPPA, Metric.ROC_AREA,
            Metric.PRC_AREA, Metric.F1, Metric.MCC, Metric.AVERAGE_COST);
    private static final List<String> OF_NUMBERS = List.of(Metric.CORRELATION);
    private static final NodeSpec SPEC = NodeSpec.of("test.compare", Step.TEST, "Compare learners")
            .about("Cross-validates learners many times on the same folds and says which differences are more than "
                    + "chance explains. It is the corrected paired t-test of Weka's experimenter.")
            .tags("evaluation", "significance", "t-test", "experimenter", "benchmark", "repeated cross-validation",
                    "p value", "best")
            .in(Port.of("table", Kind.TABLE), Port.of("learner", Kind.LEARNER).asMultiple())
            .out(Port.of("evaluation", Kind.EVALUATION), Port.of("results", Kind.TABLE))
            .settings(SettingSpec.choice("metric", AUTO, choices()).label("Metric")
                            .about("The figure that people want to know about first; all others are compared too."),
                    SettingSpec.integer("repeats", 10).between(1, 10_000).label("Runs")
                            .about("How often the learners are cross-validated, each time with the rows in another "
                                    + "order: run 2 has the seed plus 1, and so on."),
                    SettingSpec.integer("folds", 10).between(2, 1_000_000).label("Folds")
                            .about("In how many parts the rows are divided; each part is the test set once in a run."),
                    SettingSpec.number("level", 0.05).strictlyBetween(0, 1).label("Significance level")
                            .about("How often a difference may be called more than chance although it is not."),
                    SettingSpec.seed("seed", 1).label("Seed")
                            .about("The number that shuffling the rows of the first run starts from."),
                    CostSetting.spec())
            .traits(Trait.SPLITS).build();

    private static Choice[] choices() {
        return new Choice[] {new Choice(AUTO, "Accuracy, or root mean squared error of numbers"),
            new Choice(Metric.ACCURACY, "Accuracy"), new Choice(Metric.KAPPA, "Kappa"),
            new Choice(Metric.ROC_AREA, "Area under the ROC curve"),
            new Choice(Metric.PRC_AREA, "Area under the precision-recall curve"), new Choice(Metric.F1, "F1"),
            new Choice(Metric.MCC, "Matthews correlation"), new Choice(Metric.AVERAGE_COST, "Cost of a row"),
            new Choice(Metric.CORRELATION, "Correlation"), new Choice(Metric.MAE, "Mean absolute error"),
            new Choice(Metric.RMSE, "Root mean squared error")};
    }

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(new CompareForm());
    }

    @Override
    public void check(NodeCheck check) {
        TestedLearners.check(check);
        if (check.wires("learner") == 1) {
            check.inputError("learner", Messages.get("compare.one"));
        }
        check.schema("table").ifPresent(schema -> {
            problem(check.settings(), schema).ifPresent(sentence -> check.settingError("metric", sentence));
            List<String> names = check.shapes("learner").stream().filter(Shape.OfLearner.class::isInstance)
                    .map(shape -> ((Shape.OfLearner) shape).name()).toList();
            if (schema.targetName() != null && names.size() == check.wires("learner") && !names.isEmpty()) {
                check.out("results", new ExperimentTable(names, hasLabels(schema)).schema());
            }
        });
    }

    /** Why the chosen metric cannot be had for the target; empty when it can. */
    private static Optional<String> problem(Settings settings, Schema schema) {
        String metric = settings.text("metric");
        if (schema.targetName() == null) {
            return Optional.empty();
        } else if (metric.equals(Metric.AVERAGE_COST) && settings.get("costs").settings().isEmpty()) {
            return Optional.of(Messages.get("compare.noCosts"));
        } else if (hasLabels(schema) ? OF_NUMBERS.contains(metric) : OF_LABELS.contains(metric)) {
            return Optional.of(Messages.get(hasLabels(schema) ? "compare.metricOfNumbers" : "compare.metricOfLabels",
                    schema.targetName()));
        }
        return Optional.empty();
    }

    private static boolean hasLabels(Schema schema) {
        return schema.target().orElseThrow().type() == ColumnType.CATEGORY;
    }

    @Override
    public Growth growth(Settings settings) {
        return WekaGrowth.ROWS;
    }

    @Override
    public void run(NodeRun run) throws Exception {
        Settings settings = run.settings();
        Table table = run.table("table");
        List<String> names = run.all("learner", Learner.class).stream().map(Learner::name).toList();
        if (names.size() < 2) {
            throw new NodeFailure(Messages.get("compare.one"));
        }
        Optional<String> problem = problem(settings, table.schema());
        if (problem.isPresent()) {
            throw new NodeFailure(problem.get());
        }
        CrossValidation folds = new CrossValidation((int) settings.integer("folds"), true,
                WekaBeans.seed(settings.integer("seed")), (int) settings.integer("repeats"));
        List<LearnerTest.Tested> tested = TestedLearners.run(run, folds, true);
        List<Score> scores = tested.stream().map(LearnerTest.Tested::score).toList();
        String metric = settings.text("metric");
        String headline = !metric.equals(AUTO) ? metric : hasLabels(table.schema()) ? Metric.ACCURACY : Metric.RMSE;
        run.out("evaluation", new Evaluation(scores,
                new PairedTests(settings.number("level"), headline).of(tested)));
        run.out("results", new ExperimentTable(names, hasLabels(table.schema())).of(tested));
    }
}
