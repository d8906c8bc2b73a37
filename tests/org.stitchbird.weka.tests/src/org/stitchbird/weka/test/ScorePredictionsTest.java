// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.TestCheck;
import org.stitchbird.weka.WekaTables;
import weka.core.Instances;

/** Predictions in a table are measured by Weka's evaluation. */
class ScorePredictionsTest {
    private static final String NODE = "test.score-predictions";

    @Test
    void aTestSetGetsTheFiguresOfWeka() throws Exception {
        Table cancer = Examples.table("breast-cancer");
        Table train = cancer.rows(IntStream.range(0, 400).toArray());
        Table test = cancer.rows(IntStream.range(400, 569).toArray());
        Model model = Nodes.run("weka.classify.Logistic", Map.of(), Nodes.table(train), "model", Model.class);
        Score score = score(model.apply(test, Progress.NONE));
        var classifier = new weka.classifiers.functions.Logistic();
        classifier.buildClassifier(WekaTables.instances(train));
        Instances rows = WekaTables.instances(test);
        var weka = new weka.classifiers.evaluation.Evaluation(rows);
        weka.evaluateModel(classifier, rows);
        assertEquals(weka.correct(), score.metrics().get(Metric.CORRECT));
        assertEquals(weka.rootMeanSquaredError(), score.metrics().get(Metric.RMSE));
        assertEquals(weka.rootRelativeSquaredError() / 100, score.metrics().get(Metric.RRSE));
        assertEquals(weka.weightedAreaUnderROC(), score.metrics().get(Metric.ROC_AREA));
        assertArrayEquals(weka.confusionMatrix(), score.confusion());
        assertEquals(Messages.get("method.predictions", 169), score.method());
    }

    @Test
    void costsAndCurvesAreThoseOfWeka() throws Exception {
        Table cancer = Examples.table("breast-cancer");
        Model model = Nodes.run("weka.classify.NaiveBayes", Map.of(), Nodes.table(cancer), "model", Model.class);
        Score score = Tests.evaluation(Tests.run(NODE, model.apply(cancer, Progress.NONE), Map.of(),
                Map.of("malignant", Map.of("benign", "10")))).scores().get(0);
        Instances rows = WekaTables.instances(cancer);
        var classifier = new weka.classifiers.bayes.NaiveBayes();
        classifier.buildClassifier(rows);
        var costs = new weka.classifiers.CostMatrix(2);
        costs.setElement(0, 1, 10);
        var weka = new weka.classifiers.evaluation.Evaluation(rows, costs);
        weka.evaluateModel(classifier, rows);
        assertEquals(weka.totalCost(), score.metrics().get(Metric.TOTAL_COST));
        assertEquals(weka.avgCost(), score.metrics().get(Metric.AVERAGE_COST));
        assertArrayEquals(new double[][] {{0, 10}, {1, 0}}, score.costs());
        assertEquals(2, score.curves().size());
        var points = new weka.classifiers.evaluation.ThresholdCurve().getCurve(weka.predictions(), 1);
        var last = score.curves().get(1).roc().points().getLast();
        assertEquals(points.get(0).value(points.attribute("Threshold")), last.threshold());
        assertEquals(1, last.x());
    }

    @Test
    void numbersGetTheFiguresOfWeka() throws Exception {
        Table diabetes = Examples.table("diabetes");
        Model model = Nodes.run("weka.classify.LinearRegression", Map.of(), Nodes.table(diabetes), "model",
                Model.class);
        Score score = score(model.apply(diabetes, Progress.NONE));
        Instances rows = WekaTables.instances(diabetes);
        var classifier = new weka.classifiers.functions.LinearRegression();
        classifier.buildClassifier(rows);
        var weka = new weka.classifiers.evaluation.Evaluation(rows);
        weka.evaluateModel(classifier, rows);
        assertEquals(weka.correlationCoefficient(), score.metrics().get(Metric.CORRELATION));
        assertEquals(weka.meanAbsoluteError(), score.metrics().get(Metric.MAE));
        // On the rows it was fitted to, R² is the square of the correlation.
        assertEquals(Math.pow(weka.correlationCoefficient(), 2), score.metrics().get(Metric.R2), 1e-9);
    }

    @Test
    void predictionsCountEvenWhenTheyAreNotTheLikeliestLabel() throws Exception {
        Column yes = Columns.numbers(ColumnSpec.number("probability of yes"), new double[] {0.4, 0.4, 0.1, 0.1});
        Column no = Columns.numbers(ColumnSpec.number("probability of no"), new double[] {0.6, 0.6, 0.9, 0.9});
        Score score = score(answers(new int[] {0, 0, 1, 1}, 0, 0, 1, 1).with(List.of(yes, no)));
        assertEquals(4, score.metrics().get(Metric.CORRECT));
        assertEquals((0.6 + 0.6 + 0.1 + 0.1) / 4, score.metrics().get(Metric.MAE), 1e-12);
    }

    @Test
    void missingPredictionsAreUnclassifiedAndUnknownTruthIsNotCounted() throws Exception {
        Score score = score(answers(new int[] {0, 1, 1, -1}, 0, 0, -1, 1));
        assertEquals(3, score.metrics().get(Metric.ROWS));
        assertEquals(1, score.metrics().get(Metric.CORRECT));
        assertEquals(1, score.metrics().get(Metric.INCORRECT));
        assertEquals(1, score.metrics().get(Metric.UNCLASSIFIED));
        assertEquals(2 / 3.0, score.metrics().get(Metric.BASELINE), 1e-12);
    }

    @Test
    void aLabelThatTheTargetDoesNotHaveIsWrong() throws Exception {
        ColumnSpec target = ColumnSpec.category("answer", List.of("yes", "no"));
        ColumnSpec prediction = ColumnSpec.category("prediction", List.of("perhaps", "no", "yes"));
        Score score = score(Table.of(List.of(Columns.codes(target, new int[] {0, 1, 1}),
                Columns.codes(prediction, new int[] {2, 0, 1})), "answer"));
        assertEquals(List.of("yes", "no", "perhaps"), score.labels());
        assertEquals(2, score.metrics().get(Metric.CORRECT));
        assertEquals(1, score.confusion()[1][2]);
    }

    @Test
    void whatCannotBeScoredIsASentence() throws Exception {
        Table iris = Examples.table("iris");
        assertFails(Messages.get("target.none"), iris.withTarget(null));
        assertFails(Messages.get("score.noPrediction", "prediction"), iris);
        ColumnSpec number = ColumnSpec.number("prediction");
        assertFails(Messages.get("score.type", "species", Messages.get("type.CATEGORY"), Messages.get("type.NUMBER")),
                iris.with(List.of(Columns.numbers(number, new double[150]))));
        Model clusters = Nodes.run("weka.cluster.SimpleKMeans", Map.of(), Nodes.table(iris), "model", Model.class);
        assertFails(Messages.get("score.otherLabels", "species"), clusters.apply(iris, Progress.NONE));
        Table answers = answers(new int[] {0}, 0);
        assertFails(Messages.get("rows.none"), answers.rows(new int[0]));
        assertFails(Messages.get("target.allMissing", "answer"), answers(new int[] {-1}, 0));
    }

    @Test
    void itIsSaidBeforeTheRun() throws Exception {
        Schema iris = Examples.table("iris").schema();
        assertEquals(List.of("table: " + Messages.get("score.noPrediction", "prediction")),
                TestCheck.of(NODE, Map.of(), iris).problems());
        assertEquals(List.of(), TestCheck.of(NODE, Map.of(),
                iris.with(ColumnSpec.category("prediction", List.of("setosa")))).problems());
        assertFalse(TestCheck.of(NODE, Map.of(), iris.withTarget(null)).problems().isEmpty());
    }

    private static Table answers(int[] truth, int... predicted) {
        return Table.of(List.of(Columns.codes(ColumnSpec.category("answer", List.of("yes", "no")), truth),
                Columns.codes(ColumnSpec.category("prediction", List.of("yes", "no")), predicted)), "answer");
    }

    private static void assertFails(String sentence, Table table) {
        assertEquals(sentence, assertThrows(NodeFailure.class, () -> score(table)).getMessage());
    }

    private static Score score(Table table) throws Exception {
        return Nodes.run(NODE, Map.of(), Nodes.table(table), "evaluation", Evaluation.class).scores().get(0);
    }
}
