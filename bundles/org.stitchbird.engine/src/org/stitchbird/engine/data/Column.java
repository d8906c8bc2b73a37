// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.util.Objects;

/**
 * The cells of one column, read-only.
 *
 * <p>Every cell can be missing. Reading a cell in a way that does not fit the column's type throws
 * {@link UnsupportedOperationException}; reading outside {@code 0 … size()-1} throws
 * {@link IndexOutOfBoundsException}.
 */
public abstract class Column {
    private final ColumnSpec spec;

    /** For subclasses: the cells belong to a column described so. */
    protected Column(ColumnSpec spec) {
        this.spec = Objects.requireNonNull(spec, "spec");
    }

    /** Name, type and labels. */
    public final ColumnSpec spec() {
        return spec;
    }

    /** How many cells there are. */
    public abstract int size();

    /** Whether that cell is missing. */
    public abstract boolean missing(int row);

    /** The number in a cell of a NUMBER column; NaN when missing. */
    public double number(int row) {
        throw new UnsupportedOperationException(spec.name() + " is " + spec.type());
    }

    /**
     * Copies {@link #number} of {@code count} rows from {@code from} on into an array from {@code at} on, faster than
     * one after the other.
     */
    public void numbers(int from, int count, double[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = number(from + i);
        }
    }

    /** The code of the label in a cell of a CATEGORY column, counted from 0; -1 when missing. */
    public int code(int row) {
        throw new UnsupportedOperationException(spec.name() + " is " + spec.type());
    }

    /** Copies {@link #code} of some rows, as {@link #numbers} does. */
    public void codes(int from, int count, int[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = code(from + i);
        }
    }

    /** Milliseconds since 1970-01-01T00:00Z in a cell of a TIME column; meaningless when missing. */
    public long millis(int row) {
        throw new UnsupportedOperationException(spec.name() + " is " + spec.type());
    }

    /**
     * The cell as text, whatever the type: numbers in the shortest form that reads back the same without a
     * trailing ".0", labels and text as they are, times as ISO-8601; {@code null} when missing.
     */
    public abstract String text(int row);

    /** Whether the cells are in a file, from which they are read when they are asked for, rather than in memory. */
    public boolean stored() {
        return false;
    }

    /** A column with these rows of this one, in that order; rows may repeat. The array must not be changed afterwards. */
    public abstract Column rows(int[] rows);

    /** The same cells under another description of the same type. */
    public abstract Column as(ColumnSpec other);
}
