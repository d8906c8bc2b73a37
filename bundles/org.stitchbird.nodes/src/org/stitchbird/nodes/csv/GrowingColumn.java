// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.csv.CsvFormat.QuotedMarkers;

/**
 * What is known of a column of a file as far as it has been read: guesses its type from its first value, and gives the
 * guess up when a later one differs.
 *
 * <p>Parts are added in the order of the file, each read with what was known before it: so it makes no difference how
 * long the parts are.
 */
final class GrowingColumn {
    /** More different labels than these are never a category, unless it was asked for. */
    static final int MANY = 1000;
    /** An odd value is worth a warning when it comes after so many numbers. */
    private static final int ENOUGH = 3;

    private final String name;
    private final ColumnType asked;
    private final CsvFormat format;
    private final Markers markers;
    private final Labels labels = new Labels();
    private CellKind kind;
    private char mark;
    private boolean bare;
    private boolean markerLost;
    private String warning;
    private int rows;
    private int changes;

    /**
     * A column of which no row has been read.
     *
     * @param bareName whether its name stands in the file without quotes
     */
    GrowingColumn(String name, boolean bareName, CsvFormat format, Markers markers) {
        this.name = name;
        this.asked = format.types().get(name);
        this.format = format;
        this.markers = markers;
        this.bare = bareName;
        this.mark = format.decimal();
        this.kind = asked == null ? CellKind.OPEN : CellKind.of(asked);
    }

    /** The same column from the start, with what is known of it by now. */
    GrowingColumn again() {
        GrowingColumn again = new GrowingColumn(name, bare, format, markers);
        again.kind = kind == CellKind.MISTAKEN || lostMarkers() ? CellKind.LABELS : kind;
        again.mark = mark;
        again.warning = warning;
        return again;
    }

    String name() {
        return name;
    }

    CsvFormat format() {
        return format;
    }

    Markers markers() {
        return markers;
    }

    /** What its values are taken for. */
    CellKind kind() {
        return kind;
    }

    /** How many rows have been added. */
    int rows() {
        return rows;
    }

    /** How often it has changed how the next part is to be read. */
    int changes() {
        return changes;
    }

    /** Reads numbers with that mark as they are understood in this column. */
    Numbers numbers(char known) {
        return new Numbers(known, format.delimiter() != ',', asked == null);
    }

    /** What takes the next part, of about so many rows; {@code null} when nobody needs it. */
    ColumnBuilder next(int expected) {
        return kind == CellKind.MISTAKEN ? null : new ColumnBuilder(this, kind, mark, labels, expected);
    }

    /**
     * Refuses a value that does not suit, unless its type was only guessed.
     *
     * @throws CsvRefusal.Carrier if the type was asked for
     */
    void requireGuessed(String value, String file, long line) {
        if (asked != null) {
            throw CsvRefusal.of("types", asked == ColumnType.NUMBER ? "notNumber" : "notTime", file, line, name, value)
                    .carried();
        }
    }

    /**
     * Adds the next part.
     *
     * @param part what {@link #next} gave since the last {@link #changes}
     * @param linesBefore how many lines of the file stand before those that the part has counted
     */
    void add(ColumnBuilder part, int count, long linesBefore) {
        bare |= part.bare();
        markerLost |= part.markerLost();
        if (part.odd() != null) {
            mistake(part.odd(), linesBefore);
        } else if (part.cells() != null) {
            become(part.cells());
        }
        rows += count;
    }

    private void mistake(ColumnBuilder.Odd odd, long linesBefore) {
        if (odd.numbers() && rows + odd.row() >= ENOUGH) {
            warning = Messages.get("csv.odd", name, odd.value(), odd.line() + linesBefore);
        }
        kind = CellKind.MISTAKEN;
        changes++;
    }

    private void become(Cells cells) {
        CellKind before = kind;
        char markBefore = mark;
        kind = cells.kind();
        if (cells instanceof Cells.OfNumbers numbers) {
            mark = numbers.mark();
        } else if (cells instanceof Cells.OfLabels found) {
            found.labels().texts().forEach(labels::number);
            // Markers may be taken out in the end, and do not make the others too many.
            if (labels.size() > MANY + markers.size() && asked == null) {
                kind = CellKind.TEXTS;
            }
        }
        if (kind != before || mark != markBefore) {
            changes++;
        }
    }

    /** What a part held, as a column of the kind that the values have now, with the labels' numbers in this column. */
    Column piece(ColumnBuilder part, int count) {
        Cells cells = part.cells();
        if (cells == null) {
            return missing(count);
        }
        if (!(cells instanceof Cells.OfLabels found)) {
            return cells.column(spec());
        }
        List<String> texts = found.labels().texts();
        return kind == CellKind.TEXTS ? texts(found.codes(), texts)
                : Columns.codes(spec(), moved(found.codes(), texts.stream().mapToInt(labels::number).toArray()));
    }

    /** So many missing cells. */
    Column missing(int count) {
        return switch (kind.type()) {
            case NUMBER -> {
                double[] cells = new double[count];
                Arrays.fill(cells, Double.NaN);
                yield Columns.numbers(spec(), cells);
            }
            case TIME -> {
                long[] cells = new long[count];
                Arrays.fill(cells, Columns.MISSING_TIME);
                yield Columns.times(spec(), cells);
            }
            case CATEGORY -> {
                int[] cells = new int[count];
                Arrays.fill(cells, -1);
                yield Columns.codes(spec(), cells);
            }
            case TEXT -> Columns.texts(spec(), new String[count]);
        };
    }

    /** An earlier piece as it would be now. */
    Column piece(Column before) {
        ColumnType type = before.spec().type();
        if (type == kind.type()) {
            return before;
        }
        return type == ColumnType.CATEGORY ? texts(IntStream.range(0, before.size()).map(before::code).toArray(),
                labels.texts()) : missing(before.size());
    }

    private Column texts(int[] codes, List<String> texts) {
        return Columns.texts(spec(), Arrays.stream(codes).mapToObj(code -> code < 0 ? null : texts.get(code))
                .toArray(String[]::new));
    }

    private static int[] moved(int[] codes, int[] places) {
        for (int i = 0; i < codes.length; i++) {
            codes[i] = codes[i] < 0 ? -1 : places[codes[i]];
        }
        return codes;
    }

    /** Name, type, and the labels that there are by now. */
    ColumnSpec spec() {
        return new ColumnSpec(name, kind.type(), kind == CellKind.LABELS ? labels.texts() : List.of());
    }

    /** Whether the values turned out to be texts too late, so that the file must be read again for them. */
    boolean needsAgain() {
        return kind == CellKind.MISTAKEN || lostMarkers();
    }

    private boolean lostMarkers() {
        return markerLost && (kind == CellKind.OPEN || kind.takesText()) && asked == null && !quotesSayNothing();
    }

    private boolean quotesSayNothing() {
        return format.quotedMarkers() == QuotedMarkers.AUTO && !bare;
    }

    /** What becomes of all the cells that have been added. */
    LastLook lastLook(Column whole) {
        return new LastLook(whole, quotesSayNothing() && kind.takesText() ? markers : null, asked == null);
    }

    /** What people should know of the finished column, or {@code null}. */
    String warning(Column column) {
        return asked != null ? null : LastLook.warning(column, warning);
    }
}
