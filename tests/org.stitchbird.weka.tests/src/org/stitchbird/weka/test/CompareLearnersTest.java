// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stitchbird.engine.data.Comparison;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.PairedTest;
import org.stitchbird.engine.data.PairedTest.Outcome;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.TestCheck;
import org.stitchbird.weka.TestRun;
import org.stitchbird.weka.WekaTables;
import weka.classifiers.bayes.NaiveBayes;
import weka.core.Instances;
import weka.core.Range;
import weka.experiment.ClassifierSplitEvaluator;
import weka.experiment.PairedCorrectedTTester;
import weka.experiment.PairedStats;

/** Comparisons are those of Weka's experimenter. */
class CompareLearnersTest {
    private static final String NODE = "test.compare";

    /** The metrics that have the same unit in both are equal to the last bit. */
    @ParameterizedTest
    @CsvSource({"iris, 0.05, 10", "breast-cancer, 0.01, 4", "wine, 0.2, 3", "diabetes, 0.05, 10"})
    void theTestsAreThoseOfWekasTester(String example, double level, int repeats) throws Exception {
        Table table = Examples.table(example);
        boolean labels = !example.equals("diabetes");
        TestRun run = Tests.run(NODE, table, Map.of("level", String.valueOf(level), "repeats",
                String.valueOf(repeats)), labels ? learners("J48", "NaiveBayes", "IBk")
                        : learners("LinearRegression", "IBk", "RandomForest"));
        Comparison comparison = Tests.evaluation(run).comparison();
        Instances results = WekaTables.instances((Table) run.outputs().get("results"));
        assertEquals(3 * 10 * repeats, results.size());
        assertEquals(10 * repeats, comparison.results());
        Map<String, String> same = labels
                ? Map.of(Metric.KAPPA, "Kappa_statistic", Metric.ROC_AREA, "Weighted_avg_area_under_ROC", Metric.RMSE,
                        "Root_mean_squared_error", Metric.F1, "Weighted_avg_F_measure", Metric.KB_INFORMATION,
                        "KB_information", Metric.COMPLEXITY_SCHEME, "SF_scheme_entropy")
                : Map.of(Metric.CORRELATION, "Correlation_coefficient", Metric.RMSE, "Root_mean_squared_error",
                        Metric.MAE, "Mean_absolute_error");
        Map<String, String> inPerCent = labels ? Map.of(Metric.ACCURACY, "Percent_correct", Metric.RAE,
                "Relative_absolute_error") : Map.of(Metric.RRSE, "Root_relative_squared_error");
        for (int first = 0; first < 3; first++) {
            for (int second = first + 1; second < 3; second++) {
                for (Map.Entry<String, String> each : same.entrySet()) {
                    PairedStats weka = stats(results, level, first, second, each.getValue());
                    PairedTest ours = comparison.test(each.getKey(), first, second).orElseThrow();
                    assertEquals(weka.differencesStats.mean, ours.difference());
                    assertEquals(weka.differencesProbability, ours.p());
                    same(weka, ours, !lessIsBetter(each.getKey()));
                }
                for (Map.Entry<String, String> each : inPerCent.entrySet()) {
                    PairedStats weka = stats(results, level, first, second, each.getValue());
                    PairedTest ours = comparison.test(each.getKey(), first, second).orElseThrow();
                    assertEquals(weka.differencesStats.mean / 100, ours.difference(), 1e-14);
                    assertEquals(weka.differencesProbability, ours.p(), 1e-10);
                    same(weka, ours, !lessIsBetter(each.getKey()));
                }
            }
        }
    }

    private static boolean lessIsBetter(String metric) {
        return List.of(Metric.RMSE, Metric.MAE, Metric.RAE, Metric.RRSE, Metric.COMPLEXITY_SCHEME).contains(metric);
    }

    private static void same(PairedStats weka, PairedTest ours, boolean greaterIsBetter) {
        int sign = ours.outcome() == Outcome.OPEN ? 0 : ours.outcome() == Outcome.BETTER == greaterIsBetter ? 1 : -1;
        assertEquals(weka.differencesSignificance, sign);
        double deviation = weka.differencesStats.stdDev;
        // Nine of ten rows are trained on: the ratio differs from 1/9 only by what folds differ in size.
        double t = deviation == 0 ? 0 : weka.differencesStats.mean / Math.sqrt((1 / weka.count + 1 / 9.0))
                / deviation;
        assertEquals(t, ours.t(), Math.abs(t) * 1e-9 + 1e-12);
    }

    private static PairedStats stats(Instances results, double level, int first, int second, String column)
            throws Exception {
        PairedCorrectedTTester tester = new PairedCorrectedTTester();
        tester.setInstances(results);
        tester.setDatasetKeyColumns(new Range("1"));
        tester.setRunColumn(1);
        tester.setFoldColumn(2);
        tester.setResultsetKeyColumns(new Range("4"));
        tester.setSignificanceLevel(level);
        assertEquals(3, tester.getNumResultsets());
        return tester.calculateStatistics(results.get(0), first, second, results.attribute(column).index());
    }

    /** Row by row what Weka's ClassifierSplitEvaluator gives for the folds of CrossValidationResultProducer. */
    @Test
    void theTableIsThatOfTheExperimenter() throws Exception {
        Table table = Examples.table("wine");
        Table ours = (Table) Tests.run(NODE, table, Map.of("repeats", "2", "folds", "5"),
                learners("J48", "NaiveBayes")).outputs().get("results");
        ClassifierSplitEvaluator weka = new ClassifierSplitEvaluator();
        weka.setClassifier(new NaiveBayes());
        weka.setNoSizeDetermination(true);
        List<String> names = List.of(weka.getResultNames());
        int row = 10;
        for (int run = 1; run <= 2; run++) {
            Instances rows = WekaTables.instances(table);
            Random random = new Random(run);
            rows.randomize(random);
            rows.stratify(5);
            for (int fold = 0; fold < 5; fold++, row++) {
                Object[] results = weka.getResult(rows.trainCV(5, fold, random), rows.testCV(5, fold));
                assertEquals(run, ours.column("Key_Run").number(row));
                assertEquals(fold + 1, ours.column("Key_Fold").number(row));
                assertEquals("Naive Bayes", ours.column("Key_Scheme").text(row));
                for (String name : ours.schema().names().subList(4, ours.schema().size())) {
                    assertEquals(results[names.indexOf(name)], ours.column(name).number(row), name);
                }
            }
        }
        assertEquals(20, ours.rows());
    }

    @Test
    void theScoresAreThoseOfRepeatedCrossValidation() throws Exception {
        Table iris = Examples.table("iris");
        Evaluation compared = Tests.evaluation(Tests.run(NODE, iris, Map.of("repeats", "3"), learners("J48", "IBk")));
        List<Score> scores = Tests.evaluation(Tests.run("test.cross-validate", iris, Map.of("repeats", "3"),
                learners("J48", "IBk"))).scores();
        for (int i = 0; i < 2; i++) {
            assertEquals(scores.get(i).metrics(), compared.scores().get(i).metrics());
            assertEquals(scores.get(i).runs(), compared.scores().get(i).runs());
            assertEquals(scores.get(i).curves(), compared.scores().get(i).curves());
        }
    }

    @Test
    void aLearnerEqualsItselfAndNamesAreToldApart() throws Exception {
        TestRun run = Tests.run(NODE, Examples.table("iris"), Map.of("repeats", "2"), learners("J48", "J48"));
        PairedTest test = Tests.evaluation(run).comparison().test(Metric.ACCURACY, 0, 1).orElseThrow();
        assertEquals(new PairedTest(Metric.ACCURACY, 0, 1, 0, 0, 1, Outcome.OPEN), test);
        assertEquals(List.of("Decision tree (J48)", "Decision tree (J48) (2)"),
                ((Table) run.outputs().get("results")).column("Key_Scheme").spec().labels());
    }

    @Test
    void theHeadlineIsTheChosenMetric() throws Exception {
        Table iris = Examples.table("iris");
        assertEquals(Metric.ACCURACY, headline(iris, Map.of()));
        assertEquals(Metric.MCC, headline(iris, Map.of("metric", "mcc")));
        assertEquals(Metric.RMSE, headline(Examples.table("diabetes"), Map.of()));
        Map<String, Map<String, String>> costs = Map.of("setosa", Map.of("virginica", "7"));
        Comparison byCost = Tests.evaluation(Tests.run(NODE, iris, Map.of("metric", "averageCost", "repeats", "1"),
                costs, learners("IBk", "IBk"))).comparison();
        assertEquals(Metric.AVERAGE_COST, byCost.headline());
        assertTrue(byCost.test(Metric.AVERAGE_COST, 0, 1).isPresent());
    }

    private static String headline(Table table, Map<String, String> settings) throws Exception {
        Map<String, String> all = new java.util.HashMap<>(settings);
        all.put("repeats", "1");
        return Tests.evaluation(Tests.run(NODE, table, all, learners("IBk", "IBk"))).comparison().headline();
    }

    @Test
    void whatCannotBeComparedIsASentence() throws Exception {
        Table iris = Examples.table("iris");
        assertFails(Messages.get("compare.one"), iris, Map.of(), learners("J48"));
        assertFails(Messages.get("compare.noCosts"), iris, Map.of("metric", "averageCost"), learners("J48", "IBk"));
        assertFails(Messages.get("compare.metricOfNumbers", "species"), iris, Map.of("metric", "correlation"),
                learners("J48", "IBk"));
        assertFails(Messages.get("compare.metricOfLabels", "progression"), Examples.table("diabetes"),
                Map.of("metric", "kappa"), learners("LinearRegression", "IBk"));
    }

    private static void assertFails(String sentence, Table table, Map<String, String> settings, Learner... learners) {
        assertEquals(sentence, assertThrows(NodeFailure.class, () -> Tests.run(NODE, table, settings, learners))
                .getMessage());
    }

    @Test
    void itIsSaidBeforeTheRun() throws Exception {
        Table iris = Examples.table("iris");
        Shape.OfLearner tree = new Shape.OfLearner("Tree", Tests.learner("weka.classify.J48").task(), null);
        TestCheck one = new TestCheck(Nodes.type(NODE), Nodes.values(Map.of("metric", "correlation")),
                Map.of("table", List.of(new Shape.OfTable(iris.schema())), "learner", List.of(tree)));
        assertEquals(List.of("learner: " + Messages.get("compare.one"),
                "metric: " + Messages.get("compare.metricOfNumbers", "species")), one.problems());
        TestCheck two = new TestCheck(Nodes.type(NODE), Map.of(),
                Map.of("table", List.of(new Shape.OfTable(iris.schema())), "learner", List.of(tree, tree)));
        assertEquals(List.of(), two.problems());
        Table results = (Table) Tests.run(NODE, iris, Map.of("repeats", "1"), learners("J48", "J48")).outputs()
                .get("results");
        Shape.OfTable told = (Shape.OfTable) two.outputs().get("results");
        assertEquals(results.schema().names(), told.schema().names());
        assertNotEquals(results.schema(), told.schema());
    }

    private static Learner[] learners(String... names) throws Exception {
        Learner[] learners = new Learner[names.length];
        for (int i = 0; i < names.length; i++) {
            learners[i] = Tests.learner("weka.classify." + names[i]);
        }
        return learners;
    }
}
