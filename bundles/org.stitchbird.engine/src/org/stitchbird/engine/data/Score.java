// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How well one learner or model did.
 *
 * @param learner its name for people
 * @param method how it was tested, in words for people, such as "10-fold cross-validation"
 * @param task CLASSIFICATION or REGRESSION
 * @param target the name of the target column
 * @param metrics the metrics by {@link Metric} id in the order of {@link Metric}; values as fractions, never per cent
 * @param labels the labels of the target, in the order of the confusion matrix; empty for regression
 * @param confusion rows (weights) by actual label, columns by predicted label; empty for regression
 * @param perLabel metrics for each label by Metric id, in the order of the labels; empty for regression
 */
public record Score(String learner, String method, Task task, String target, Map<String, Double> metrics,
        List<String> labels, double[][] confusion, List<Map<String, Double>> perLabel) implements Serializable {

    /** The metric of that id, if this score has it. */
    public OptionalDouble metric(String id) {
        Double value = metrics.get(id);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
