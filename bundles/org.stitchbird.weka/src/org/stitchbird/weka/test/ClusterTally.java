// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Clusters;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Score;

/** Counts how rows fall into clusters, and what labels they have, as Weka's {@code ClusterEvaluation} does. */
final class ClusterTally {
    private final List<String> names;
    private final Column target;
    private final int[] rows;
    private final int[][] byLabel;
    private final Map<String, Double> more = new LinkedHashMap<>();
    private int unclustered;

    /**
     * Begins to count.
     *
     * @param names the clusters, as a model answers them
     * @param target the column of labels that clusters are compared with, or {@code null}
     */
    ClusterTally(List<String> names, Column target) {
        this.names = names;
        this.target = target;
        rows = new int[names.size()];
        byLabel = new int[names.size()][target == null ? 0 : target.spec().labels().size()];
    }

    /** Counts a row of the table in a cluster, counted from 0; or in none when that is negative. */
    void add(int row, int cluster) {
        if (cluster < 0) {
            unclustered++;
            return;
        }
        rows[cluster]++;
        if (target != null && !target.missing(row)) {
            byLabel[cluster][target.code(row)]++;
        }
    }

    /** How many rows have fallen into a cluster. */
    int clustered() {
        return IntStream.of(rows).sum();
    }

    /** Takes in a metric that has been measured elsewhere; not when it is no number. */
    void measured(String metric, double value) {
        if (Double.isFinite(value)) {
            more.put(metric, value);
        }
    }

    /** The score of that learner. */
    Score score(String learner, String method) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        double all = clustered() + unclustered;
        metrics.put(Metric.ROWS, all);
        int[] labels = target == null ? new int[0] : ClusterLabels.of(byLabel);
        int wrong = 0;
        for (int cluster = 0; cluster < labels.length; cluster++) {
            wrong += IntStream.of(byLabel[cluster]).sum()
                    - (labels[cluster] < 0 ? 0 : byLabel[cluster][labels[cluster]]);
        }
        if (target != null) {
            metrics.put(Metric.INCORRECT, (double) wrong);
        }
        metrics.put(Metric.UNCLASSIFIED, (double) unclustered);
        metrics.put(Metric.CLUSTERS, (double) rows.length);
        metrics.putAll(more);
        if (target != null) {
            metrics.put(Metric.CLUSTER_ERROR, wrong / all);
        }
        return Score.ofClusters(learner, method, target == null ? null : target.spec().name(),
                Collections.unmodifiableMap(metrics), clusters(labels));
    }

    private Clusters clusters(int[] labels) {
        List<Double> counts = new ArrayList<>();
        IntStream.of(rows).forEach(count -> counts.add((double) count));
        double[][] compared = new double[target == null ? 0 : rows.length][];
        for (int cluster = 0; cluster < compared.length; cluster++) {
            compared[cluster] = IntStream.of(byLabel[cluster]).asDoubleStream().toArray();
        }
        return new Clusters(names, counts, target == null ? List.of() : target.spec().labels(), compared,
                IntStream.of(labels).boxed().toList());
    }
}
