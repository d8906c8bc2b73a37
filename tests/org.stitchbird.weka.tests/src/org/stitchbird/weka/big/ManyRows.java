// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.big;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Makes as many rows as are wanted from a seed, as CSV and as ARFF alike.
 *
 * <p>Ten columns of numbers with three decimals, five of categories, in each of which about every fiftieth cell is
 * missing, and a target of two labels that depends on some of them and a little on chance.
 */
final class ManyRows {
    private static final int NUMBERS = 10;
    private static final int CATEGORIES = 5;

    private ManyRows() {
    }

    static void csv(Path file, int rows, long seed) throws IOException {
        write(file, header(), "", rows, seed);
    }

    static void arff(Path file, int rows, long seed) throws IOException {
        StringBuilder head = new StringBuilder("@relation rows\n");
        for (int i = 0; i < NUMBERS; i++) {
            head.append("@attribute n").append(i).append(" numeric\n");
        }
        for (int i = 0; i < CATEGORIES; i++) {
            // In the order in which they appear in these rows: that is the order in which a CSV is read.
            head.append("@attribute c").append(i).append(" {").append(labels(i, rows, seed)).append("}\n");
        }
        head.append("@attribute y {").append(labels(CATEGORIES, rows, seed)).append("}\n@data");
        write(file, head.toString(), "?", rows, seed);
    }

    private static String header() {
        StringJoiner names = new StringJoiner(",");
        for (int i = 0; i < NUMBERS; i++) {
            names.add("n" + i);
        }
        for (int i = 0; i < CATEGORIES; i++) {
            names.add("c" + i);
        }
        return names.add("y").toString();
    }

    private static void write(Path file, String head, String missing, int rows, long seed) throws IOException {
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(head);
            out.newLine();
            for (int row = 0; row < rows; row++) {
                out.write(String.join(",", cells(random, missing)));
                out.newLine();
            }
        }
    }

    private static String labels(int column, int rows, long seed) {
        Random random = new Random(seed);
        return String.join(",", java.util.stream.IntStream.range(0, Math.min(rows, 10_000))
                .mapToObj(row -> cells(random, "")[NUMBERS + column]).filter(label -> !label.isEmpty()).distinct()
                .toList());
    }

    private static String[] cells(Random random, String missing) {
        String[] cells = new String[NUMBERS + CATEGORIES + 1];
        double sum = 0;
        for (int i = 0; i < NUMBERS; i++) {
            int thousandths = (int) (random.nextGaussian() * 1000);
            boolean there = random.nextInt(50) > 0;
            sum += there ? thousandths * (i - 4) / 1000.0 : 0;
            cells[i] = there ? Double.toString(thousandths / 1000.0) : missing;
        }
        for (int i = 0; i < CATEGORIES; i++) {
            int label = random.nextInt(3 + 4 * i);
            boolean there = random.nextInt(50) > 0;
            sum += there && label == 0 ? 2 : 0;
            cells[NUMBERS + i] = there ? "l" + label : missing;
        }
        cells[NUMBERS + CATEGORIES] = sum + random.nextGaussian() > 1 ? "yes" : "no";
        return cells;
    }
}
