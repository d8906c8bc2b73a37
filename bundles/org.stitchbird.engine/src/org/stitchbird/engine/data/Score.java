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
 * @param task CLASSIFICATION, REGRESSION or CLUSTERING
 * @param target the name of the target column; {@code null} for clustering without one
 * @param metrics the metrics by {@link Metric} id in the order of {@link Metric}; values as fractions, never per cent;
 *     of several runs their means
 * @param labels the labels of the target, in the order of the confusion matrix; empty unless for classification
 * @param confusion rows (weights) by actual label, columns by predicted label, of several runs their means; empty
 *     unless for classification
 * @param perLabel metrics for each label by Metric id, in the order of the labels, of several runs their means; empty
 *     unless for classification
 * @param curves the curves of the labels that occur, in their order, of several runs those of all answers together;
 *     empty when there are no probabilities to draw them from
 * @param costs what an answer costs, laid out like the confusion matrix; empty when every error counts the same
 * @param runs what each run gave; {@code null} when there was only one
 * @param clusters how the rows fell into clusters; {@code null} unless for clustering
 */
public record Score(String learner, String method, Task task, String target, Map<String, Double> metrics,
        List<String> labels, double[][] confusion, List<Map<String, Double>> perLabel, List<LabelCurves> curves,
        double[][] costs, Runs runs, Clusters clusters) implements Serializable {
    private static final double[][] NOTHING = {};

    /** A score of one run, without curves, costs and clusters. */
    public Score(String learner, String method, Task task, String target, Map<String, Double> metrics,
            List<String> labels, double[][] confusion, List<Map<String, Double>> perLabel) {
        this(learner, method, task, target, metrics, labels, confusion, perLabel, List.of(), NOTHING, null, null);
    }

    /** A score of a clusterer. */
    public static Score ofClusters(String learner, String method, String target, Map<String, Double> metrics,
            Clusters clusters) {
        return new Score(learner, method, Task.CLUSTERING, target, metrics, List.of(), NOTHING, List.of(), List.of(),
                NOTHING, null, clusters);
    }

    /** The metric of that id, if this score has it. */
    public OptionalDouble metric(String id) {
        Double value = metrics.get(id);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
