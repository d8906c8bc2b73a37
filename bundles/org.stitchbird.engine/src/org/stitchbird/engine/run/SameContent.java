// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;

/** Tells cheaply whether a value that was made again came out the same. */
final class SameContent {
    private SameContent() {
    }

    /** Whether two values are surely equal; no for all kinds but tables, as comparing them is not cheap. */
    static boolean same(Value one, Value other) {
        return one == other || one instanceof Table left && other instanceof Table right && same(left, right);
    }

    private static boolean same(Table one, Table other) {
        if (one.rows() != other.rows() || !one.schema().equals(other.schema())) {
            return false;
        }
        for (int i = 0; i < one.columns().size(); i++) {
            if (!same(one.column(i), other.column(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Column one, Column other) {
        ColumnType type = one.spec().type();
        for (int row = 0; row < one.size(); row++) {
            boolean same = one.missing(row) == other.missing(row) && (one.missing(row) || switch (type) {
                // By bits, as 0.0 and -0.0 may lead to different results.
                case NUMBER -> Double.doubleToRawLongBits(one.number(row)) == Double.doubleToRawLongBits(
                        other.number(row));
                case CATEGORY -> one.code(row) == other.code(row);
                case TIME -> one.millis(row) == other.millis(row);
                case TEXT -> one.text(row).equals(other.text(row));
            });
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
