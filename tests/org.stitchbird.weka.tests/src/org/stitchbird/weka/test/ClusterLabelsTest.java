// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.clusterers.ClusterEvaluation;

class ClusterLabelsTest {
    @Test
    void theLabelsAreThoseThatWekaFinds() throws Exception {
        Random random = new Random(1);
        for (int trial = 0; trial < 3000; trial++) {
            int clusters = random.nextInt(6);
            int labels = 1 + random.nextInt(5);
            // Few different counts, so that many answers are equally good.
            int most = 1 + random.nextInt(4);
            int[][] counts = new int[clusters][labels];
            for (int[] row : counts) {
                Arrays.setAll(row, i -> random.nextInt(most + 1));
            }
            assertArrayEquals(weka(counts, labels), ClusterLabels.of(counts), Arrays.deepToString(counts));
        }
    }

    private static int[] weka(int[][] counts, int labels) throws Exception {
        int clusters = counts.length;
        int[][] padded = clusters == 0 ? new int[1][labels] : counts;
        int[] totals = Arrays.stream(padded).mapToInt(row -> IntStream.of(row).sum()).toArray();
        double[] best = new double[clusters + 1];
        best[clusters] = Double.MAX_VALUE;
        ClusterEvaluation.mapClasses(clusters, 0, padded, totals, new double[clusters + 1], best, 0);
        return IntStream.range(0, clusters).map(i -> (int) best[i]).toArray();
    }

    /** Weka's way would take longer than there are years. */
    @Test
    void manyClustersAndLabelsComeToAnEnd() {
        int[][] counts = new int[40][40];
        for (int i = 0; i < 40; i++) {
            Arrays.fill(counts[i], 1);
            counts[i][(i * 7 + 3) % 40] = 5;
        }
        assertEquals(IntStream.range(0, 40).map(i -> (i * 7 + 3) % 40).boxed().toList(),
                IntStream.of(ClusterLabels.of(counts)).boxed().toList());
    }
}
