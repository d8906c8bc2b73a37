// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.inputs;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Table;

/**
 * What a table is like and known by.
 *
 * @param rows how many rows it has
 * @param columns what its columns are like, in their order
 * @param sha256 the SHA-256 of all names, types, labels and cells, as lower-case hexadecimal
 */
public record TableProfile(int rows, List<ColumnProfile> columns, String sha256) {
    /** Makes it; the list is copied. */
    public TableProfile {
        columns = List.copyOf(columns);
    }

    /** Looks through a table. */
    public static TableProfile of(Table table) {
        return new TableProfile(table.rows(), table.columns().stream().map(ColumnProfile::of).toList(), digest(table));
    }

    private static String digest(Table table) {
        MessageDigest digest = FilePrint.digest();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(
                OutputStream.nullOutputStream(), digest)))) {
            for (Column column : table.columns()) {
                text(out, column.spec().name());
                text(out, column.spec().type().name());
                out.writeInt(column.spec().labels().size());
                for (String label : column.spec().labels()) {
                    text(out, label);
                }
                cells(out, column);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Numbers by their bits, as 0.0 and -0.0 may lead to different results. */
    private static void cells(DataOutputStream out, Column column) throws IOException {
        for (int row = 0; row < column.size(); row++) {
            boolean missing = column.missing(row);
            out.writeBoolean(missing);
            if (!missing) {
                switch (column.spec().type()) {
                    case NUMBER -> out.writeLong(Double.doubleToLongBits(column.number(row)));
                    case CATEGORY -> out.writeInt(column.code(row));
                    case TIME -> out.writeLong(column.millis(row));
                    case TEXT -> text(out, column.text(row));
                }
            }
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(letters.length);
        out.write(letters);
    }
}
