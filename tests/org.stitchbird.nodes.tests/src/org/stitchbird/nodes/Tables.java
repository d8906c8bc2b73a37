// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Table;

/** Small tables, and what is in tables. */
public final class Tables {
    private Tables() {
    }

    /** A column of numbers; NaN is missing. */
    public static Column numbers(String name, double... cells) {
        return Columns.numbers(ColumnSpec.number(name), cells);
    }

    /** A column of categories with labels in the order of appearance; {@code null} is missing. */
    public static Column labels(String name, String... cells) {
        List<String> labels = Arrays.stream(cells).filter(cell -> cell != null).distinct().toList();
        return Columns.codes(ColumnSpec.category(name, labels),
                Arrays.stream(cells).mapToInt(cell -> cell == null ? -1 : labels.indexOf(cell)).toArray());
    }

    /** A column of text; {@code null} is missing. */
    public static Column texts(String name, String... cells) {
        return Columns.texts(ColumnSpec.text(name), cells);
    }

    /** A table without target. */
    public static Table of(Column... columns) {
        return Table.of(List.of(columns), null);
    }

    /** The cells of a column as text. */
    public static List<String> cells(Table table, String column) {
        return IntStream.range(0, table.rows()).mapToObj(table.column(column)::text).toList();
    }

    /** All cells as text, row by row; {@code null} for a missing one. */
    public static List<List<String>> rows(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> table.columns().stream().map(column -> column.text(row)).toList())
                .toList();
    }
}
