// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.sql;

/**
 * An expression.
 *
 * @param text what it looks like; anything but a name or a call is in brackets
 * @param depth how many expressions lie within each other
 * @param level the step of the query behind which it can be computed
 */
record Sql(String text, int depth, int level) {
    /** Whether it may be written twice. */
    boolean atom() {
        return depth == 0;
    }

    /** Something made of others. */
    static Sql of(String text, Sql... parts) {
        int depth = 0;
        int level = 0;
        for (Sql part : parts) {
            depth = Math.max(depth, part.depth);
            level = Math.max(level, part.level);
        }
        return new Sql(text, depth + 1, level);
    }
}
