// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import org.stitchbird.engine.data.ColumnPositions;
import org.stitchbird.engine.data.ColumnType;

/**
 * A column in a list.
 *
 * @param name its name
 * @param type its type, or {@code null} when no such column arrives
 */
record ColumnRow(String name, ColumnType type) {
    /** The name for people. */
    String label() {
        return byPosition() ? ColumnPositions.words(name) : name;
    }

    private boolean byPosition() {
        return type == null && ColumnPositions.is(name);
    }

    /** The type for people, or that the column is missing. */
    String word() {
        return byPosition() ? "" : type == null ? Messages.get("column.missing") : Types.of(type);
    }
}
