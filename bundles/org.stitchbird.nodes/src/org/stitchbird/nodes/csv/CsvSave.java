// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.nodes.Messages;

/**
 * Writes a table as text that reads back as the same table.
 *
 * <p>A value is put in quotes when it would be misread without them: when it holds the delimiter, a quote or a line
 * break, has spaces around it, or looks like what stands for a missing value.
 *
 * @param delimiter what stands between fields
 * @param header whether the first row holds the names of the columns
 * @param missing what stands for a missing value
 * @param mark whether a byte order mark comes first, from which spreadsheets know that it is UTF-8
 */
public record CsvSave(char delimiter, boolean header, String missing, boolean mark) {
    private static final int ROWS_PER_REPORT = 4096;
    /** What a missing value is called in a file of one column, where an empty line would be no row. */
    private static final String ALONE = "?";

    /**
     * Writes a table in UTF-8 with lines that end in LF.
     *
     * @param out stays open
     * @throws NodeFailure if a value cannot be written as text
     */
    public void write(Table table, OutputStream out, Progress progress) throws IOException, NodeFailure {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder());
        Lines lines = new Lines(missing.isEmpty() && table.columns().size() == 1 ? ALONE : missing);
        StringBuilder line = new StringBuilder();
        if (mark) {
            writer.write('\uFEFF');
        }
        if (header) {
            for (Column column : table.columns()) {
                lines.add(line, column.spec().name());
            }
            finish(writer, line, 0, table);
        }
        for (int row = 0; row < table.rows(); row++) {
            if (row % ROWS_PER_REPORT == 0) {
                progress.at(row, table.rows(), null);
            }
            for (Column column : table.columns()) {
                lines.add(line, column.text(row));
            }
            finish(writer, line, row + 1, table);
        }
        flush(writer, table.rows());
    }

    private void finish(Writer writer, StringBuilder line, int row, Table table) throws IOException, NodeFailure {
        if (table.columns().isEmpty()) {
            return;
        }
        if (line.indexOf("\0") >= 0) {
            throw new NodeFailure(Messages.get("write.notText", row));
        }
        line.setCharAt(line.length() - 1, '\n');
        try {
            writer.append(line);
        } catch (CharacterCodingException e) {
            throw new NodeFailure(Messages.get("write.notText", row), e);
        }
        line.setLength(0);
    }

    private static void flush(Writer writer, int row) throws IOException, NodeFailure {
        try {
            writer.flush();
        } catch (CharacterCodingException e) {
            throw new NodeFailure(Messages.get("write.notText", row), e);
        }
    }

    /** Whether what stands for a missing value can be told from a value in quotes: it must not need them itself. */
    public boolean missingIsPlain() {
        return missing.isEmpty() || !holdsSpecial(missing) && !hasSpaceAround(missing);
    }

    private boolean holdsSpecial(String value) {
        for (int i = 0; i < value.length(); i++) {
            char next = value.charAt(i);
            if (next == delimiter || next == '"' || next == '\n' || next == '\r') {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSpaceAround(String value) {
        return value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ';
    }

    /** Builds lines out of values. */
    private final class Lines {
        private final String absent;
        private final Markers markers;

        Lines(String absent) {
            this.absent = absent;
            Set<String> all = new HashSet<>(CsvFormat.MISSING);
            all.add(absent);
            this.markers = new Markers(all);
        }

        /** Adds a value, or what stands for a missing one when it is {@code null}, and a delimiter. */
        void add(StringBuilder line, String value) {
            if (value == null) {
                line.append(absent);
            } else {
                boolean first = line.isEmpty();
                append(line, value, markers.contain(value) || holdsSpecial(value) || hasSpaceAround(value)
                        || first && (value.startsWith("sep=") || value.charAt(0) == '\uFEFF'));
            }
            line.append(delimiter);
        }

        private void append(StringBuilder line, String value, boolean quoted) {
            if (quoted) {
                line.append('"').append(value.replace("\"", "\"\"")).append('"');
            } else {
                line.append(value);
            }
        }
    }
}
