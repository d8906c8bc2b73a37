// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.ArrayList;
import java.util.List;

/** A small table of words and figures. */
final class Facts {
    /**
     * A row.
     *
     * @param name what it is about
     * @param about what that means; may be empty
     * @param values as many as there are columns
     * @param best the column of the value that stands out, or -1
     */
    record Row(String name, String about, List<String> values, int best) {
    }

    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    /** Makes a table of these columns; the names are empty where one column needs none. */
    Facts(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    void add(String name, String about, List<String> values, int best) {
        rows.add(new Row(name, about, List.copyOf(values), best));
    }

    List<String> columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    /** Whether the columns have names to show. */
    boolean headed() {
        return columns.stream().anyMatch(each -> !each.isEmpty());
    }

    /** The table as lines with tabs, as spreadsheets take it. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (headed()) {
            text.append('\t').append(String.join("\t", columns)).append('\n');
        }
        for (Row row : rows) {
            text.append(row.name()).append('\t').append(String.join("\t", row.values())).append('\n');
        }
        return text.toString();
    }
}
