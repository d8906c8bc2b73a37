// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;

/** What the values of a column are taken for while they are being read. */
enum CellKind {
    /** No value has been seen yet. */
    OPEN(ColumnType.NUMBER),
    /** Numbers. */
    NUMBERS(ColumnType.NUMBER),
    /** Points in time. */
    TIMES(ColumnType.TIME),
    /** Texts that repeat, perhaps labels of a category. */
    LABELS(ColumnType.CATEGORY),
    /** Texts of which there are too many different ones. */
    TEXTS(ColumnType.TEXT),
    /** They turned out to be texts when earlier ones had been taken for something else. */
    MISTAKEN(ColumnType.NUMBER);

    private final ColumnType type;

    CellKind(ColumnType type) {
        this.type = type;
    }

    /** The type of a column of such values. */
    ColumnType type() {
        return type;
    }

    /** Whether any text suits. */
    boolean takesText() {
        return this == LABELS || this == TEXTS;
    }

    /** The kind that was asked for. */
    static CellKind of(ColumnType asked) {
        return switch (asked) {
            case NUMBER -> NUMBERS;
            case TIME -> TIMES;
            case CATEGORY -> LABELS;
            case TEXT -> TEXTS;
        };
    }

    /** A column of this type without labels. */
    ColumnSpec spec(String name) {
        return new ColumnSpec(name, type, java.util.List.of());
    }
}
