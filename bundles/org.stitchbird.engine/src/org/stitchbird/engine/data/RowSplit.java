// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Rows in an order, and how many of them are for training.
 *
 * @param rows the numbers of all rows, those for training first
 * @param trainRows how many are for training
 */
public record RowSplit(int[] rows, int trainRows) {
    /** Shuffles and divides rows as Weka's percentage split does with the same seed; the share is from 0 to 1. */
    public static RowSplit shuffled(int count, double share, long seed) {
        return new RowSplit(shuffle(count, seed), trainRows(count, share));
    }

    /** Divides rows as they stand: the first of them are for training; the share is from 0 to 1. */
    public static RowSplit inOrder(int count, double share) {
        return new RowSplit(IntStream.range(0, count).toArray(), trainRows(count, share));
    }

    private static int trainRows(int count, double share) {
        return (int) Math.round(count * percent(share) / 100);
    }

    /** The share in per cent, exactly as people would write it, since Weka counts that way and rounding shows it. */
    private static double percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).doubleValue();
    }

    /** The rows to learn from. */
    public int[] train() {
        return Arrays.copyOf(rows, trainRows);
    }

    /** The rows to test with. */
    public int[] test() {
        return Arrays.copyOfRange(rows, trainRows, rows.length);
    }

    /**
     * As many rows for training as before, with each label in the same proportion as among all rows; both parts stay
     * in the order of the rows here.
     *
     * @param labels a CATEGORY column; missing cells are a label of their own
     */
    public RowSplit stratified(Column labels) {
        int[] left = quotas(labels);
        boolean[] training = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            training[i] = left[labels.code(rows[i]) + 1]-- > 0;
        }
        IntStream first = IntStream.range(0, rows.length).filter(i -> training[i]);
        IntStream then = IntStream.range(0, rows.length).filter(i -> !training[i]);
        return new RowSplit(IntStream.concat(first, then).map(i -> rows[i]).toArray(), trainRows);
    }

    /** How many rows of each code, counted from -1, are for training: rounded so that the sum is right. */
    private int[] quotas(Column labels) {
        long[] counts = new long[labels.spec().labels().size() + 1];
        for (int row = 0; row < labels.size(); row++) {
            counts[labels.code(row) + 1]++;
        }
        int[] quotas = Arrays.stream(counts).mapToInt(count -> (int) (count * trainRows / rows.length)).toArray();
        IntStream.range(0, counts.length).boxed()
                .sorted(Comparator.comparingLong(code -> -(counts[code] * trainRows % rows.length)))
                .limit(trainRows - Arrays.stream(quotas).sum())
                .forEach(code -> quotas[code]++);
        return quotas;
    }

    private static int[] shuffle(int count, long seed) {
        int[] rows = IntStream.range(0, count).toArray();
        Random random = new Random(seed);
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[other];
            rows[other] = row;
        }
        return rows;
    }
}
