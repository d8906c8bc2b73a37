// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Examples;

/** Tables on which models are trained whose formulas are compared with them. */
final class ScoringTables {
    private static final int ROWS = 150;

    private ScoringTables() {
    }

    /** Examples, and made-up tables with missing cells and with targets of two labels, many labels and numbers. */
    static Map<String, Table> all() throws IOException {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("iris", thinned(Examples.table("iris"), 2));
        tables.put("wine", thinned(Examples.table("wine"), 2));
        tables.put("breast-cancer", thinned(Examples.table("breast-cancer"), 4));
        tables.put("diabetes", thinned(Examples.table("diabetes"), 3));
        tables.put("mixed", made(2, true, true));
        tables.put("many labels", made(5, true, true));
        tables.put("labels alone", made(3, false, true));
        tables.put("numbers", made(0, true, true));
        tables.put("whole", made(3, true, false));
        tables.put("counts", counts());
        tables.put("line", line());
        return tables;
    }

    private static Table thinned(Table table, int step) {
        return table.rows(IntStream.iterate(0, row -> row < table.rows(), row -> row + step).toArray());
    }

    /**
     * A table whose target depends on its columns, but not altogether.
     *
     * @param labels how many labels the target has; 0 for numbers
     */
    private static Table made(int labels, boolean numbers, boolean holes) {
        Random random = new Random(labels + 1);
        List<Column> columns = new ArrayList<>();
        double[] sum = new double[ROWS];
        for (int c = 0; numbers && c < 4; c++) {
            double[] cells = random.doubles(ROWS).map(number -> Math.rint(number * 1000) / 100 - 3).toArray();
            for (int r = 0; r < ROWS; r++) {
                sum[r] += cells[r] * (c - 1.5);
                cells[r] = holes && random.nextInt(12) == 0 ? Double.NaN : cells[r];
            }
            columns.add(Columns.numbers(ColumnSpec.number("number " + c), cells));
        }
        for (int c = 0; c < 4; c++) {
            int count = 2 + c;
            int[] codes = random.ints(ROWS, 0, count).toArray();
            for (int r = 0; r < ROWS; r++) {
                sum[r] += codes[r] % 3 * (c + 1);
                codes[r] = holes && random.nextInt(12) == 0 ? -1 : codes[r];
            }
            columns.add(category("label " + c, count, row -> codes[row]));
        }
        double[] noisy = IntStream.range(0, ROWS).mapToDouble(row -> sum[row] + random.nextGaussian()).toArray();
        columns.add(labels == 0 ? Columns.numbers(ColumnSpec.number("target"), noisy)
                : category("target", labels, row -> Math.floorMod((int) Math.floor(noisy[row] / 3), labels)));
        return Table.of(columns, "target");
    }

    private static Column category(String name, int labels, IntUnaryOperator codes) {
        List<String> names = IntStream.range(0, labels).mapToObj(label -> "l" + label).toList();
        return Columns.codes(ColumnSpec.category(name, names), IntStream.range(0, ROWS).map(codes).toArray());
    }

    private static Table counts() {
        Random random = new Random(7);
        List<Column> columns = new ArrayList<>();
        int[] sum = new int[ROWS];
        for (int c = 0; c < 5; c++) {
            double[] cells = random.ints(ROWS, 0, 6).mapToDouble(number -> number).toArray();
            for (int r = 0; r < ROWS; r++) {
                sum[r] += (int) cells[r] * (c - 2);
            }
            columns.add(Columns.numbers(ColumnSpec.number("count " + c), cells));
        }
        columns.add(category("target", 3, row -> Math.min(2, Math.max(0, sum[row] / 4 + 1))));
        return Table.of(columns, "target");
    }

    private static Table line() {
        Random random = new Random(11);
        double[] x = random.doubles(ROWS).map(number -> number * 10).toArray();
        double[] y = IntStream.range(0, ROWS).mapToDouble(row -> 3 * x[row] - 1 + random.nextGaussian()).toArray();
        x[5] = Double.NaN;
        return Table.of(List.of(Columns.numbers(ColumnSpec.number("x"), x),
                Columns.numbers(ColumnSpec.number("target"), y)), "target");
    }
}
