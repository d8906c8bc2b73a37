// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Columns;

/**
 * Some cells of one column in the layout of Arrow: a bit for each cell that is not missing, and the cells.
 *
 * <p>A missing cell also holds NaN, -1 or {@link Columns#MISSING_TIME}, so that these need no look at the bits.
 */
abstract class Page {
    private static final VarHandle DOUBLES = view(double[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    private byte[] present;
    private int rows;
    private int missing;

    /** For subclasses: room for that many cells. */
    Page(int capacity) {
        present = new byte[(capacity + 7) / 8];
    }

    /** Takes the buffers of a page in Arrow's order; the arrays change when cells are added. */
    @FunctionalInterface
    interface Parts {
        void part(byte[] bytes, int length);
    }

    /** An empty page for a type. */
    static Page of(ColumnType type, int capacity) {
        return switch (type) {
            case NUMBER -> new Numbers(capacity);
            case CATEGORY -> new Codes(capacity);
            case TIME -> new Times(capacity);
            case TEXT -> new Texts(capacity);
        };
    }

    /** How many cells there are. */
    final int rows() {
        return rows;
    }

    /** How many of them are missing. */
    final int missing() {
        return missing;
    }

    /** How many bytes they take, about. */
    abstract long bytes();

    /** Adds cells of a column of the page's type. */
    final void add(Column column, int from, int to) {
        for (int row = from; row < to; row++) {
            if (put(rows, column, row)) {
                present[rows >> 3] |= (byte) (1 << (rows & 7));
            } else {
                missing++;
            }
            rows++;
        }
    }

    /** Puts a cell; answers whether it is there. */
    abstract boolean put(int at, Column column, int row);

    /** Takes all cells out. */
    void clear() {
        Arrays.fill(present, (byte) 0);
        rows = 0;
        missing = 0;
    }

    /** Tells the buffers; the bits are left out when every cell is there. */
    void parts(Parts parts) {
        parts.part(present, missing == 0 ? 0 : (rows + 7) / 8);
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    /** Cells that all take the same number of bytes. */
    private abstract static class Fixed extends Page {
        final byte[] cells;
        private final int width;

        Fixed(int capacity, int width) {
            super(capacity);
            this.cells = new byte[capacity * width];
            this.width = width;
        }

        @Override
        long bytes() {
            return (long) rows() * width;
        }

        @Override
        void parts(Parts parts) {
            super.parts(parts);
            parts.part(cells, rows() * width);
        }
    }

    private static final class Numbers extends Fixed {
        Numbers(int capacity) {
            super(capacity, Double.BYTES);
        }

        @Override
        boolean put(int at, Column column, int row) {
            double number = column.number(row);
            DOUBLES.set(cells, at * Double.BYTES, number);
            return !Double.isNaN(number);
        }
    }

    private static final class Codes extends Fixed {
        Codes(int capacity) {
            super(capacity, Integer.BYTES);
        }

        @Override
        boolean put(int at, Column column, int row) {
            int code = column.code(row);
            INTS.set(cells, at * Integer.BYTES, code);
            return code >= 0;
        }
    }

    private static final class Times extends Fixed {
        Times(int capacity) {
            super(capacity, Long.BYTES);
        }

        @Override
        boolean put(int at, Column column, int row) {
            boolean there = !column.missing(row);
            LONGS.set(cells, at * Long.BYTES, there ? column.millis(row) : Columns.MISSING_TIME);
            return there;
        }
    }

    private static final class Texts extends Page {
        private final byte[] offsets;
        private byte[] letters = new byte[1024];
        private int end;

        Texts(int capacity) {
            super(capacity);
            offsets = new byte[(capacity + 1) * Integer.BYTES];
        }

        @Override
        long bytes() {
            return end + (long) rows() * Integer.BYTES;
        }

        @Override
        boolean put(int at, Column column, int row) {
            String text = column.text(row);
            if (text != null) {
                byte[] more = text.getBytes(StandardCharsets.UTF_8);
                if (letters.length - end < more.length) {
                    letters = Arrays.copyOf(letters, Math.max(Math.addExact(end, more.length), end + end / 2));
                }
                System.arraycopy(more, 0, letters, end, more.length);
                end += more.length;
            }
            INTS.set(offsets, (at + 1) * Integer.BYTES, end);
            return text != null;
        }

        @Override
        void clear() {
            super.clear();
            end = 0;
        }

        @Override
        void parts(Parts parts) {
            super.parts(parts);
            parts.part(offsets, (rows() + 1) * Integer.BYTES);
            parts.part(letters, end);
        }
    }
}
