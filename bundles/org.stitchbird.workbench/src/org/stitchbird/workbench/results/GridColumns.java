// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Schema;

/** How wide the columns of a grid are and where they lie, in pixels from the first column's left edge. */
final class GridColumns {
    /** Room on both sides of a cell's text. */
    static final int PAD = 10;
    private static final int LEAST = 56;
    private static final int MOST = 260;
    /** Room for the mark of the type before a column's name. */
    private static final int MARK = 24;
    private static final int GRIP = 4;
    private final Schema schema;
    private final int[] widths;
    private final BitSet byHand = new BitSet();

    GridColumns(Schema schema, ToIntFunction<String> headWidth) {
        this.schema = schema;
        widths = new int[schema.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = clamp(headWidth.applyAsInt(schema.columns().get(i).name()) + MARK + 2 * PAD);
        }
    }

    /** Widens columns that nobody has set by hand so that these cells fit; answers whether any has become wider. */
    boolean fit(List<List<String>> rows, ToIntFunction<String> cellWidth) {
        int before = total();
        for (List<String> row : rows) {
            for (int i = 0; i < Math.min(widths.length, row.size()); i++) {
                if (row.get(i) != null && !byHand.get(i)) {
                    widths[i] = Math.max(widths[i], clamp(cellWidth.applyAsInt(row.get(i)) + 2 * PAD));
                }
            }
        }
        return total() > before;
    }

    int count() {
        return widths.length;
    }

    ColumnSpec spec(int column) {
        return schema.columns().get(column);
    }

    boolean isTarget(int column) {
        return spec(column).name().equals(schema.targetName());
    }

    int width(int column) {
        return widths[column];
    }

    void setWidth(int column, int width) {
        widths[column] = Math.max(30, width);
        byHand.set(column);
    }

    int left(int column) {
        int left = 0;
        for (int i = 0; i < column; i++) {
            left += widths[i];
        }
        return left;
    }

    int total() {
        return left(widths.length);
    }

    /** The column at an x, or -1. */
    int at(int x) {
        int left = 0;
        for (int i = 0; i < widths.length; i++) {
            left += widths[i];
            if (x < left) {
                return x < 0 ? -1 : i;
            }
        }
        return -1;
    }

    /** The column whose right edge is at an x, or -1. */
    int edgeAt(int x) {
        int right = 0;
        for (int i = 0; i < widths.length; i++) {
            right += widths[i];
            if (Math.abs(x - right) <= GRIP) {
                return i;
            }
        }
        return -1;
    }

    private static int clamp(int width) {
        return Math.max(LEAST, Math.min(MOST, width));
    }
}
