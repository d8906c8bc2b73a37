// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.util.List;
import java.util.StringJoiner;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;

/** Collects records of comma-separated values as RFC 4180 tells: nothing between commas is a missing value. */
final class CsvText {
    private final StringBuilder text = new StringBuilder();

    /** Adds a record; {@code null} is a missing value. */
    CsvText add(List<String> fields) {
        StringJoiner line = new StringJoiner(",");
        fields.forEach(field -> line.add(field(field)));
        // An empty line would be no record.
        text.append(line.length() == 0 ? "?" : line).append('\n');
        return this;
    }

    /** Adds a record of these fields. */
    CsvText add(String... fields) {
        return add(List.of(fields));
    }

    private static String field(String field) {
        if (field == null) {
            return "";
        }
        boolean plain = !field.isEmpty() && !field.equals("?") && field.chars().noneMatch(c -> c == ',' || c == '"'
                || c == '\r' || c == '\n' || c == '\uFEFF');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /** Adds the rows of a table below the names of its columns. */
    CsvText addTable(Table table) {
        add(table.schema().names());
        for (int row = 0; row < table.rows(); row++) {
            StringJoiner line = new StringJoiner(",");
            for (Column column : table.columns()) {
                line.add(field(text(column, row)));
            }
            text.append(line.length() == 0 ? "?" : line).append('\n');
        }
        return this;
    }

    /** A cell as text that reads back as the same cell. */
    private static String text(Column column, int row) {
        if (column.spec().type() == ColumnType.NUMBER && !column.missing(row)) {
            double number = column.number(row);
            return number == 0 && 1 / number < 0 ? "-0.0" : Columns.format(number);
        }
        return column.text(row);
    }

    /** Adds the rows of a table as numbers and labels: times are milliseconds, and every number shows all its bits. */
    CsvText addExactly(Table table) {
        add(table.schema().names());
        for (int row = 0; row < table.rows(); row++) {
            StringJoiner line = new StringJoiner(",");
            for (Column column : table.columns()) {
                line.add(field(column.missing(row) ? null : switch (column.spec().type()) {
                    case NUMBER -> Double.toString(column.number(row));
                    case TIME -> Double.toString(column.millis(row));
                    default -> column.text(row);
                }));
            }
            text.append(line.length() == 0 ? "?" : line).append('\n');
        }
        return this;
    }

    /** Adds a record for each column: its name, its type, and its labels. */
    CsvText addContract(Schema schema) {
        for (ColumnSpec column : schema.columns()) {
            StringJoiner line = new StringJoiner(",");
            line.add(field(column.name()));
            line.add((column.name().equals(schema.targetName()) ? "target " : "") + switch (column.type()) {
                case NUMBER -> "number";
                case CATEGORY -> "label";
                case TEXT -> "text";
                case TIME -> "time";
            });
            column.labels().forEach(label -> line.add(field(label)));
            text.append(line).append('\n');
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
