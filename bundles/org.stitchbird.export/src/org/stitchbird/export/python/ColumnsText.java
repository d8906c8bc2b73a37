// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Schema;

/** Writes columns, their types and labels as JSON, a column on a line. */
final class ColumnsText {
    private ColumnsText() {
    }

    /** The columns of a schema. */
    static String of(Schema schema) {
        return schema.columns().stream().map(ColumnsText::of)
                .collect(Collectors.joining(",\n", "{\"columns\": [\n", "\n]}\n"));
    }

    private static String of(ColumnSpec column) {
        String start = "{\"name\": " + text(column.name()) + ", \"type\": "
                + text(column.type().name().toLowerCase(Locale.ROOT));
        return start + (column.type() == ColumnType.CATEGORY ? ", \"labels\": " + texts(column.labels()) : "") + "}";
    }

    private static String texts(List<String> all) {
        return all.stream().map(ColumnsText::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char next : text.toCharArray()) {
            if (next == '"' || next == '\\') {
                literal.append('\\').append(next);
            } else if (next < ' ' || next == 0x7f || Character.isSurrogate(next) || next == 0x2028 || next == 0x2029) {
                literal.append(String.format("\\u%04x", (int) next));
            } else {
                literal.append(next);
            }
        }
        return literal.append('"').toString();
    }
}
