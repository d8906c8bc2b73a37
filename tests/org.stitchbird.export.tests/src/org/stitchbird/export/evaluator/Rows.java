// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;

/**
 * Rows as people have them.
 *
 * @param columns their columns
 * @param cells by row, then by column: a number, a label, or {@code null} for a missing one
 */
record Rows(List<ColumnSpec> columns, List<Object[]> cells) {
    /** A row as a scorer takes it. */
    double[] numbers(int row) {
        double[] numbers = new double[columns.size()];
        for (int i = 0; i < numbers.length; i++) {
            Object cell = cells.get(row)[i];
            int label = cell instanceof String text ? columns.get(i).labels().indexOf(text) : 0;
            numbers[i] = cell == null || label < 0 ? Double.NaN : cell instanceof Double number ? number : label;
        }
        return numbers;
    }

    /** Whether a row has a missing cell, or a label that is not known. */
    boolean incomplete(int row) {
        return java.util.Arrays.stream(numbers(row)).anyMatch(Double::isNaN);
    }

    /** Those of which nothing is missing. */
    Rows whole() {
        return new Rows(columns, java.util.stream.IntStream.range(0, cells.size()).filter(row -> !incomplete(row))
                .mapToObj(cells::get).toList());
    }

    /** The first so many, or all when there are fewer. */
    Rows first(int count) {
        return new Rows(columns, cells.subList(0, Math.min(count, cells.size())));
    }

    /** Writes them as the other programs read them. */
    void write(Path file, boolean unknownToo) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(columns.size());
            out.writeInt(cells.size());
            for (int column = 0; column < columns.size(); column++) {
                text(out, columns.get(column).name());
                boolean labels = columns.get(column).type() == ColumnType.CATEGORY;
                out.writeBoolean(labels);
                for (Object[] row : cells) {
                    Object cell = row[column];
                    boolean missing = cell == null || labels && !unknownToo
                            && !columns.get(column).labels().contains(cell);
                    out.writeBoolean(missing);
                    if (!missing && labels) {
                        text(out, (String) cell);
                    } else if (!missing) {
                        out.writeDouble((Double) cell);
                    }
                }
            }
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
