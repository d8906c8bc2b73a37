// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Report;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.kept.PlainForm;

/**
 * Keys of values that come from nothing but their content: equal ones have the same, whoever made them.
 *
 * <p>A learner or a model is not asked for its content, as the same may look different each time; what it came from
 * makes its key.
 */
final class ContentKeys {
    private static final int STRIP = 1 << 14;
    /** Columns are shared between tables, and so is the work of looking through their cells. */
    private static final Map<Column, String> CELLS = new WeakHashMap<>();

    private ContentKeys() {
    }

    /** The key of a value; empty for one whose content does not make it. */
    static Optional<String> of(Value value) {
        return switch (value) {
            case Table table -> Optional.of(table(table));
            case Evaluation evaluation -> Optional.of(plain("evaluation", evaluation));
            case Report report -> Optional.of(plain("report", report));
            default -> Optional.empty();
        };
    }

    private static String plain(String kind, Record record) {
        return Digest.of(kind).add(PlainForm.bytes(record)).hex();
    }

    private static String table(Table table) {
        String target = table.schema().targetName();
        Digest digest = Digest.of("table", Integer.toString(table.rows()), target == null ? "" : "=" + target);
        for (Column column : table.columns()) {
            ColumnSpec spec = column.spec();
            digest.add(spec.name()).add(spec.type().name()).add(Integer.toString(spec.labels().size()));
            spec.labels().forEach(digest::add);
            digest.add(cells(column));
        }
        return digest.hex();
    }

    private static String cells(Column column) {
        synchronized (CELLS) {
            String known = CELLS.get(column);
            if (known != null) {
                return known;
            }
        }
        String found = column.spec().type() == ColumnType.TEXT ? texts(column) : fixed(column);
        synchronized (CELLS) {
            CELLS.put(column, found);
        }
        return found;
    }

    /** By bits, as 0.0 and -0.0 may lead to different results; every missing cell is the same. */
    private static String fixed(Column column) {
        MessageDigest digest = Digest.sha256();
        ColumnType type = column.spec().type();
        ByteBuffer strip = ByteBuffer.allocate(STRIP).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < column.size(); row++) {
            if (strip.remaining() < Long.BYTES) {
                digest.update(strip.flip());
                strip.clear();
            }
            switch (type) {
                case NUMBER -> strip.putLong(Double.doubleToLongBits(column.number(row)));
                case CATEGORY -> strip.putInt(column.code(row));
                default -> strip.putLong(column.missing(row) ? Columns.MISSING_TIME : column.millis(row));
            }
        }
        digest.update(strip.flip());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String texts(Column column) {
        MessageDigest digest = Digest.sha256();
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        for (int row = 0; row < column.size(); row++) {
            String text = column.text(row);
            byte[] letters = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            digest.update(length.clear().putInt(text == null ? -1 : letters.length).flip());
            digest.update(letters);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
