// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.Arrays;

/**
 * Finds which label each cluster stands for, so that as few rows as possible are in another cluster than their
 * label's.
 *
 * <p>Answers what Weka's {@code ClusterEvaluation.mapClasses} does, which of equally good answers is the first that it
 * meets. That one tries all; this one takes the shortest augmenting paths, and so ends for many clusters too.
 */
final class ClusterLabels {
    private static final int NONE = -1;
    private final int[][] counts;
    private final int labels;

    private ClusterLabels(int[][] counts) {
        this.counts = counts;
        labels = counts.length == 0 ? 0 : counts[0].length;
    }

    /** For each cluster the position of its label or -1, given how many rows of each label are in each cluster. */
    static int[] of(int[][] counts) {
        return new ClusterLabels(counts).assigned();
    }

    /** Weka tries no label first, then the labels in their order, cluster by cluster. */
    private int[] assigned() {
        int[] fixed = new int[counts.length];
        int best = most(fixed, 0);
        for (int cluster = 0; cluster < fixed.length; cluster++) {
            fixed[cluster] = NONE;
            for (int label = 0; most(fixed, cluster + 1) < best; label++) {
                fixed[cluster] = taken(fixed, cluster, label) || counts[cluster][label] == 0 ? NONE : label;
            }
        }
        return fixed;
    }

    private static boolean taken(int[] fixed, int clusters, int label) {
        return Arrays.stream(fixed, 0, clusters).anyMatch(each -> each == label);
    }

    /** The most rows that can be in their label's cluster when the first clusters have been given labels. */
    private int most(int[] fixed, int clusters) {
        int rows = 0;
        for (int cluster = 0; cluster < clusters; cluster++) {
            rows += fixed[cluster] == NONE ? 0 : counts[cluster][fixed[cluster]];
        }
        int left = counts.length - clusters;
        // As many further columns as clusters, so that each may go without a label.
        int[][] costs = new int[left][labels + left];
        for (int cluster = 0; cluster < left; cluster++) {
            for (int label = 0; label < labels; label++) {
                costs[cluster][label] = taken(fixed, clusters, label) ? 0 : -counts[clusters + cluster][label];
            }
        }
        return rows - new CheapestChoice(costs).sum();
    }
}
