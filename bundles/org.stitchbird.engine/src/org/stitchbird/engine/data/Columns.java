// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Makes columns that live in memory. */
public final class Columns {
    /** The value of a missing cell in the array given to {@link #times}. */
    public static final long MISSING_TIME = Long.MIN_VALUE;

    private Columns() {
    }

    /** A NUMBER column over the array, which must not be changed afterwards; NaN is missing. */
    public static Column numbers(ColumnSpec spec, double[] cells) {
        return new Numbers(require(spec, ColumnType.NUMBER), cells);
    }

    /** A CATEGORY column over the codes, which must not be changed afterwards; -1 is missing. */
    public static Column codes(ColumnSpec spec, int[] codes) {
        require(spec, ColumnType.CATEGORY);
        int labels = spec.labels().size();
        for (int code : codes) {
            if (code < -1 || code >= labels) {
                throw new IllegalArgumentException("Code " + code + " in column '" + spec.name() + "' of " + labels
                        + " labels");
            }
        }
        return new Codes(spec, codes);
    }

    /** A TEXT column over the array, which must not be changed afterwards; {@code null} is missing. */
    public static Column texts(ColumnSpec spec, String[] cells) {
        return new Texts(require(spec, ColumnType.TEXT), cells);
    }

    /** A TIME column over the array, which must not be changed afterwards; {@link #MISSING_TIME} is missing. */
    public static Column times(ColumnSpec spec, long[] millis) {
        return new Times(require(spec, ColumnType.TIME), millis);
    }

    /**
     * A view of some rows of a column, for columns whose cells are better left where they are.
     *
     * @param rows the rows, in that order; may repeat; must not be changed afterwards
     */
    public static Column picked(Column column, int[] rows) {
        return new PickedColumn(column, rows);
    }

    /** The cells of some rows of a column in memory. */
    public static Column copy(Column column, int[] rows) {
        ColumnSpec spec = column.spec();
        return switch (spec.type()) {
            case NUMBER -> new Numbers(spec, Arrays.stream(rows).mapToDouble(column::number).toArray());
            case CATEGORY -> new Codes(spec, Arrays.stream(rows).map(column::code).toArray());
            case TEXT -> new Texts(spec, Arrays.stream(rows).mapToObj(column::text).toArray(String[]::new));
            case TIME -> new Times(spec, Arrays.stream(rows)
                    .mapToLong(row -> column.missing(row) ? MISSING_TIME : column.millis(row)).toArray());
        };
    }

    /**
     * The cells of some columns one after the other, in memory.
     *
     * @param spec describes all of them; has a label for each of their codes
     * @param pieces columns of that type; at least one
     */
    public static Column joined(ColumnSpec spec, List<Column> pieces) {
        return pieces.size() == 1 ? pieces.getFirst().as(spec) : Joining.of(spec, pieces);
    }

    /** A number in the shortest form that reads back the same, without a trailing ".0". */
    public static String format(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return Double.toString(number);
    }

    private static ColumnSpec require(ColumnSpec spec, ColumnType type) {
        if (spec.type() != type) {
            throw new IllegalArgumentException("Column '" + spec.name() + "' is " + spec.type() + ", not " + type);
        }
        return spec;
    }

    private static final class Numbers extends Column {
        private final double[] cells;

        Numbers(ColumnSpec spec, double[] cells) {
            super(spec);
            this.cells = cells;
        }

        @Override
        public int size() {
            return cells.length;
        }

        @Override
        public boolean missing(int row) {
            return Double.isNaN(cells[row]);
        }

        @Override
        public double number(int row) {
            return cells[row];
        }

        @Override
        public void numbers(int from, int count, double[] to, int at) {
            System.arraycopy(cells, from, to, at, count);
        }

        @Override
        public String text(int row) {
            return missing(row) ? null : format(cells[row]);
        }

        @Override
        public Column rows(int[] rows) {
            return new Numbers(spec(), Arrays.stream(rows).mapToDouble(row -> cells[row]).toArray());
        }

        @Override
        public Column as(ColumnSpec other) {
            return Columns.numbers(other, cells);
        }
    }

    private static final class Codes extends Column {
        private final int[] codes;

        Codes(ColumnSpec spec, int[] codes) {
            super(spec);
            this.codes = codes;
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public boolean missing(int row) {
            return codes[row] < 0;
        }

        @Override
        public int code(int row) {
            return codes[row];
        }

        @Override
        public void codes(int from, int count, int[] to, int at) {
            System.arraycopy(codes, from, to, at, count);
        }

        @Override
        public String text(int row) {
            return missing(row) ? null : spec().labels().get(codes[row]);
        }

        @Override
        public Column rows(int[] rows) {
            return new Codes(spec(), Arrays.stream(rows).map(row -> codes[row]).toArray());
        }

        @Override
        public Column as(ColumnSpec other) {
            return Columns.codes(other, codes);
        }
    }

    private static final class Texts extends Column {
        private final String[] cells;

        Texts(ColumnSpec spec, String[] cells) {
            super(spec);
            this.cells = cells;
        }

        @Override
        public int size() {
            return cells.length;
        }

        @Override
        public boolean missing(int row) {
            return cells[row] == null;
        }

        @Override
        public String text(int row) {
            return cells[row];
        }

        @Override
        public Column rows(int[] rows) {
            return new Texts(spec(), Arrays.stream(rows).mapToObj(row -> cells[row]).toArray(String[]::new));
        }

        @Override
        public Column as(ColumnSpec other) {
            return texts(other, cells);
        }
    }

    private static final class Times extends Column {
        private final long[] millis;

        Times(ColumnSpec spec, long[] millis) {
            super(spec);
            this.millis = millis;
        }

        @Override
        public int size() {
            return millis.length;
        }

        @Override
        public boolean missing(int row) {
            return millis[row] == MISSING_TIME;
        }

        @Override
        public long millis(int row) {
            return millis[row];
        }

        @Override
        public String text(int row) {
            return missing(row) ? null : Instant.ofEpochMilli(millis[row]).toString();
        }

        @Override
        public Column rows(int[] rows) {
            return new Times(spec(), Arrays.stream(rows).mapToLong(row -> millis[row]).toArray());
        }

        @Override
        public Column as(ColumnSpec other) {
            return times(other, millis);
        }
    }
}
