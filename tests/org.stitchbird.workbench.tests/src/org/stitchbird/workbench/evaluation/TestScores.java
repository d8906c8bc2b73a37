// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.data.Clusters;
import org.stitchbird.engine.data.Curve;
import org.stitchbird.engine.data.CurvePoint;
import org.stitchbird.engine.data.LabelCurves;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Runs;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;

/** Small scores to look at. */
final class TestScores {
    private TestScores() {
    }

    /** 90 rows of "no" and 10 of "yes", 8 and 6 of which are answered wrongly. */
    static Score labels(String learner, double accuracy, double[][] costs, Runs runs) {
        Curve curve = new Curve(List.of(new CurvePoint(0, 0, 1), new CurvePoint(0.1, 0.4, 0.5),
                new CurvePoint(1, 1, 0)));
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put(Metric.ACCURACY, accuracy);
        metrics.put(Metric.MAE, 1 - accuracy);
        metrics.put(Metric.KB_INFORMATION, 3.0);
        metrics.put("ofAPlugin", 7.0);
        return new Score(learner, "held out", Task.CLASSIFICATION, "answer", metrics, List.of("no", "yes"),
                new double[][] {{82, 8}, {6, 4}}, List.of(Map.of(Metric.RECALL, 0.9, Metric.ROC_AREA, 0.75),
                        Map.of(Metric.RECALL, 0.4, Metric.ROC_AREA, 0.75)),
                List.of(new LabelCurves("no", curve, curve), new LabelCurves("yes", curve, new Curve(List.of()))),
                costs, runs, null);
    }

    static Score labels(String learner, double accuracy) {
        return labels(learner, accuracy, new double[0][], null);
    }

    static Score numbers() {
        return new Score("ZeroR", "", Task.REGRESSION, "y", Map.of(Metric.RMSE, 2.0), List.of(), new double[0][],
                List.of());
    }

    /** Two clusters of 3 and 1 rows, only the first of which stands for a label. */
    static Score clusters(boolean compared) {
        return Score.ofClusters("EM", "", "answer", Map.of(Metric.CLUSTERS, 2.0), new Clusters(
                List.of("cluster 1", "cluster 2"), List.of(3.0, 1.0), compared ? List.of("no", "yes") : List.of(),
                compared ? new double[][] {{1, 2}, {0, 1}} : new double[0][], compared ? List.of(1, -1) : List.of()));
    }
}
