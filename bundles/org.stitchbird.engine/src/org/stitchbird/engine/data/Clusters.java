// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.Serializable;
import java.util.List;

/**
 * How rows fell into clusters, and which labels of the target the clusters come closest to.
 *
 * @param names the clusters, as a model answers them
 * @param rows how many rows fell into each
 * @param labels the labels of the target that the clusters were compared with; empty when they were not
 * @param counts rows by cluster, then by label; empty when they were not compared
 * @param assigned for each cluster the position of the label that it stands for, or -1; no label is given to two
 *     clusters, and as few rows as possible are in another cluster than their label's; empty when they were not
 *     compared
 */
public record Clusters(List<String> names, List<Double> rows, List<String> labels, double[][] counts,
        List<Integer> assigned) implements Serializable {
    /** Makes clusters; the lists are copied. */
    public Clusters {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
        labels = List.copyOf(labels);
        assigned = List.copyOf(assigned);
    }
}
