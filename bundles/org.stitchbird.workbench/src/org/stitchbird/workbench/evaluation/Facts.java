// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A small table of words and figures. */
final class Facts {
    /**
     * A column.
     *
     * @param name what stands above it
     * @param about what that means; may be empty
     */
    record Column(String name, String about) {
    }

    /**
     * A row.
     *
     * @param name what it is about
     * @param about what that means; may be empty
     * @param values as many as there are columns
     * @param best the columns of the values that stand out
     */
    record Row(String name, String about, List<String> values, Set<Integer> best) {
    }

    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    /** Makes a table of these columns; the names are empty where one column needs none. */
    Facts(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Makes a table of one column without a name. */
    Facts() {
        this(List.of(new Column("", "")));
    }

    void add(String name, String about, List<String> values, Set<Integer> best) {
        rows.add(new Row(name, about, List.copyOf(values), Set.copyOf(best)));
    }

    List<Column> columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    /** Whether the columns have names to show. */
    boolean headed() {
        return columns.stream().anyMatch(each -> !each.name().isEmpty());
    }

    /** The table as lines with tabs, as spreadsheets take it. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (headed()) {
            columns.forEach(each -> text.append('\t').append(each.name()));
            text.append('\n');
        }
        for (Row row : rows) {
            text.append(row.name()).append('\t').append(String.join("\t", row.values())).append('\n');
        }
        return text.toString();
    }
}
