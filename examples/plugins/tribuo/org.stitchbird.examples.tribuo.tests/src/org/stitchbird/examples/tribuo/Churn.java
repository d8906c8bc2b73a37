// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Table;

/** The rows of the example flow, and how they are given to Tribuo without the plug-in. */
final class Churn {
    private static final List<String> NUMBERS = List.of("months", "fee", "calls", "spent");

    private Churn() {
    }

    /** All rows; some cells are missing. */
    static Table table(String target) throws IOException {
        List<String[]> rows = Files.readAllLines(Path.of("../flows/churn.csv")).stream()
                .map(line -> line.split(",", -1)).toList();
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < rows.get(0).length; c++) {
            int at = c;
            String name = rows.get(0)[c];
            String[] cells = rows.stream().skip(1).map(row -> row[at].isEmpty() ? null : row[at])
                    .toArray(String[]::new);
            columns.add(NUMBERS.contains(name) ? numbers(name, cells) : labels(name, cells));
        }
        return Table.of(columns, target);
    }

    private static Column numbers(String name, String[] cells) {
        return Columns.numbers(ColumnSpec.number(name), Arrays.stream(cells)
                .mapToDouble(cell -> cell == null ? Double.NaN : Double.parseDouble(cell)).toArray());
    }

    private static Column labels(String name, String[] cells) {
        List<String> labels = Arrays.stream(cells).filter(cell -> cell != null).distinct().toList();
        return Columns.codes(ColumnSpec.category(name, labels),
                Arrays.stream(cells).mapToInt(cell -> cell == null ? -1 : labels.indexOf(cell)).toArray());
    }

    /** Every third row, or the others. */
    static Table third(Table table, boolean third) {
        return table.rows(IntStream.range(0, table.rows()).filter(row -> row % 3 == 0 == third).toArray());
    }

    /** A row as whoever uses Tribuo by itself would write it. */
    static <T extends org.tribuo.Output<T>> org.tribuo.Example<T> example(Table table, int row, T output) {
        var example = new org.tribuo.impl.ArrayExample<>(output);
        for (Column column : table.columns()) {
            if (column.missing(row) || column.spec().name().equals(table.schema().targetName())) {
                continue;
            } else if (column.spec().labels().isEmpty()) {
                example.add(column.spec().name(), column.number(row));
            } else {
                example.add(column.spec().name() + "=" + column.text(row), 1);
            }
        }
        return example;
    }
}
