// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.List;
import org.stitchbird.nodes.csv.CsvFormat.QuotedMarkers;

/**
 * Takes the fields of one column in one part of a file: what is known of the column before the part decides how they
 * are read, and the first value decides when nothing is known.
 */
final class ColumnBuilder {
    private final GrowingColumn column;
    private final int expected;
    private final Labels known;
    private final char mark;
    private Cells cells;
    private int leading;
    private boolean bare;
    private boolean markerLost;
    private Odd odd;

    /**
     * A value that does not suit the kind of those before it.
     *
     * @param row how many rows of the part stand before it
     * @param numbers whether the others were numbers
     */
    record Odd(String value, long line, int row, boolean numbers) {
    }

    /**
     * Begins a part.
     *
     * @param expected about how many rows there will be
     */
    ColumnBuilder(GrowingColumn column, CellKind kind, char mark, Labels known, int expected) {
        this.column = column;
        this.expected = expected;
        this.mark = mark;
        this.known = known;
        this.cells = kind == CellKind.OPEN ? null : cells(kind);
    }

    private Cells cells(CellKind kind) {
        return switch (kind) {
            case NUMBERS -> new Cells.OfNumbers(expected, column.numbers(mark));
            case TIMES -> new Cells.OfTimes(expected);
            case LABELS -> new Cells.OfLabels(expected, new Labels(known));
            default -> new Cells.OfTexts(expected);
        };
    }

    /** How many fields have been added. */
    int rows() {
        return cells == null ? leading : cells.rows();
    }

    /** The cells, or {@code null} when all are missing or there is an odd one. */
    Cells cells() {
        return cells;
    }

    /** Whether a field had no quotes. */
    boolean bare() {
        return bare;
    }

    /** Whether a marker in quotes was taken for a missing value while it was not clear that the column holds texts. */
    boolean markerLost() {
        return markerLost;
    }

    /** The first value that does not suit, after which nothing is kept; {@code null} when all do. */
    Odd odd() {
        return odd;
    }

    /**
     * Adds a field; spaces around it have been taken off unless it was quoted.
     *
     * @throws CsvRefusal.Carrier if it does not suit the type that was asked for
     */
    void add(char[] text, int offset, int length, boolean quoted, String file, long line) {
        bare |= !quoted;
        if (odd != null) {
            return;
        }
        boolean marker = column.markers().contain(text, offset, length);
        if (marker && (!quoted || column.format().quotedMarkers() == QuotedMarkers.MISSING)) {
            addMissing();
        } else if (marker && (cells == null || !cells.kind().takesText())) {
            markerLost = true;
            addMissing();
        } else if (cells == null) {
            begin(text, offset, length);
        } else if (!cells.add(text, offset, length)) {
            column.requireGuessed(new String(text, offset, length), file, line);
            odd = new Odd(new String(text, offset, length), line, cells.rows(),
                    cells.kind() == CellKind.NUMBERS);
            cells = null;
        }
    }

    /** Adds missing fields until there are so many. */
    void fillUp(int rows) {
        while (odd == null && rows() < rows) {
            addMissing();
        }
    }

    private void addMissing() {
        if (cells == null) {
            leading++;
        } else {
            cells.addMissing(1);
        }
    }

    private void begin(char[] text, int offset, int length) {
        for (CellKind kind : List.of(CellKind.NUMBERS, CellKind.TIMES, CellKind.LABELS)) {
            Cells candidate = cells(kind);
            candidate.addMissing(leading);
            if (candidate.add(text, offset, length)) {
                cells = candidate;
                return;
            }
        }
    }
}
