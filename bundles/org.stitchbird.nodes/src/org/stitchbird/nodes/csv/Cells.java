// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.Arrays;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;

/** The cells of one column in one part of a file while they are being read, all of one kind. */
abstract class Cells {
    /** How many cells there is room for at first, when nobody knows better. */
    static final int START = 256;

    private int rows;
    private int size;

    /** For subclasses: there is room for so many cells. */
    Cells(int size) {
        this.size = size;
    }

    /** How many cells have been added. */
    final int rows() {
        return rows;
    }

    /** Adds a cell, unless these characters do not suit the kind. */
    final boolean add(char[] text, int offset, int length) {
        makeRoom();
        if (!put(rows, text, offset, length)) {
            return false;
        }
        rows++;
        return true;
    }

    /** Adds some missing cells. */
    final void addMissing(int count) {
        for (int i = 0; i < count; i++) {
            makeRoom();
            putMissing(rows++);
        }
    }

    private void makeRoom() {
        if (rows == size) {
            size = Math.max(rows + 1, rows * 2);
            resize(size);
        }
    }

    /** The cells as a column of that description. */
    abstract Column column(ColumnSpec spec);

    /** What the cells hold. */
    abstract CellKind kind();

    abstract boolean put(int row, char[] text, int offset, int length);

    abstract void putMissing(int row);

    abstract void resize(int length);

    /** Numbers. */
    static final class OfNumbers extends Cells {
        private final Numbers numbers;
        private double[] cells;

        OfNumbers(int size, Numbers numbers) {
            super(size);
            this.numbers = numbers;
            this.cells = new double[size];
        }

        /** The decimal mark that they are known to have, {@link CsvFormat#AUTO} while none is known. */
        char mark() {
            return numbers.mark();
        }

        @Override
        CellKind kind() {
            return CellKind.NUMBERS;
        }

        @Override
        boolean put(int row, char[] text, int offset, int length) {
            double number = numbers.parse(text, offset, length);
            cells[row] = number;
            return !Double.isNaN(number);
        }

        @Override
        void putMissing(int row) {
            cells[row] = Double.NaN;
        }

        @Override
        void resize(int length) {
            cells = Arrays.copyOf(cells, length);
        }

        @Override
        Column column(ColumnSpec spec) {
            return Columns.numbers(spec, rows() == cells.length ? cells : Arrays.copyOf(cells, rows()));
        }
    }

    /** Points in time. */
    static final class OfTimes extends Cells {
        private long[] cells;

        OfTimes(int size) {
            super(size);
            cells = new long[size];
        }

        @Override
        CellKind kind() {
            return CellKind.TIMES;
        }

        @Override
        boolean put(int row, char[] text, int offset, int length) {
            cells[row] = Times.parse(text, offset, length);
            return cells[row] != Columns.MISSING_TIME;
        }

        @Override
        void putMissing(int row) {
            cells[row] = Columns.MISSING_TIME;
        }

        @Override
        void resize(int length) {
            cells = Arrays.copyOf(cells, length);
        }

        @Override
        Column column(ColumnSpec spec) {
            return Columns.times(spec, rows() == cells.length ? cells : Arrays.copyOf(cells, rows()));
        }
    }

    /** Free text. */
    static final class OfTexts extends Cells {
        private String[] cells;

        OfTexts(int size) {
            super(size);
            cells = new String[size];
        }

        @Override
        CellKind kind() {
            return CellKind.TEXTS;
        }

        @Override
        boolean put(int row, char[] text, int offset, int length) {
            cells[row] = new String(text, offset, length);
            return true;
        }

        @Override
        void putMissing(int row) {
            cells[row] = null;
        }

        @Override
        void resize(int length) {
            cells = Arrays.copyOf(cells, length);
        }

        @Override
        Column column(ColumnSpec spec) {
            return Columns.texts(spec, rows() == cells.length ? cells : Arrays.copyOf(cells, rows()));
        }
    }

    /** Labels by number; any text suits. */
    static final class OfLabels extends Cells {
        private final Labels labels;
        private int[] cells;

        OfLabels(int size, Labels labels) {
            super(size);
            this.labels = labels;
            cells = new int[size];
        }

        /** What the numbers stand for. */
        Labels labels() {
            return labels;
        }

        /** The numbers of the labels, -1 for a missing cell. */
        int[] codes() {
            return rows() == cells.length ? cells : Arrays.copyOf(cells, rows());
        }

        @Override
        CellKind kind() {
            return CellKind.LABELS;
        }

        @Override
        boolean put(int row, char[] text, int offset, int length) {
            cells[row] = labels.number(text, offset, length);
            return true;
        }

        @Override
        void putMissing(int row) {
            cells[row] = -1;
        }

        @Override
        void resize(int length) {
            cells = Arrays.copyOf(cells, length);
        }

        @Override
        Column column(ColumnSpec spec) {
            return Columns.codes(spec, codes());
        }
    }
}
