// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.workbench.evaluation.EvaluationPart;

class ResultTabTest {
    @Test
    void anEvaluationHasATabForEachPartAndAReportHasOne() {
        List<ResultTab> tabs = ResultTab.of(List.of(evaluation(1), report()));
        assertEquals(3, tabs.size());
        assertEquals(EvaluationPart.FIGURES, tabs.get(1).part());
        assertEquals("report", tabs.get(2).result().kind());
        assertTrue(tabs.get(1).isLike(ResultTab.of(List.of(evaluation(2))).get(1)), "the same of another run");
        assertFalse(tabs.get(1).isLike(tabs.get(0)));
        assertFalse(tabs.get(2).isLike(null));
    }

    private static ResultInfo evaluation(double error) {
        Score score = new Score("ZeroR", "", Task.REGRESSION, "y", Map.of(Metric.RMSE, error), List.of(),
                new double[0][], List.of());
        return new ResultInfo("evaluation", "evaluation", "", null, -1, null,
                new Evaluation(List.of(score, score)), null);
    }

    private static ResultInfo report() {
        return new ResultInfo("report", "report", "", null, -1, null, null, "text");
    }
}
