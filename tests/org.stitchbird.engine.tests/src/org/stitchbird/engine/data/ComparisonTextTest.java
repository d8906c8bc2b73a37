// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.PairedTest.Outcome;
import org.stitchbird.engine.sample.SampleScores;

class ComparisonTextTest {
    private static final Comparison OF_THREE = new Comparison(0.05, Metric.ACCURACY, 100,
            List.of(learner("Tree", 0.931, 0.2), learner("Forest", 0.961, 0.1), learner("Guess", 0.627, 0.5)),
            List.of(new PairedTest(Metric.ACCURACY, 0, 1, -0.03, -2.4, 0.018, Outcome.WORSE),
                    new PairedTest(Metric.ACCURACY, 0, 2, 0.304, 30, 0, Outcome.BETTER),
                    new PairedTest(Metric.ACCURACY, 1, 2, 0.334, 33, 1e-9, Outcome.BETTER),
                    new PairedTest(Metric.RMSE, 0, 1, 0.1, 1.2, 0.23, Outcome.OPEN),
                    new PairedTest(Metric.RMSE, 0, 2, 0, 0, 1, Outcome.OPEN)));

    private static ComparedLearner learner(String name, double accuracy, double error) {
        return new ComparedLearner(name, Map.of(Metric.ACCURACY, accuracy, Metric.RMSE, error), Map.of());
    }

    @Test
    void theBestIsToldAgainstEachOther() {
        assertEquals(List.of(
                "Accuracy: Forest is better than Tree by 3.0 percentage points; that is more than chance explains "
                        + "(p = 0.018).",
                "Accuracy: Forest is better than Guess by 33.4 percentage points; that is more than chance explains "
                        + "(p < 0.001)."),
                ComparisonText.sentences(OF_THREE, Locale.ENGLISH));
        assertEquals("정확도: Forest이(가) Tree보다 3.0%p만큼 낫습니다. 우연으로 설명되지 않는 차이입니다(p = 0.018).",
                ComparisonText.sentences(OF_THREE, Locale.KOREAN).get(0));
    }

    @Test
    void whatChanceMayExplainIsNotCalledBetter() {
        assertEquals("Root mean squared error: Forest is ahead of Tree by 0.1000; chance alone may explain that "
                + "(p = 0.23).", ComparisonText.sentence(OF_THREE, Metric.RMSE, 0, 1, Locale.ENGLISH));
        assertEquals("Root mean squared error: Tree and Guess are equal.",
                ComparisonText.sentence(OF_THREE, Metric.RMSE, 0, 2, Locale.ENGLISH));
        assertEquals("Kappa: Tree and Forest cannot be compared, because the figure is not defined for them.",
                ComparisonText.sentence(OF_THREE, Metric.KAPPA, 0, 1, Locale.ENGLISH));
    }

    @Test
    void aDifferenceThatRoundingMakesIsNone() {
        PairedTest rounding = new PairedTest(Metric.ACCURACY, 0, 1, -1e-15, -1, 0.3, Outcome.OPEN);
        Comparison near = new Comparison(0.05, Metric.ACCURACY, 100, OF_THREE.learners(), List.of(rounding));
        assertEquals("Accuracy: Tree and Forest are equal.",
                ComparisonText.sentence(near, Metric.ACCURACY, 0, 1, Locale.ENGLISH).replace("Forest and Tree",
                        "Tree and Forest"));
        assertFalse(OF_THREE.same(OF_THREE.tests().getFirst()));
    }

    @Test
    void aTestCanBeSeenFromEitherLearner() {
        PairedTest seen = OF_THREE.test(Metric.ACCURACY, 1, 0).orElseThrow();
        assertEquals(new PairedTest(Metric.ACCURACY, 1, 0, 0.03, 2.4, 0.018, Outcome.BETTER), seen);
        assertEquals(Optional.empty(), OF_THREE.test(Metric.KAPPA, 1, 0));
        assertEquals(Optional.of(1), OF_THREE.best(Metric.ACCURACY));
        assertEquals(Optional.of(1), OF_THREE.best(Metric.RMSE));
        assertEquals(Optional.empty(), OF_THREE.best(Metric.KAPPA));
    }

    @Test
    void theHeadlineOfAnEvaluationIsThatOfItsComparison() {
        Score near = SampleScores.classification("Near", 100, 0.9, Map.of(Metric.RMSE, 0.3));
        Score far = SampleScores.classification("Far", 100, 0.95, Map.of(Metric.RMSE, 0.4));
        Comparison byError = new Comparison(0.05, Metric.RMSE, 10, List.of(learner("Near", 0.9, 0.3),
                learner("Far", 0.95, 0.4)), List.of());
        assertEquals(far, EvaluationText.best(new Evaluation(List.of(near, far))));
        assertEquals(near, EvaluationText.best(new Evaluation(List.of(near, far), byError)));
    }
}
