// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

/** Carries cells between columns and rows, all columns of some rows at a time: each row comes near once only. */
final class WekaCells {
    private static final int BLOCK = 1024;

    private final double[] numbers = new double[BLOCK];
    private final int[] codes = new int[BLOCK];

    private WekaCells() {
    }

    /** Adds all rows of a table to instances that have its columns. */
    static void add(Table table, Instances rows) {
        WekaCells block = new WekaCells();
        for (int from = 0; from < table.rows(); from += BLOCK) {
            double[][] cells = new double[Math.min(BLOCK, table.rows() - from)][table.columns().size()];
            for (int c = 0; c < table.columns().size(); c++) {
                block.put(table.column(c), from, cells, c, rows.attribute(c));
            }
            for (double[] row : cells) {
                rows.add(new DenseInstance(1, row));
            }
        }
    }

    private void put(Column column, int from, double[][] cells, int c, Attribute attribute) {
        switch (column.spec().type()) {
            case NUMBER -> {
                column.numbers(from, cells.length, numbers, 0);
                for (int r = 0; r < cells.length; r++) {
                    cells[r][c] = Double.isNaN(numbers[r]) ? Utils.missingValue() : numbers[r];
                }
            }
            case CATEGORY -> {
                column.codes(from, cells.length, codes, 0);
                for (int r = 0; r < cells.length; r++) {
                    cells[r][c] = codes[r] < 0 ? Utils.missingValue() : codes[r];
                }
            }
            case TEXT -> {
                for (int r = 0; r < cells.length; r++) {
                    String text = column.text(from + r);
                    cells[r][c] = text == null ? Utils.missingValue() : attribute.addStringValue(text);
                }
            }
            case TIME -> {
                for (int r = 0; r < cells.length; r++) {
                    cells[r][c] = column.missing(from + r) ? Utils.missingValue() : column.millis(from + r);
                }
            }
        }
    }

    /** The columns of all rows. */
    static List<Column> columns(Instances rows, Schema schema) {
        List<Object> cells = new ArrayList<>();
        for (ColumnSpec column : schema.columns()) {
            cells.add(switch (column.type()) {
                case NUMBER -> new double[rows.size()];
                case CATEGORY -> new int[rows.size()];
                case TEXT -> new String[rows.size()];
                case TIME -> new long[rows.size()];
            });
        }
        for (int from = 0; from < rows.size(); from += BLOCK) {
            for (int c = 0; c < schema.size(); c++) {
                take(rows, from, Math.min(rows.size(), from + BLOCK), c, cells.get(c));
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < schema.size(); c++) {
            columns.add(column(schema.columns().get(c), cells.get(c)));
        }
        return columns;
    }

    private static void take(Instances rows, int from, int to, int c, Object cells) {
        switch (cells) {
            case double[] numbers -> {
                for (int r = from; r < to; r++) {
                    numbers[r] = rows.get(r).value(c);
                }
            }
            case int[] codes -> {
                for (int r = from; r < to; r++) {
                    double code = rows.get(r).value(c);
                    codes[r] = Utils.isMissingValue(code) ? -1 : (int) code;
                }
            }
            case long[] times -> {
                for (int r = from; r < to; r++) {
                    double time = rows.get(r).value(c);
                    times[r] = Utils.isMissingValue(time) ? Columns.MISSING_TIME : (long) time;
                }
            }
            case String[] texts -> {
                for (int r = from; r < to; r++) {
                    texts[r] = rows.get(r).isMissing(c) ? null : rows.get(r).stringValue(c);
                }
            }
            default -> throw new IllegalArgumentException(cells.getClass().getName());
        }
    }

    private static Column column(ColumnSpec spec, Object cells) {
        return switch (cells) {
            case double[] numbers -> Columns.numbers(spec, numbers);
            case int[] codes -> Columns.codes(spec, codes);
            case String[] texts -> Columns.texts(spec, texts);
            case long[] times -> Columns.times(spec, times);
            default -> throw new IllegalArgumentException(cells.getClass().getName());
        };
    }
}
