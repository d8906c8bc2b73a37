// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.stored.Spool;

/** The cells of one column while they are being read, all of one type. */
abstract class Cells {
    private static final int START = 256;

    private final Room room;
    private Spool.Track track;
    /** How many cells are in the file already. */
    private int spilled;
    /** How many cells are in memory. */
    private int rows;
    private int size = START;

    /** For subclasses: cells of that type grow there. */
    Cells(Room room, ColumnType type) {
        this.room = room;
        this.track = room.spool() == null ? null : room.spool().track(type);
    }

    /** How many cells have been added. */
    final int rows() {
        return spilled + rows;
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
            if (track != null && size >= room.piece()) {
                spill();
            } else {
                size = Math.max(rows + 1, room.expected().applyAsInt(rows));
                resize(size);
            }
        }
    }

    private void spill() {
        try {
            track.add(inMemory(rows));
        } catch (NodeFailure e) {
            throw new CsvRefusal("keep", e.getMessage()).carried();
        }
        spilled += rows;
        rows = 0;
    }

    /** All cells as a column of that description; none must be added afterwards. */
    final Column whole(ColumnSpec spec) {
        if (track == null || rows() == 0) {
            resize(rows);
            return inMemory(rows).as(spec);
        }
        if (rows > 0) {
            spill();
        }
        return spilled(spec);
    }

    /** All cells, now of the one description, as a column of another that is made of them piece by piece. */
    final Column changed(ColumnSpec now, ColumnSpec then, UnaryOperator<Column> made) {
        Column whole = whole(now);
        if (!whole.stored()) {
            return made.apply(whole).as(then);
        }
        remake(now, then.type(), made);
        return spilled(then);
    }

    /** Those of the cells that are in the file, of which there is at least one. */
    private Column spilled(ColumnSpec spec) {
        try {
            return track.column(spec);
        } catch (NodeFailure e) {
            throw new CsvRefusal("keep", e.getMessage()).carried();
        }
    }

    /** Puts other cells in place of those in the file: of a type, and made of each piece as it is described. */
    final void remake(ColumnSpec now, ColumnType type, UnaryOperator<Column> made) {
        if (track == null) {
            return;
        }
        Spool.Track before = track;
        track = room.spool().track(type);
        if (spilled == 0) {
            return;
        }
        try {
            Column old = before.column(now);
            for (int from = 0; from < spilled; from += room.piece()) {
                int[] piece = IntStream.range(from, Math.min(spilled, from + room.piece())).toArray();
                track.add(made.apply(old.rows(piece)));
            }
        } catch (NodeFailure e) {
            throw new CsvRefusal("keep", e.getMessage()).carried();
        }
    }

    /** The first cells in memory. */
    abstract Column inMemory(int count);

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

        OfNumbers(Room room, Numbers numbers) {
            super(room, ColumnType.NUMBER);
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
        Column inMemory(int count) {
            return Columns.numbers(ColumnSpec.number(""), count == cells.length ? cells : Arrays.copyOf(cells, count));
        }

        @Override
        Column column(String name, Markers markers) {
            return whole(ColumnSpec.number(name));
        }
    }

    /** Points in time. */
    static final class OfTimes extends Cells {
        private long[] cells = new long[START];

        OfTimes(Room room) {
            super(room, ColumnType.TIME);
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
        Column inMemory(int count) {
            return Columns.times(ColumnSpec.time(""), count == cells.length ? cells : Arrays.copyOf(cells, count));
        }

        @Override
        Column column(String name, Markers markers) {
            return whole(ColumnSpec.time(name));
        }
    }

    /** Free text. */
    static final class OfTexts extends Cells {
        private String[] cells = new String[START];

        OfTexts(Room room) {
            super(room, ColumnType.TEXT);
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
        Column inMemory(int count) {
            return Columns.texts(ColumnSpec.text(""), count == cells.length ? cells : Arrays.copyOf(cells, count));
        }

        @Override
        Column column(String name, Markers markers) {
            return texts(name, markers);
        }
    }

    /** All cells as a column of texts, with the markers among them taken out. */
    final Column texts(String name, Markers markers) {
        ColumnSpec spec = ColumnSpec.text(name);
        return markers == null ? whole(spec) : changed(spec, spec, piece -> cleaned(piece, markers));
    }

    /** The texts of a column, without the markers among them if there are any. */
    static Column cleaned(Column piece, Markers markers) {
        return Columns.texts(ColumnSpec.text(""), IntStream.range(0, piece.size()).mapToObj(piece::text)
                .map(text -> text == null || markers != null && markers.contain(text) ? null : text)
                .toArray(String[]::new));
    }
}
