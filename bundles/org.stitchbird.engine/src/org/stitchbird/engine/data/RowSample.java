// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws some rows of a table by chance, the same ones each time; they stay in their order. */
public final class RowSample {
    private static final long SEED = 1;

    private final Table table;
    private final Column labels;
    private final int[] counts;

    private RowSample(Table table, Column labels) {
        this.table = table;
        this.labels = labels;
        counts = new int[labels == null ? 1 : labels.spec().labels().size() + 1];
        for (int row = 0; row < table.rows(); row++) {
            counts[stratum(row)]++;
        }
    }

    /**
     * So many rows, or the table itself when it has no more.
     *
     * @param count how many; at least 1
     * @param by the name of a column whose labels keep their shares, each with at least one row if there is room;
     *     missing cells are a label of their own. Has no effect when it is {@code null}, absent or not a CATEGORY
     */
    public static Table of(Table table, int count, String by) {
        if (table.rows() <= count) {
            return table;
        }
        int index = by == null ? -1 : table.schema().indexOf(by);
        boolean nominal = index >= 0 && table.column(index).spec().type() == ColumnType.CATEGORY;
        RowSample sample = new RowSample(table, nominal ? table.column(index) : null);
        return table.rows(sample.draw(sample.quotas(count)));
    }

    private int stratum(int row) {
        return labels == null ? 0 : labels.code(row) + 1;
    }

    /** How many rows of each stratum; the sum is the count. */
    private int[] quotas(int count) {
        int[] quotas = Arrays.stream(counts).map(each -> (int) ((long) each * count / table.rows())).toArray();
        IntStream.range(0, counts.length).boxed()
                .sorted(Comparator.comparingLong(i -> -((long) counts[i] * count % table.rows())))
                .limit(count - Arrays.stream(quotas).sum()).forEach(i -> quotas[i]++);
        if (Arrays.stream(counts).filter(each -> each > 0).count() <= count) {
            IntStream.range(0, counts.length).filter(i -> counts[i] > 0 && quotas[i] == 0).forEach(i -> {
                quotas[largest(quotas)]--;
                quotas[i]++;
            });
        }
        return quotas;
    }

    private static int largest(int[] quotas) {
        return IntStream.range(0, quotas.length).boxed().max(Comparator.comparingInt(i -> quotas[i])).orElseThrow();
    }

    /** Each row is taken with the chance that fills its stratum's quota exactly, so that one pass is enough. */
    private int[] draw(int[] quotas) {
        int[] drawn = new int[Arrays.stream(quotas).sum()];
        Random random = new Random(SEED);
        int filled = 0;
        for (int row = 0; filled < drawn.length; row++) {
            int stratum = stratum(row);
            if (random.nextInt(counts[stratum]--) < quotas[stratum]) {
                quotas[stratum]--;
                drawn[filled++] = row;
            }
        }
        return drawn;
    }
}
