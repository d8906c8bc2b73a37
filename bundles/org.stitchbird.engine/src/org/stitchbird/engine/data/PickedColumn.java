// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.util.Arrays;

/** Some rows of another column, read there when they are asked for. */
final class PickedColumn extends Column {
    private final Column column;
    private final int[] rows;

    PickedColumn(Column column, int[] rows) {
        super(column.spec());
        this.column = column;
        this.rows = rows;
    }

    /** The rows that this column has of the other one. */
    int[] picked() {
        return rows;
    }

    /** Other rows of the same column. */
    Column other(int[] others) {
        return column.rows(others);
    }

    /** The numbers in the other column of rows of this one. */
    static int[] composed(int[] inner, int[] outer) {
        return Arrays.stream(outer).map(row -> inner[row]).toArray();
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public boolean stored() {
        return column.stored();
    }

    @Override
    public boolean missing(int row) {
        return column.missing(rows[row]);
    }

    @Override
    public double number(int row) {
        return column.number(rows[row]);
    }

    @Override
    public int code(int row) {
        return column.code(rows[row]);
    }

    @Override
    public long millis(int row) {
        return column.millis(rows[row]);
    }

    @Override
    public String text(int row) {
        return column.text(rows[row]);
    }

    @Override
    public Column rows(int[] more) {
        return other(composed(rows, more));
    }

    @Override
    public Column as(ColumnSpec other) {
        return new PickedColumn(column.as(other), rows);
    }
}
