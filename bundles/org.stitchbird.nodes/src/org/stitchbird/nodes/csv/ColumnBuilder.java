// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.List;
import java.util.regex.Pattern;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.csv.CsvFormat.QuotedMarkers;

/** Makes a column out of fields: guesses its type from its first value and gives it up when a later one differs. */
final class ColumnBuilder {
    private static final int ENOUGH = 3;
    private static final Pattern LIKE_NUMBERS =
            Pattern.compile("[-+]?\\d{1,3}([.,' \u00a0]\\d{3})+([.,]\\d+)?|[-+]?\\d+([.,]\\d+)?");

    private final String name;
    private final ColumnType type;
    private final CsvFormat format;
    private final Markers markers;
    private final Room room;
    private Cells cells;
    private int leading;
    private boolean bare;
    /** Whether a marker in quotes was taken for a missing value before it was clear that the column holds texts. */
    private boolean markerLost;
    private boolean givenUp;
    private String odd;

    /**
     * For one column.
     *
     * @param bareName whether its name stands in the file without quotes
     */
    ColumnBuilder(String name, boolean bareName, CsvFormat format, Markers markers, Room room) {
        this.name = name;
        this.type = format.types().get(name);
        this.format = format;
        this.markers = markers;
        this.room = room;
        this.bare = bareName;
        this.cells = type == null ? null : asked();
    }

    /** The same column from the start, when its values are known to be texts. */
    ColumnBuilder asLabels() {
        ColumnBuilder again = new ColumnBuilder(name, bare, format, markers, room);
        again.cells = new LabelCells(room, false);
        again.odd = odd;
        return again;
    }

    String name() {
        return name;
    }

    /** How many fields have been added. */
    int rows() {
        return cells == null ? leading : cells.rows();
    }

    /**
     * Adds a field; spaces around it have been taken off unless it was quoted.
     *
     * @throws CsvRefusal.Carrier if it does not suit the type that was asked for
     */
    void add(char[] text, int offset, int length, boolean quoted, CsvSource source, long line) {
        bare |= !quoted;
        if (givenUp) {
            return;
        }
        boolean marker = markers.contain(text, offset, length);
        if (marker && (!quoted || format.quotedMarkers() == QuotedMarkers.MISSING)) {
            addMissing();
            return;
        }
        if (marker && (cells == null || !cells.takesText())) {
            markerLost = true;
            addMissing();
        } else if (cells == null) {
            begin(text, offset, length);
        } else if (!cells.add(text, offset, length)) {
            String value = new String(text, offset, length);
            if (type != null) {
                String key = type == ColumnType.NUMBER ? "notNumber" : "notTime";
                throw CsvRefusal.of("types", key, source.name(), line, name, value).carried();
            }
            giveUp(value, line);
        }
    }

    /** Adds missing fields until there are so many. */
    void fillUp(int rows) {
        while (!givenUp && rows() < rows) {
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
        for (Cells candidate : List.of(numbers(true), new Cells.OfTimes(room), new LabelCells(room, false))) {
            candidate.addMissing(leading);
            if (candidate.add(text, offset, length)) {
                cells = candidate;
                return;
            }
        }
    }

    private void giveUp(String value, long line) {
        givenUp = true;
        if (cells instanceof Cells.OfNumbers && cells.rows() >= ENOUGH) {
            odd = Messages.get("csv.odd", name, value, line);
        }
        cells = null;
    }

    private Cells asked() {
        return switch (type) {
            case NUMBER -> numbers(false);
            case TIME -> new Cells.OfTimes(room);
            case CATEGORY -> new LabelCells(room, true);
            case TEXT -> new Cells.OfTexts(room);
        };
    }

    private Cells numbers(boolean careful) {
        return new Cells.OfNumbers(room, new Numbers(format.decimal(), format.delimiter() != ',', careful));
    }

    /** Whether the values turned out to be texts too late, so that the file must be read again for them. */
    boolean needsAgain() {
        boolean texts = cells == null || cells.takesText();
        return givenUp || markerLost && texts && type == null && !quotesSayNothing();
    }

    private boolean quotesSayNothing() {
        return format.quotedMarkers() == QuotedMarkers.AUTO && !bare;
    }

    /** The column; this builder must not be used afterwards. */
    Column column() {
        if (cells == null) {
            Cells nothing = numbers(true);
            nothing.addMissing(leading);
            return nothing.column(name, null);
        }
        Column column = cells.column(name, quotesSayNothing() ? markers : null);
        cells = null;
        return column;
    }

    /** What people should know of a finished column, or {@code null}. */
    String warning(Column column) {
        if (type != null || column.size() == 0) {
            return null;
        }
        boolean texts = column.spec().type() == ColumnType.CATEGORY || column.spec().type() == ColumnType.TEXT;
        if (!texts) {
            return allMissing(column) ? Messages.get("csv.noValues", name) : null;
        }
        String example = numberLike(column);
        return example != null ? Messages.get("csv.numberLike", name, example) : odd;
    }

    private static boolean allMissing(Column column) {
        for (int row = 0; row < column.size(); row++) {
            if (!column.missing(row)) {
                return false;
            }
        }
        return true;
    }

    /** A value that only a person reads as a number, if all values are such or numbers. */
    private static String numberLike(Column column) {
        List<String> labels = column.spec().labels();
        boolean category = column.spec().type() == ColumnType.CATEGORY;
        String example = null;
        for (int i = 0; i < (category ? labels.size() : column.size()); i++) {
            String value = category ? labels.get(i) : column.text(i);
            if (value != null && !LIKE_NUMBERS.matcher(value).matches()) {
                return null;
            }
            if (value != null && example == null && !value.chars().allMatch(Character::isDigit)) {
                example = value;
            }
        }
        return example;
    }
}
