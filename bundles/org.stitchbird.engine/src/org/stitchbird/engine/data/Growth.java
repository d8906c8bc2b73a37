// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

/**
 * About how many bytes of memory some work needs at its peak, by the size of the table it works on and beside it.
 *
 * <p>A table whose cells are in a file needs nothing for its rows here: whoever reads it does so part by part, or looks
 * itself whether it fits.
 *
 * @param row for each row
 * @param cell for each row and column
 * @param wideCell for each row and each column when every label of a category counts as a column
 * @param pair for each row and each row, as a matrix of distances has them
 * @param square for each column and each column, counted as for {@code wideCell}
 */
public record Growth(double row, double cell, double wideCell, double pair, double square) {
    /** Work that needs next to nothing, however large the table. */
    public static final Growth NONE = new Growth(0, 0, 0, 0, 0);

    /** Bytes for each row, and for each cell. */
    public static Growth rows(double row, double cell) {
        return new Growth(row, cell, 0, 0, 0);
    }

    /** Bytes for each pair of rows. */
    public static Growth pairs(double pair) {
        return new Growth(0, 0, 0, pair, 0);
    }

    /** Bytes for each cell, and for each pair of columns, where labels count as columns. */
    public static Growth wide(double wideCell, double square) {
        return new Growth(0, 0, wideCell, 0, square);
    }

    /** Both at the same time. */
    public Growth plus(Growth other) {
        return new Growth(row + other.row, cell + other.cell, wideCell + other.wideCell, pair + other.pair,
                square + other.square);
    }

    /** So many of it at the same time. */
    public Growth times(double count) {
        return new Growth(row * count, cell * count, wideCell * count, pair * count, square * count);
    }

    /** The bytes for a table of that size; {@link Long#MAX_VALUE} when there are more than that. */
    public long bytes(TableSize size) {
        double rows = size.rows();
        double wide = size.wide();
        double each = size.stored() ? 0 : row + cell * size.columns();
        return (long) (rows * (each + wideCell * wide + pair * rows) + square * wide * wide);
    }
}
