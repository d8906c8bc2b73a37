// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Table;

/** The rows of the example flow, and the figures that pandas and statsmodels have for them. */
final class Data {
    private Data() {
    }

    /** The first rows of the visitors of two shops. */
    static Table visitors(int rows, Integer... missing) throws IOException {
        List<String[]> cells = Files.readAllLines(Path.of("../flows/visitors.csv")).stream().skip(1).limit(rows)
                .map(line -> line.split(",")).toList();
        double[] visitors = cells.stream().mapToDouble(row -> Double.parseDouble(row[3])).toArray();
        Arrays.stream(missing).forEach(row -> visitors[row] = Double.NaN);
        return Table.of(List.of(
                times("date", cells.stream().mapToLong(row -> LocalDate.parse(row[0]).atStartOfDay(ZoneOffset.UTC)
                        .toInstant().toEpochMilli()).toArray()),
                labels("shop", cells.stream().map(row -> row[1]).toArray(String[]::new)),
                Columns.numbers(ColumnSpec.number("visitors"), visitors)), null);
    }

    static Column times(String name, long... millis) {
        return Columns.times(ColumnSpec.time(name), millis);
    }

    static Column numbers(String name, double... cells) {
        return Columns.numbers(ColumnSpec.number(name), cells);
    }

    static Column labels(String name, String... cells) {
        List<String> labels = Arrays.stream(cells).distinct().toList();
        return Columns.codes(ColumnSpec.category(name, labels),
                Arrays.stream(cells).mapToInt(labels::indexOf).toArray());
    }

    /** A file of reference figures by column; an empty cell is missing. */
    static Map<String, List<String>> reference(String file) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Data.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            List<String[]> rows = in.lines().map(line -> line.split(",", -1)).toList();
            Map<String, List<String>> columns = new LinkedHashMap<>();
            for (int c = 0; c < rows.get(0).length; c++) {
                int column = c;
                columns.put(rows.get(0)[c], rows.stream().skip(1).map(row -> row[column]).toList());
            }
            return columns;
        }
    }

    /** The rows of a table in another order. */
    static int[] shuffled(int rows) {
        // 7 and the number of rows have no common factor.
        return IntStream.range(0, rows).map(row -> (row * 7 + 3) % rows).toArray();
    }
}
