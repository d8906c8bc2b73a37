// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

/** A rectangle of selected cells: from where it was begun to where the cursor stands. */
final class GridSelection {
    private final int rows;
    private final int columns;
    private int anchorRow = -1;
    private int anchorColumn = -1;
    private int row = -1;
    private int column = -1;

    GridSelection(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** Puts the cursor to a cell, as near as there is one; keeps where it was begun when extending. */
    void to(int newRow, int newColumn, boolean extend) {
        if (rows == 0 || columns == 0) {
            return;
        }
        row = Math.clamp(newRow, 0, rows - 1);
        column = Math.clamp(newColumn, 0, columns - 1);
        if (!extend || anchorRow < 0) {
            anchorRow = row;
            anchorColumn = column;
        }
    }

    void all() {
        to(0, 0, false);
        anchorRow = rows - 1;
        anchorColumn = columns - 1;
    }

    boolean isEmpty() {
        return row < 0;
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    int top() {
        return Math.min(row, anchorRow);
    }

    int bottom() {
        return Math.max(row, anchorRow);
    }

    int left() {
        return Math.min(column, anchorColumn);
    }

    int right() {
        return Math.max(column, anchorColumn);
    }

    boolean contains(int aRow, int aColumn) {
        return !isEmpty() && aRow >= top() && aRow <= bottom() && aColumn >= left() && aColumn <= right();
    }
}
