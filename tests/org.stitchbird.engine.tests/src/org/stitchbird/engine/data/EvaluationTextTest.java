// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.SampleScores;

class EvaluationTextTest {
    private static final Score IRIS = SampleScores.classification("Decision tree (J48)", 150, 0.96,
            Map.of(Metric.BASELINE, 1 / 3.0));

    @Test
    void tellsAManagerHowManyAnswersAreRight() {
        assertEquals("Decision tree (J48) answers 144 of 150 rows rightly (96.0 %). "
                + "Always answering with the most frequent label would get 50 right (33.3 %).",
                EvaluationText.sentence(IRIS, Locale.ENGLISH));
        assertEquals("Decision tree (J48): 150행 가운데 144행을 맞혔습니다(96.0%). "
                + "가장 흔한 레이블로만 답해도 50행은 맞힙니다(33.3%).", EvaluationText.sentence(IRIS, Locale.KOREAN));
    }

    @Test
    void saysWhenALearnerIsNoBetterThanTheSimplestAnswer() {
        Score bad = SampleScores.classification("Guess", 10, 0.5, Map.of(Metric.BASELINE, 0.5,
                Metric.UNCLASSIFIED, 1.0));
        assertEquals("Guess answers 5 of 10 rows rightly (50.0 %). 1 row got no answer. Always answering with the most "
                + "frequent label would get 5 right (50.0 %). So Guess is no better than that.",
                EvaluationText.sentence(bad, Locale.ENGLISH));
    }

    @Test
    void tellsHowFarANumberIsOff() {
        Score good = SampleScores.regression("Linear regression", Map.of(Metric.MAE, 44.2, Metric.RAE, 44.2 / 65.9));
        assertEquals("On average the answer of Linear regression is off by 44.2; "
                + "always answering with the mean would be off by 65.9.",
                EvaluationText.sentence(good, Locale.ENGLISH));
        assertEquals("Linear regression: 답이 평균 44.2만큼 빗나갑니다. 언제나 평균값으로 답하면 65.9만큼 빗나갑니다.",
                EvaluationText.sentence(good, Locale.KOREAN));
        Score bad = SampleScores.regression("Guess", Map.of(Metric.MAE, 2.0, Metric.RAE, 2.0));
        assertEquals("On average the answer of Guess is off by 2.00; always answering with the mean would be off by "
                + "1.00. So Guess is no better than that.", EvaluationText.sentence(bad, Locale.ENGLISH));
    }

    @Test
    void staysHonestWhenNumbersAreMissing() {
        assertEquals("Guess was tested, but there was no row whose right answer is known.",
                EvaluationText.sentence(SampleScores.regression("Guess", Map.of()), Locale.ENGLISH));
        assertEquals("On average the answer of Guess is off by 2.00.", EvaluationText.sentence(
                SampleScores.regression("Guess", Map.of(Metric.MAE, 2.0, Metric.RAE, Double.NaN)), Locale.ENGLISH));
        assertEquals("Guess was tested, but there was no row whose right answer is known.", EvaluationText.sentence(
                SampleScores.classification("Guess", 0, Double.NaN, Map.of()), Locale.ENGLISH));
    }

    @Test
    void theBestHasTheGreatestAccuracyOrTheLeastError() {
        Score worse = SampleScores.classification("Worse", 150, 0.9, Map.of());
        Score unknown = SampleScores.classification("Unknown", 150, Double.NaN, Map.of());
        assertEquals(IRIS, EvaluationText.best(new Evaluation(List.of(unknown, worse, IRIS))));
        Score far = SampleScores.regression("Far", Map.of(Metric.RMSE, 60.0));
        Score near = SampleScores.regression("Near", Map.of(Metric.RMSE, 54.1));
        assertEquals(near, EvaluationText.best(new Evaluation(List.of(far, near))));
        assertEquals("RMSE 54.1 (Near)", InLanguage.of(Locale.ENGLISH,
                () -> EvaluationText.line(new Evaluation(List.of(far, near)))));
    }

    @Test
    void tellsCostsAndHowMuchRunsDiffer() {
        Score one = SampleScores.classification("Tree", 10, 0.8, Map.of(Metric.TOTAL_COST, 12.0, Metric.AVERAGE_COST,
                1.2));
        Score score = new Score(one.learner(), one.method(), one.task(), one.target(), one.metrics(), one.labels(),
                one.confusion(), one.perLabel(), List.of(), new double[][] {{0, 5}, {1, 0}},
                new Runs(List.of(Map.of(Metric.ACCURACY, 0.7), Map.of(Metric.ACCURACY, 0.9))), null);
        assertEquals("Tree answers 8 of 10 rows rightly (80.0 %). Its answers cost 12 in all, 1.2 a row on average. "
                + "These are means of 2 runs; standard deviation of 'Accuracy': 14.1 percentage points.",
                EvaluationText.sentence(score, Locale.ENGLISH));
    }

    @Test
    void tellsWhatAClustererFound() {
        Clusters clusters = new Clusters(List.of("cluster 1", "cluster 2"), List.of(60.0, 88.0), List.of(),
                new double[0][], List.of());
        Score plain = Score.ofClusters("k-means", "training rows", null,
                Map.of(Metric.ROWS, 150.0, Metric.CLUSTERS, 2.0, Metric.UNCLASSIFIED, 2.0), clusters);
        assertEquals("k-means divides 150 rows into 2 clusters of 60 to 88 rows. 2 rows fell into no cluster.",
                EvaluationText.sentence(plain, Locale.ENGLISH));
        Score compared = Score.ofClusters("EM", "training rows", "species", Map.of(Metric.ROWS, 150.0,
                Metric.INCORRECT, 15.0, Metric.CLUSTER_ERROR, 0.1, Metric.LOG_LIKELIHOOD, -2.1), clusters);
        assertEquals("EM: 150행을 60~88행짜리 그룹 2개로 나누었습니다. 그룹마다 'species'의 레이블 하나를 나타낸다고 보면 150행 "
                + "가운데 15행이 제 레이블과 다른 그룹에 있습니다(10.0%).", EvaluationText.sentence(compared, Locale.KOREAN));
        Score folds = Score.ofClusters("EM", "10 folds", null, Map.of(Metric.LOG_LIKELIHOOD, -2.25), null);
        assertEquals(
                "EM gives a row that it has not seen a log likelihood of -2.25 on average: the greater, the better.",
                EvaluationText.sentence(folds, Locale.ENGLISH));
        // Only what all of them have can be compared.
        assertEquals(Metric.CLUSTERS, EvaluationText.headline(new Evaluation(List.of(plain, compared))));
        assertEquals("in another cluster 10.0 %", InLanguage.of(Locale.ENGLISH,
                () -> EvaluationText.line(new Evaluation(List.of(compared)))));
    }

    @Test
    void allOfItCanTravelToAnotherProcess() throws Exception {
        Curve curve = new Curve(List.of(new CurvePoint(0, 0, 1), new CurvePoint(1, 1, 0)));
        Score score = new Score("Tree", "a test", Task.CLASSIFICATION, "species", Map.of(Metric.ROWS, 1.0),
                List.of("a"), new double[1][1], List.of(Map.of()), List.of(new LabelCurves("a", curve, curve)),
                new double[1][1], new Runs(List.of(Map.of())), null);
        Evaluation evaluation = new Evaluation(List.of(score), new Comparison(0.05, Metric.ACCURACY, 100,
                List.of(new ComparedLearner("Tree", Map.of(), Map.of())), List.of(new PairedTest(Metric.ACCURACY, 0, 1,
                        0.1, 2, 0.03, PairedTest.Outcome.BETTER))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(evaluation);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Evaluation back = (Evaluation) in.readObject();
            assertEquals(evaluation.comparison(), back.comparison());
            assertEquals(score.curves(), back.scores().get(0).curves());
            assertEquals(score.runs(), back.scores().get(0).runs());
        }
    }
}
