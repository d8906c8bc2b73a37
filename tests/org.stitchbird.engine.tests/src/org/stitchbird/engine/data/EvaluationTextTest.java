// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
