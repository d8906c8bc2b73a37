// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.Arrays;

/** Gives each row of a matrix of costs a column of its own so that they cost least: the Hungarian method. */
final class CheapestChoice {
    private final int[][] costs;
    private final int columns;
    private final int[] rowPotential;
    private final int[] columnPotential;
    /** The row, counted from 1, that has a column, counted from 1; 0 for none. Column 0 holds the row that comes in. */
    private final int[] rowOf;

    /** Chooses; the matrix has at least as many columns as rows. */
    CheapestChoice(int[][] costs) {
        this.costs = costs;
        columns = costs.length == 0 ? 0 : costs[0].length;
        rowPotential = new int[costs.length + 1];
        columnPotential = new int[columns + 1];
        rowOf = new int[columns + 1];
        for (int row = 1; row <= costs.length; row++) {
            add(row);
        }
    }

    /** What the chosen cells cost together. */
    int sum() {
        int sum = 0;
        for (int column = 1; column <= columns; column++) {
            sum += rowOf[column] == 0 ? 0 : costs[rowOf[column] - 1][column - 1];
        }
        return sum;
    }

    /** Makes room for one more row along the cheapest path of changes. */
    private void add(int row) {
        int[] before = new int[columns + 1];
        int[] slack = new int[columns + 1];
        boolean[] used = new boolean[columns + 1];
        Arrays.fill(slack, Integer.MAX_VALUE);
        rowOf[0] = row;
        int at = 0;
        while (rowOf[at] != 0) {
            used[at] = true;
            at = next(at, before, slack, used);
        }
        for (; at != 0; at = before[at]) {
            rowOf[at] = rowOf[before[at]];
        }
    }

    /** The column that is reached at the least further cost; potentials are raised by it. */
    private int next(int at, int[] before, int[] slack, boolean[] used) {
        int row = rowOf[at];
        int next = 0;
        for (int column = 1; column <= columns; column++) {
            if (!used[column]) {
                int reduced = costs[row - 1][column - 1] - rowPotential[row] - columnPotential[column];
                if (reduced < slack[column]) {
                    slack[column] = reduced;
                    before[column] = at;
                }
                next = next == 0 || slack[column] < slack[next] ? column : next;
            }
        }
        int least = slack[next];
        for (int column = 0; column <= columns; column++) {
            if (used[column]) {
                rowPotential[rowOf[column]] += least;
                columnPotential[column] -= least;
            } else {
                slack[column] -= least;
            }
        }
        return next;
    }
}
