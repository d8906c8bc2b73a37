// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Takes the fields of a file from the parser: the first row tells the columns, the others fill them. */
final class CsvRows extends CsvCallbackHandler<Boolean> {
    private final String file;
    private final boolean header;
    private final boolean skipFirst;
    private final Filling filling;
    private final long linesBefore;
    /** So many rows are one part. */
    private final int most;
    private List<ColumnBuilder> builders;
    private int rows;

    private long line;
    private int lineEnds;
    private int field;
    private boolean blank;
    private RecordType kind = RecordType.DATA;
    private final List<String> first = new ArrayList<>();
    private final List<Boolean> firstQuoted = new ArrayList<>();

    /** What the rows go to; a {@code null} among builders leaves a column out. */
    interface Filling {
        /** The columns as the first row tells them. */
        List<ColumnBuilder> begin(List<String> fields, List<Boolean> quoted);

        /** Takes so many rows when those are enough for one part, and answers where the others go. */
        List<ColumnBuilder> next(List<ColumnBuilder> builders, int rows);
    }

    /** Reads a file from its first row, which is left out if it only declares the delimiter. */
    CsvRows(String file, boolean header, boolean skipFirst, int most, Filling filling) {
        this.file = file;
        this.header = header;
        this.skipFirst = skipFirst;
        this.filling = filling;
        this.linesBefore = 0;
        this.most = most;
    }

    /** Reads rows behind the first one, before which there are so many lines. */
    CsvRows(String file, long linesBefore, List<ColumnBuilder> builders, int most, Filling filling) {
        this.file = file;
        this.header = false;
        this.skipFirst = false;
        this.filling = filling;
        this.linesBefore = linesBefore;
        this.most = most;
        this.builders = builders;
    }

    /** The builders that are being filled, or {@code null} when no row has been seen. */
    List<ColumnBuilder> builders() {
        return builders;
    }

    /** How many rows are in them. */
    int rows() {
        return rows;
    }

    /** The line in which the field begins that the parser is at. */
    long line() {
        return line + lineEnds;
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = linesBefore + startingLine;
        lineEnds = 0;
        field = 0;
        blank = false;
        kind = RecordType.DATA;
    }

    @Override
    protected void addField(char[] text, int offset, int length, boolean quoted) {
        int from = offset;
        int end = offset + length;
        if (!quoted) {
            while (from < end && text[from] <= ' ') {
                from++;
            }
            while (end > from && text[end - 1] <= ' ') {
                end--;
            }
        }
        if (field == 0 && from == end && !quoted) {
            // Perhaps a line of nothing but spaces, which is no row.
            blank = true;
        } else {
            if (blank) {
                blank = false;
                take(0, text, from, 0, false);
            }
            take(field, text, from, end - from, quoted);
        }
        field++;
        if (quoted) {
            countLineEnds(text, from, end);
        }
    }

    private void take(int index, char[] text, int offset, int length, boolean quoted) {
        if (builders == null) {
            first.add(new String(text, offset, length));
            firstQuoted.add(quoted);
        } else if (index < builders.size() && builders.get(index) != null) {
            builders.get(index).add(text, offset, length, quoted, file, line());
        }
    }

    private void countLineEnds(char[] text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text[i] == '\r' || text[i] == '\n' && (i == from || text[i - 1] != '\r')) {
                lineEnds++;
            }
        }
    }

    @Override
    protected void setEmpty() {
        kind = RecordType.EMPTY;
    }

    @Override
    protected void setComment(char[] text, int offset, int length) {
        throw new IllegalStateException("Comments are not asked for");
    }

    @Override
    protected Boolean buildRecord() {
        if (blank && field == 1 || kind == RecordType.EMPTY) {
            return Boolean.TRUE;
        }
        if (builders != null) {
            if (field != builders.size()) {
                throw CsvRefusal.of("file", field < builders.size() ? "short" : "long", file, line, field,
                        builders.size()).carried();
            }
            counted();
        } else if (!(skipFirst && line == 1)) {
            begin();
        }
        first.clear();
        firstQuoted.clear();
        return Boolean.TRUE;
    }
    private void counted() {
        rows++;
        if (rows == most) {
            builders = filling.next(builders, rows);
            rows = 0;
        }
    }

    private void begin() {
        builders = filling.begin(first, firstQuoted);
        if (!header) {
            for (int i = 0; i < first.size(); i++) {
                char[] text = first.get(i).toCharArray();
                take(i, text, 0, text.length, firstQuoted.get(i));
            }
            counted();
        }
    }

    /** Completes a row that was cut off. */
    void fillUp() {
        int begun = builders == null ? 0 : builders.stream().mapToInt(each -> each == null ? 0 : each.rows()).max()
                .orElse(0);
        if (begun > rows) {
            rows = begun;
            builders.stream().filter(Objects::nonNull).forEach(each -> each.fillUp(rows));
        }
    }

    @Override
    protected RecordType getRecordType() {
        return kind;
    }

    @Override
    protected int getFieldCount() {
        return field;
    }
}
