// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.Arrays;
import java.util.Locale;
import org.stitchbird.engine.data.ColumnType;

/** The names of column types: for people, and as flows store them. */
final class Types {
    private Types() {
    }

    /** For people. */
    static String of(ColumnType type) {
        return Messages.get("type." + type);
    }

    /** In a COLUMN_TYPES setting. */
    static String stored(ColumnType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** A stored name for people; one that is not known as it is. */
    static String word(String stored) {
        return Arrays.stream(ColumnType.values()).filter(type -> stored(type).equalsIgnoreCase(stored)).findFirst()
                .map(Types::of).orElse(stored);
    }
}
