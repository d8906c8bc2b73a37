// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;

/** Makes scores of given numbers. */
public final class SampleScores {
    private SampleScores() {
    }

    /** A score of a classifier that answered that share of the rows rightly. */
    public static Score classification(String learner, double rows, double accuracy, Map<String, Double> more) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put(Metric.ROWS, rows);
        metrics.put(Metric.CORRECT, (double) Math.round(rows * accuracy));
        metrics.put(Metric.ACCURACY, accuracy);
        metrics.putAll(more);
        return new Score(learner, "a test", Task.CLASSIFICATION, "species", metrics, List.of(), new double[0][],
                List.of());
    }

    /** A score of a regression. */
    public static Score regression(String learner, Map<String, Double> metrics) {
        return new Score(learner, "a test", Task.REGRESSION, "price", metrics, List.of(), new double[0][], List.of());
    }
}
