// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/** Takes the fields of a file from the parser: the first row tells the columns, the others fill them. */
final class CsvRows extends CsvCallbackHandler<Boolean> {
    private final CsvSource source;
    private final CsvFormat format;
    private final boolean skipFirst;
    private final Header header;
    private List<ColumnBuilder> builders;

    private long line;
    private int lineEnds;
    private int field;
    private boolean blank;
    private RecordType kind = RecordType.DATA;
    private final List<String> first = new ArrayList<>();
    private final List<Boolean> firstQuoted = new ArrayList<>();

    /** Says which columns there are. */
    @FunctionalInterface
    interface Header {
        /** The builders of the columns, in which a {@code null} leaves a column out. */
        List<ColumnBuilder> columns(List<String> fields, List<Boolean> quoted);
    }

    /** Reads a file whose first row is left out if it only declares the delimiter. */
    CsvRows(CsvSource source, CsvFormat format, boolean skipFirst, Header header) {
        this.source = source;
        this.format = format;
        this.skipFirst = skipFirst;
        this.header = header;
    }

    /** The builders, or {@code null} when no row has been seen. */
    List<ColumnBuilder> builders() {
        return builders;
    }

    /** The line in which the field begins that the parser is at. */
    long line() {
        return line + lineEnds;
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = startingLine;
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
            builders.get(index).add(text, offset, length, quoted, source, line());
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
                throw CsvRefusal.of("file", field < builders.size() ? "short" : "long", source.name(), line, field,
                        builders.size()).carried();
            }
        } else if (!(skipFirst && line == 1)) {
            begin();
        }
        first.clear();
        firstQuoted.clear();
        return Boolean.TRUE;
    }

    /** Completes a row that was cut off. */
    void fillUp() {
        int rows = builders == null ? 0 : builders.stream().mapToInt(each -> each == null ? 0 : each.rows()).max()
                .orElse(0);
        for (int i = 0; rows > 0 && i < builders.size(); i++) {
            if (builders.get(i) != null) {
                builders.get(i).fillUp(rows);
            }
        }
    }

    private void begin() {
        builders = header.columns(first, firstQuoted);
        if (!format.header()) {
            for (int i = 0; i < first.size(); i++) {
                char[] text = first.get(i).toCharArray();
                take(i, text, 0, text.length, firstQuoted.get(i));
            }
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
