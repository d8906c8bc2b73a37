// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;

/** The cells of one column while they are being read, all of one type. */
abstract class Cells {
    private static final int START = 256;

    private final IntUnaryOperator room;
    private int rows;
    private int size = START;

    /** For subclasses: {@code room} answers how many rows to make room for when so many are full. */
    Cells(IntUnaryOperator room) {
        this.room = room;
    }

    /** How many cells have been added. */
    final int rows() {
        return rows;
    }

    /** Adds a cell, unless these characters do not suit the type. */
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
            size = Math.max(rows + 1, room.applyAsInt(rows));
            resize(size);
        }
    }

    abstract boolean put(int row, char[] text, int offset, int length);

    abstract void putMissing(int row);

    abstract void resize(int length);

    /** Whether any text suits. */
    boolean takesText() {
        return false;
    }

    /**
     * The column; these cells must not be used afterwards.
     *
     * @param markers texts that are missing values after all, or {@code null}
     */
    abstract Column column(String name, Markers markers);

    /** Numbers. */
    static final class OfNumbers extends Cells {
        private final Numbers numbers;
        private double[] cells = new double[START];

        OfNumbers(IntUnaryOperator room, Numbers numbers) {
            super(room);
            this.numbers = numbers;
        }

        @Override
        boolean put(int row, char[] text, int offset, int length) {
            cells[row] = numbers.parse(text, offset, length);
            return !Double.isNaN(cells[row]);
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
        Column column(String name, Markers markers) {
            resize(rows());
            return Columns.numbers(ColumnSpec.number(name), cells);
        }
    }

    /** Points in time. */
    static final class OfTimes extends Cells {
        private long[] cells = new long[START];

        OfTimes(IntUnaryOperator room) {
            super(room);
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
        Column column(String name, Markers markers) {
            resize(rows());
            return Columns.times(ColumnSpec.time(name), cells);
        }
    }

    /** Free text. */
    static final class OfTexts extends Cells {
        private String[] cells = new String[START];

        OfTexts(IntUnaryOperator room) {
            super(room);
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
        boolean takesText() {
            return true;
        }

        @Override
        Column column(String name, Markers markers) {
            resize(rows());
            return Columns.texts(ColumnSpec.text(name), withoutMarkers(cells, markers));
        }
    }

    /** The texts with those that are missing values after all taken out. */
    static String[] withoutMarkers(String[] texts, Markers markers) {
        for (int row = 0; markers != null && row < texts.length; row++) {
            if (texts[row] != null && markers.contain(texts[row])) {
                texts[row] = null;
            }
        }
        return texts;
    }
}
