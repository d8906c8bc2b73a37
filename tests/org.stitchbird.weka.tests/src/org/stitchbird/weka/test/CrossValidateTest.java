// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.spec.LearnerCheck;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.TestCheck;
import org.stitchbird.weka.TestRun;
import org.stitchbird.weka.WekaTables;
import weka.classifiers.rules.ZeroR;

/** Cross-validation as a node: several learners, progress, and sentences for what cannot be tested. */
class CrossValidateTest {
    private static final String NODE = "test.cross-validate";

    @Test
    void theExampleHasItsKnownResult() throws Exception {
        Score score = scores(Examples.table("iris"), Map.of(), learner("weka.classify.J48")).get(0);
        assertEquals("Decision tree (J48)", score.learner());
        assertEquals(Messages.get("method.crossValidation", 10), score.method());
        assertEquals(Task.CLASSIFICATION, score.task());
        assertEquals("species", score.target());
        assertEquals(List.of("setosa", "versicolor", "virginica"), score.labels());
        assertEquals(144, score.metrics().get(Metric.CORRECT));
        assertEquals(0.96, score.metrics().get(Metric.ACCURACY), 1e-12);
        assertEquals(1 / 3.0, score.metrics().get(Metric.BASELINE), 1e-12);
        assertEquals(List.of(Metric.ROWS, Metric.CORRECT, Metric.INCORRECT, Metric.UNCLASSIFIED, Metric.ACCURACY,
                Metric.BASELINE, Metric.KAPPA, Metric.MAE, Metric.RMSE, Metric.RAE, Metric.RRSE, Metric.ROC_AREA,
                Metric.PRC_AREA, Metric.RECALL, Metric.FALSE_POSITIVE_RATE, Metric.PRECISION, Metric.F1, Metric.MCC,
                Metric.COVERAGE, Metric.REGION_SIZE, Metric.TRUE_NEGATIVE_RATE, Metric.FALSE_NEGATIVE_RATE,
                Metric.F1_MACRO, Metric.F1_MICRO, Metric.KB_INFORMATION, Metric.KB_RELATIVE, Metric.COMPLEXITY_PRIOR,
                Metric.COMPLEXITY_SCHEME, Metric.COMPLEXITY_IMPROVEMENT),
                new ArrayList<>(score.metrics().keySet()));
        assertEquals(47, score.confusion()[1][1]);
        assertEquals(0.94, score.perLabel().get(1).get(Metric.RECALL), 1e-12);
    }

    @Test
    void numbersGetR2() throws Exception {
        Score score = scores(Examples.table("diabetes"), Map.of(), learner("weka.classify.LinearRegression")).get(0);
        assertEquals(Task.REGRESSION, score.task());
        double rrse = score.metrics().get(Metric.RRSE);
        // Weka compares with the mean of the training rows of each fold, R² with that of all rows: nearly the same.
        assertEquals(1 - rrse * rrse, score.metrics().get(Metric.R2), 0.005);
        assertEquals(0, score.confusion().length);
    }

    @Test
    void severalLearnersGetTheSameFolds() throws Exception {
        Table wine = Examples.table("wine");
        Score alone = scores(wine, Map.of(), learner("weka.classify.NaiveBayes")).get(0);
        List<Score> both = scores(wine, Map.of(), learner("weka.classify.J48"), learner("weka.classify.NaiveBayes"));
        assertEquals(2, both.size());
        assertEquals(alone.metrics(), both.get(1).metrics());
        assertNotEquals(both.get(0).metrics(), both.get(1).metrics());
    }

    @Test
    void seedAndStratificationMatter() throws Exception {
        Table wine = Examples.table("wine");
        Score usual = scores(wine, Map.of(), learner("weka.classify.J48")).get(0);
        Score other = scores(wine, Map.of("seed", "2"), learner("weka.classify.J48")).get(0);
        Score plain = scores(wine, Map.of("stratified", "false"), learner("weka.classify.J48")).get(0);
        assertNotEquals(usual.metrics(), other.metrics());
        assertNotEquals(usual.metrics(), plain.metrics());
        assertEquals(Messages.get("method.crossValidationPlain", 10), plain.method());
    }

    @Test
    void everyRowCanBeLeftOutAlone() throws Exception {
        for (String example : List.of("iris", "diabetes")) {
            Table table = Examples.table(example).rows(IntStream.range(0, 60).map(i -> i * 2).toArray());
            var rows = WekaTables.instances(table);
            var weka = new weka.classifiers.evaluation.Evaluation(rows);
            weka.crossValidateModel(new weka.classifiers.lazy.IBk(), rows, rows.size(), new java.util.Random(1));
            Score score = scores(table, Map.of("method", "leave-one-out", "folds", "7"), learner("weka.classify.IBk"))
                    .get(0);
            assertEquals(weka.meanAbsoluteError(), score.metrics().get(Metric.MAE));
            assertEquals(weka.rootMeanSquaredError(), score.metrics().get(Metric.RMSE));
            assertEquals(Messages.get("method.leaveOneOut"), score.method());
        }
    }

    @Test
    void severalRunsGiveTheMeansOfRunsWithTheSeedsThatFollow() throws Exception {
        Table wine = Examples.table("wine");
        Score three = scores(wine, Map.of("repeats", "3", "seed", "7"), learner("weka.classify.J48")).get(0);
        List<Score> single = new ArrayList<>();
        for (int seed = 7; seed < 10; seed++) {
            single.add(scores(wine, Map.of("seed", String.valueOf(seed)), learner("weka.classify.J48")).get(0));
        }
        assertEquals(single.stream().map(Score::metrics).toList(), three.runs().each());
        assertEquals(single.stream().mapToDouble(one -> one.metrics().get(Metric.ROC_AREA)).sum() / 3,
                three.metrics().get(Metric.ROC_AREA), 1e-15);
        assertEquals(single.stream().mapToDouble(one -> one.perLabel().get(2).get(Metric.RECALL)).sum() / 3,
                three.perLabel().get(2).get(Metric.RECALL), 1e-15);
        assertEquals(single.stream().mapToDouble(one -> one.confusion()[1][1]).sum() / 3, three.confusion()[1][1],
                1e-12);
        assertEquals(Messages.get("method.runs", Messages.get("method.crossValidation", 10), 3), three.method());
        TestRun run = run(wine, Map.of("repeats", "2", "folds", "2"), learner("weka.classify.J48"));
        Nodes.type(NODE).run(run);
        assertEquals(List.of(Messages.get("runAndFold", Messages.get("run", 1, 2), Messages.get("fold", 1, 2)),
                Messages.get("runAndFold", Messages.get("run", 1, 2), Messages.get("fold", 2, 2)),
                Messages.get("runAndFold", Messages.get("run", 2, 2), Messages.get("fold", 1, 2)),
                Messages.get("runAndFold", Messages.get("run", 2, 2), Messages.get("fold", 2, 2))), run.told());
    }

    @Test
    void costsMustBeForLabelsOfTheTarget() throws Exception {
        Map<String, Map<String, String>> costs = Map.of("setosa", Map.of("tulip", "3"));
        NodeFailure unknown = assertThrows(NodeFailure.class, () -> Tests.run(NODE, Examples.table("iris"), Map.of(),
                costs, Tests.learner("weka.classify.J48")));
        assertEquals(Messages.get("costs.unknownLabel", "'tulip'", "species",
                "'setosa', 'versicolor', 'virginica'"), unknown.getMessage());
        NodeFailure numbers = assertThrows(NodeFailure.class, () -> Tests.run(NODE, Examples.table("diabetes"),
                Map.of(), costs, Tests.learner("weka.classify.IBk")));
        assertEquals(Messages.get("costs.noLabels", "progression"), numbers.getMessage());
        TestCheck check = new TestCheck(Nodes.type(NODE), Map.of("costs", Tests.costs(costs)),
                Map.of("table", List.of(new Shape.OfTable(Examples.table("iris").schema()))));
        assertEquals(List.of("costs: " + unknown.getMessage()), check.problems());
    }

    @Test
    void eachFoldIsToldAndARunCanBeStoppedBetweenThem() throws Exception {
        TestRun run = run(Examples.table("iris"), Map.of("folds", "3"), learner("weka.classify.J48"));
        Nodes.type(NODE).run(run);
        assertEquals(List.of(Messages.get("fold", 1, 3), Messages.get("fold", 2, 3), Messages.get("fold", 3, 3)),
                run.told());
        TestRun stopped = run(Examples.table("iris"), Map.of(), learner("weka.classify.J48"),
                learner("weka.classify.IBk"));
        stopped.progress((done, total, what) -> {
            assertEquals(2 * 1000, total);
            if (done * 20 >= total * 12) {
                throw new CancellationException();
            }
        });
        assertThrows(CancellationException.class, () -> Nodes.type(NODE).run(stopped));
        assertTrue(stopped.outputs().isEmpty());
    }

    @Test
    void anInterruptEndsAllLearners() throws Exception {
        TestRun run = run(Examples.table("breast-cancer"), Map.of("folds", "500"),
                learner("weka.classify.RandomForest"), learner("weka.classify.RandomForest"));
        Thread worker = Thread.currentThread();
        run.progress((done, total, what) -> {
            if (done >= total / 500) {
                worker.interrupt();
            }
        });
        assertThrows(InterruptedException.class, () -> Nodes.type(NODE).run(run));
        assertTrue(run.outputs().isEmpty());
    }

    @Test
    void aLearnerThatKnowsNoWekaIsMeasuredLikeWekasOwn() throws Exception {
        Table cancer = Examples.table("breast-cancer");
        var rows = WekaTables.instances(cancer);
        var weka = new weka.classifiers.evaluation.Evaluation(rows);
        weka.crossValidateModel(new ZeroR(), rows, 10, new java.util.Random(1));
        Score score = scores(cancer, Map.of(), new MajorityLearner(true)).get(0);
        assertEquals("majority", score.learner());
        assertEquals(weka.correct(), score.metrics().get(Metric.CORRECT));
        assertEquals(weka.kappa(), score.metrics().get(Metric.KAPPA));
        // Weka's ZeroR adds one to each count, so that its probabilities differ a little.
        assertEquals(weka.meanAbsoluteError(), score.metrics().get(Metric.MAE), 0.001);
        Score certain = scores(cancer, Map.of(), new MajorityLearner(false)).get(0);
        assertEquals(weka.errorRate(), certain.metrics().get(Metric.MAE), 1e-12);
    }

    /** A learner of another bundle tells before the run what it cannot learn from. */
    @Test
    void anotherBundlesLearnerSaysWhatDoesNotSuit() throws Exception {
        record Choosy(String column) implements LearnerCheck, Serializable {
            @Override
            public List<String> problems(Schema schema) {
                return schema.indexOf(column) < 0 ? List.of() : List.of("Not '" + column + "'.");
            }
        }
        Schema iris = Examples.table("iris").schema();
        for (String column : List.of("petal width", "another")) {
            TestCheck check = new TestCheck(Nodes.type(NODE), Map.of(), Map.of("table", List.of(new Shape.OfTable(iris)),
                    "learner", List.of(new Shape.OfLearner("Choosy", Task.CLASSIFICATION, new Choosy(column)))));
            assertEquals(iris.indexOf(column) < 0 ? List.of() : List.of("learner: "
                    + Messages.get("learner.says", "Choosy", "Not '" + column + "'.")), check.problems());
        }
    }

    @Test
    void whatCannotBeTestedIsASentence() throws Exception {
        Table iris = Examples.table("iris");
        assertFails("target.none", iris.withTarget(null), Map.of(), "weka.classify.J48");
        assertFails("rows.none", iris.rows(new int[0]), Map.of(), "weka.classify.J48");
        assertFails(Messages.get("folds.many", 10, 5), iris.rows(new int[] {0, 50, 100, 1, 51}), Map.of(),
                "weka.classify.J48");
        assertFails(Messages.get("target.oneLabel", "species"), iris.rows(IntStream.range(0, 50).toArray()), Map.of(),
                "weka.classify.J48");
        assertFails(Messages.get("target.number", "petal width"), iris.withTarget("petal width"), Map.of(),
                "weka.classify.J48");
        assertFails("test.clusterer", iris, Map.of(), "weka.cluster.SimpleKMeans");
        int[] missing = new int[150];
        java.util.Arrays.fill(missing, -1);
        Table unknown = iris.select(List.of("petal width"))
                .with(List.of(Columns.codes(iris.column("species").spec(), missing))).withTarget("species");
        assertFails(Messages.get("target.allMissing", "species"), unknown, Map.of(), "weka.classify.J48");
    }

    @Test
    void itIsSaidBeforeTheRun() throws Exception {
        Schema iris = Examples.table("iris").schema();
        assertEquals(List.of("table: " + Messages.get("target.none")), problems(iris.withTarget(null)));
        assertEquals(List.of(), problems(iris));
        List<String> number = problems(iris.withTarget("petal width"));
        assertEquals(1, number.size());
        assertTrue(number.get(0).startsWith("learner: ") && number.get(0).contains("'petal width'"), number.get(0));
    }

    private static List<String> problems(Schema schema) {
        Shape learner = TestCheck.of("weka.classify.J48", Map.of(), null).outputs().get("learner");
        assertEquals("Decision tree (J48)", ((Shape.OfLearner) learner).name());
        return new TestCheck(Nodes.type(NODE), Map.of(), Map.of("table", List.of(new Shape.OfTable(schema)), "learner",
                List.of(learner))).problems();
    }

    private static void assertFails(String keyOrSentence, Table table, Map<String, String> settings, String learner)
            throws Exception {
        Value value = learner(learner);
        String message = assertThrows(NodeFailure.class, () -> scores(table, settings, value)).getMessage();
        assertTrue(message.matches("(?s)(.* \\(.*\\): )?" + Pattern.quote(sentence(keyOrSentence))), message);
    }

    private static String sentence(String keyOrSentence) {
        return keyOrSentence.matches("[a-z]+\\.[a-zA-Z]+") ? Messages.get(keyOrSentence) : keyOrSentence;
    }

    private static Value learner(String id) throws Exception {
        return Nodes.learner(id, Map.of());
    }

    private static List<Score> scores(Table table, Map<String, String> settings, Value... learners) throws Exception {
        TestRun run = run(table, settings, learners);
        Nodes.type(NODE).run(run);
        return ((Evaluation) run.outputs().get("evaluation")).scores();
    }

    private static TestRun run(Table table, Map<String, String> settings, Value... learners) {
        return new TestRun(Nodes.type(NODE), Nodes.values(settings), Map.of("table", List.of(table), "learner",
                List.of(learners)));
    }
}
