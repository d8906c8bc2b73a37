// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;

/** A column whose cells are in a mapped file, as {@link Page} lays them out. */
abstract class StoredColumn extends Column {
    /** So many rows are copied into memory when they are picked; of more than these a view is given. */
    static final int FEW = 10_000;

    final Pieces pieces;
    /** For each piece, where its buffers begin in the file, in Arrow's order; -1 for bits that are left out. */
    final List<long[]> parts;

    private StoredColumn(ColumnSpec spec, Pieces pieces, List<long[]> parts) {
        super(spec);
        this.pieces = pieces;
        this.parts = parts;
    }

    /** A column over those parts of the pieces. */
    static StoredColumn of(ColumnSpec spec, Pieces pieces, List<long[]> parts) {
        return switch (spec.type()) {
            case NUMBER -> new Numbers(spec, pieces, parts);
            case CATEGORY -> new Codes(spec, pieces, parts);
            case TIME -> new Times(spec, pieces, parts);
            case TEXT -> new Texts(spec, pieces, parts);
        };
    }

    /** Where that part of each piece begins in its buffer. */
    final int[] places(int part) {
        int[] places = new int[pieces.count()];
        for (int i = 0; i < places.length; i++) {
            long position = parts.get(i)[part];
            places[i] = position < 0 ? -1 : pieces.place(i, position);
        }
        return places;
    }

    @Override
    public final int size() {
        return pieces.rows();
    }

    @Override
    public final boolean stored() {
        return true;
    }

    @Override
    public final Column rows(int[] rows) {
        return rows.length <= FEW ? Columns.copy(this, rows) : Columns.picked(this, rows);
    }

    @Override
    public final Column as(ColumnSpec other) {
        if (other.type() != spec().type()) {
            throw new IllegalArgumentException("Column '" + other.name() + "' is " + other.type() + ", not "
                    + spec().type());
        }
        return of(other, pieces, parts);
    }

    private static final class Numbers extends StoredColumn {
        private final int[] cells = places(1);

        Numbers(ColumnSpec spec, Pieces pieces, List<long[]> parts) {
            super(spec, pieces, parts);
        }

        @Override
        public double number(int row) {
            int piece = pieces.of(row);
            return pieces.buffer(piece).getDouble(cells[piece] + pieces.within(row, piece) * Double.BYTES);
        }

        @Override
        public void numbers(int from, int count, double[] to, int at) {
            pieces.runs(from, count, (piece, within, run, before) -> pieces.buffer(piece)
                    .slice(cells[piece] + within * Double.BYTES, run * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN)
                    .asDoubleBuffer().get(to, at + before, run));
        }

        @Override
        public boolean missing(int row) {
            return Double.isNaN(number(row));
        }

        @Override
        public String text(int row) {
            double number = number(row);
            return Double.isNaN(number) ? null : Columns.format(number);
        }
    }

    private static final class Codes extends StoredColumn {
        private final int[] cells = places(1);

        Codes(ColumnSpec spec, Pieces pieces, List<long[]> parts) {
            super(spec, pieces, parts);
        }

        @Override
        public int code(int row) {
            int piece = pieces.of(row);
            return pieces.buffer(piece).getInt(cells[piece] + pieces.within(row, piece) * Integer.BYTES);
        }

        @Override
        public void codes(int from, int count, int[] to, int at) {
            pieces.runs(from, count, (piece, within, run, before) -> pieces.buffer(piece)
                    .slice(cells[piece] + within * Integer.BYTES, run * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN)
                    .asIntBuffer().get(to, at + before, run));
        }

        @Override
        public boolean missing(int row) {
            return code(row) < 0;
        }

        @Override
        public String text(int row) {
            int code = code(row);
            return code < 0 ? null : spec().labels().get(code);
        }
    }

    private static final class Times extends StoredColumn {
        private final int[] cells = places(1);

        Times(ColumnSpec spec, Pieces pieces, List<long[]> parts) {
            super(spec, pieces, parts);
        }

        @Override
        public long millis(int row) {
            int piece = pieces.of(row);
            return pieces.buffer(piece).getLong(cells[piece] + pieces.within(row, piece) * Long.BYTES);
        }

        @Override
        public boolean missing(int row) {
            return millis(row) == Columns.MISSING_TIME;
        }

        @Override
        public String text(int row) {
            long millis = millis(row);
            return millis == Columns.MISSING_TIME ? null : Instant.ofEpochMilli(millis).toString();
        }
    }

    private static final class Texts extends StoredColumn {
        private final int[] bits = places(0);
        private final int[] offsets = places(1);
        private final int[] letters = places(2);

        Texts(ColumnSpec spec, Pieces pieces, List<long[]> parts) {
            super(spec, pieces, parts);
        }

        @Override
        public boolean missing(int row) {
            int piece = pieces.of(row);
            int at = pieces.within(row, piece);
            return bits[piece] >= 0 && (pieces.buffer(piece).get(bits[piece] + (at >> 3)) & 1 << (at & 7)) == 0;
        }

        @Override
        public String text(int row) {
            if (missing(row)) {
                return null;
            }
            int piece = pieces.of(row);
            int at = offsets[piece] + pieces.within(row, piece) * Integer.BYTES;
            int begin = pieces.buffer(piece).getInt(at);
            int length = pieces.buffer(piece).getInt(at + Integer.BYTES) - begin;
            if (length == 0) {
                return "";
            }
            byte[] bytes = new byte[length];
            pieces.buffer(piece).get(letters[piece] + begin, bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
