// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;
import org.stitchbird.workbench.text.Messages;

/** Metrics that belong together, the most important first. */
enum MetricGroup {
    /** How many answers are right, and what they cost. */
    ANSWERS(Metric.ACCURACY, Metric.BASELINE, Metric.KAPPA, Metric.CORRECT, Metric.INCORRECT, Metric.UNCLASSIFIED,
            Metric.ROWS, Metric.TOTAL_COST, Metric.AVERAGE_COST),
    /** Figures of single labels, weighted. */
    LABELS(Metric.F1, Metric.PRECISION, Metric.RECALL, Metric.FALSE_POSITIVE_RATE, Metric.MCC, Metric.ROC_AREA,
            Metric.PRC_AREA),
    /** How far numbers or probabilities are off. */
    ERRORS(Metric.RMSE, Metric.MAE, Metric.RAE, Metric.RRSE),
    /** How closely answers follow the truth. */
    AGREEMENT(Metric.CORRELATION, Metric.R2, Metric.ROWS, Metric.UNCLASSIFIED),
    /** What was found without being told. */
    CLUSTERS(Metric.CLUSTERS, Metric.CLUSTER_ERROR, Metric.INCORRECT, Metric.LOG_LIKELIHOOD, Metric.SQUARED_ERROR,
            Metric.ROWS, Metric.UNCLASSIFIED),
    /** Rarer ones. */
    FURTHER(Metric.TRUE_NEGATIVE_RATE, Metric.FALSE_NEGATIVE_RATE, Metric.F1_MACRO, Metric.F1_MICRO, Metric.COVERAGE,
            Metric.REGION_SIZE),
    /** Bits of information. */
    INFORMATION(Metric.KB_INFORMATION, Metric.KB_RELATIVE, Metric.COMPLEXITY_PRIOR, Metric.COMPLEXITY_SCHEME,
            Metric.COMPLEXITY_IMPROVEMENT),
    /** Those that nobody here knows, from plug-ins. */
    OTHER;

    private final List<String> ids;

    MetricGroup(String... ids) {
        this.ids = List.of(ids);
    }

    /** The groups that a task's most important figures are in. */
    static List<MetricGroup> common(Task task) {
        return switch (task) {
            case REGRESSION -> List.of(ERRORS, AGREEMENT);
            case CLUSTERING -> List.of(CLUSTERS);
            default -> List.of(ANSWERS, LABELS, ERRORS);
        };
    }

    /** The groups whose figures few people ask for. */
    static List<MetricGroup> rare() {
        return List.of(FURTHER, INFORMATION, OTHER);
    }

    /** The ids of this group's metrics. */
    List<String> ids() {
        return ids;
    }

    /** The ids of this group's metrics that at least one of the scores has. */
    List<String> of(List<Score> scores) {
        List<String> wanted = this != OTHER ? ids : scores.stream().flatMap(score -> score.metrics().keySet().stream())
                .distinct().filter(MetricGroup::isUnknown).toList();
        return wanted.stream().filter(id -> scores.stream().anyMatch(score -> tells(score, id))).toList();
    }

    /** That no row went without an answer goes without saying. */
    private static boolean tells(Score score, String id) {
        return score.metrics().containsKey(id) && !(id.equals(Metric.UNCLASSIFIED)
                && score.metrics().get(id) == 0);
    }

    private static boolean isUnknown(String id) {
        return Arrays.stream(values()).noneMatch(group -> group.ids.contains(id));
    }

    /** What it is called; the errors of labels are those of their probabilities. */
    String label(Task task) {
        return Messages.text("group." + (this == ERRORS && task == Task.CLASSIFICATION ? "PROBABILITIES" : name()));
    }
}
