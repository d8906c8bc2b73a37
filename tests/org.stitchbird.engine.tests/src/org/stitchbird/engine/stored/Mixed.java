// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Table;

/** Tables with a column of every type, made by chance from a seed, in which every ninth cell is missing. */
public final class Mixed {
    private static final List<String> LABELS = List.of("zebra", "", "가나다", "a \"quoted\" one", "never used");
    private static final long DAY = 86_400_000;

    private Mixed() {
    }

    /** A table of that many rows whose target is the category. */
    public static Table table(int rows, long seed) {
        Random random = new Random(seed);
        double[] numbers = new double[rows];
        int[] codes = new int[rows];
        String[] texts = new String[rows];
        long[] times = new long[rows];
        double[] whole = new double[rows];
        for (int row = 0; row < rows; row++) {
            numbers[row] = random.nextInt(9) == 0 ? Double.NaN : special(row, random);
            codes[row] = random.nextInt(9) == 0 ? -1 : random.nextInt(LABELS.size() - 1);
            texts[row] = random.nextInt(9) == 0 ? null : "텍스트 😀 ".substring(random.nextInt(4)).repeat(random.nextInt(5));
            times[row] = random.nextInt(9) == 0 ? Columns.MISSING_TIME : random.nextInt(-9999, 9999) * DAY + row;
            whole[row] = row;
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Columns.numbers(ColumnSpec.number("number"), numbers));
        columns.add(Columns.codes(ColumnSpec.category("이름표", LABELS), codes));
        columns.add(Columns.texts(ColumnSpec.text("text"), texts));
        columns.add(Columns.times(ColumnSpec.time("time"), times));
        columns.add(Columns.numbers(ColumnSpec.number("row"), whole));
        return Table.of(columns, "이름표");
    }

    private static double special(int row, Random random) {
        return switch (row % 50) {
            case 0 -> -0.0;
            case 1 -> Double.NEGATIVE_INFINITY;
            case 2 -> Double.MIN_VALUE;
            default -> random.nextGaussian();
        };
    }
}
