// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Table;

/** The tables of the examples, read by a reader that knows no more of CSV than they need. */
public final class Examples {
    private Examples() {
    }

    /** An example's table with its last column as target; labels in the order in which they first occur. */
    public static Table table(String name) throws IOException {
        List<String[]> rows = Files.readAllLines(file(name)).stream().map(line -> line.split(",")).toList();
        String[] head = rows.get(0);
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < head.length; c++) {
            int at = c;
            columns.add(column(head[c], rows.stream().skip(1).map(row -> row[at]).toArray(String[]::new)));
        }
        return Table.of(columns, head[head.length - 1]);
    }

    private static Column column(String name, String[] cells) {
        try {
            return Columns.numbers(ColumnSpec.number(name), Arrays.stream(cells).mapToDouble(Double::parseDouble)
                    .toArray());
        } catch (NumberFormatException e) {
            List<String> labels = Arrays.stream(cells).distinct().toList();
            return Columns.codes(ColumnSpec.category(name, labels),
                    Arrays.stream(cells).mapToInt(labels::indexOf).toArray());
        }
    }

    private static Path file(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("examples").resolve(name).resolve(name + ".csv");
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        throw new IllegalStateException("No examples above " + Path.of("").toAbsolutePath());
    }
}
