// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.WekaTables;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/** Compares tables to the last bit. */
final class Same {
    private Same() {
    }

    /** What is different; empty when nothing is. */
    static String difference(Table expected, Instances rows) throws Exception {
        for (Instance row : rows) {
            if (row instanceof SparseInstance) {
                return "sparse rows";
            }
        }
        return difference(expected, WekaTables.table(rows));
    }

    /** What is different; empty when nothing is. */
    static String difference(Table expected, Table table) {
        if (!expected.schema().equals(table.schema())) {
            return "columns " + table.schema() + " instead of " + expected.schema();
        } else if (expected.rows() != table.rows()) {
            return table.rows() + " rows instead of " + expected.rows();
        }
        for (int c = 0; c < expected.columns().size(); c++) {
            for (int r = 0; r < expected.rows(); r++) {
                if (!cell(expected.column(c), r).equals(cell(table.column(c), r))) {
                    return expected.schema().names().get(c) + " of row " + r + " is " + cell(table.column(c), r)
                            + " instead of " + cell(expected.column(c), r);
                }
            }
        }
        return "";
    }

    private static String cell(Column column, int row) {
        return switch (column.spec().type()) {
            case NUMBER -> Double.doubleToLongBits(column.number(row)) + " (" + column.number(row) + ")";
            case CATEGORY -> String.valueOf(column.code(row));
            case TEXT -> String.valueOf(column.text(row));
            case TIME -> column.missing(row) ? "?" : String.valueOf(column.millis(row));
        };
    }
}
