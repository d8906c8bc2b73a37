// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.stitchbird.workbench.evaluation.EvaluationPart.CLUSTERS;
import static org.stitchbird.workbench.evaluation.EvaluationPart.COMPARISON;
import static org.stitchbird.workbench.evaluation.EvaluationPart.CURVES;
import static org.stitchbird.workbench.evaluation.EvaluationPart.FIGURES;
import static org.stitchbird.workbench.evaluation.EvaluationPart.LABELS;
import static org.stitchbird.workbench.evaluation.EvaluationPart.MATRICES;
import static org.stitchbird.workbench.evaluation.EvaluationPart.RESULT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Comparison;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;

/** An evaluation offers the parts that it has something for. */
class EvaluationPartTest {
    @Test
    void whatThereIsToSeeDependsOnTheScores() {
        assertEquals(List.of(RESULT, CURVES, FIGURES, LABELS), of(TestScores.labels("J48", 0.9)));
        assertEquals(List.of(RESULT), of(TestScores.numbers()));
        assertEquals(List.of(RESULT, FIGURES), of(TestScores.numbers(), TestScores.numbers()));
        assertEquals(List.of(RESULT, FIGURES), of(TestScores.clusters(false)));
        assertEquals(List.of(RESULT, CLUSTERS, FIGURES), of(TestScores.clusters(true)));
    }

    @Test
    void aLargeMatrixHasAPartOfItsOwn() {
        Score many = new Score("J48", "", Task.CLASSIFICATION, "y", Map.of(), List.of("a", "b", "c", "d", "e", "f"),
                new double[6][6], List.of());
        assertEquals(List.of(RESULT, MATRICES, FIGURES), of(many));
    }

    @Test
    void severalLearnersHaveMatricesAndMayBeCompared() {
        List<Score> two = List.of(TestScores.labels("J48", 0.9), TestScores.labels("SMO", 0.8));
        assertEquals(List.of(RESULT, MATRICES, CURVES, FIGURES, LABELS), EvaluationPart.of(new Evaluation(two)));
        Comparison comparison = new Comparison(0.05, Metric.ACCURACY, 100, List.of(), List.of());
        assertEquals(List.of(RESULT, COMPARISON, MATRICES, CURVES, FIGURES, LABELS),
                EvaluationPart.of(new Evaluation(two, comparison)));
    }

    private static List<EvaluationPart> of(Score... scores) {
        return EvaluationPart.of(new Evaluation(List.of(scores)));
    }
}
