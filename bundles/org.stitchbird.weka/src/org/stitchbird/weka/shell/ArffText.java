// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.shell;

import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.WekaTables;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/** A table as an ARFF file with all digits, of which Weka's own writer keeps so many behind the point only. */
final class ArffText {
    private ArffText() {
    }

    /** The text of the file. */
    static String of(Table table) throws NodeFailure {
        Instances rows = WekaTables.instances(table);
        StringBuilder text = new StringBuilder(new Instances(rows, 0).toString().replace("\r\n", "\n"));
        for (Instance row : rows) {
            for (int i = 0; i < rows.numAttributes(); i++) {
                text.append(i == 0 ? "" : ",").append(cell(row, rows.attribute(i)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String cell(Instance row, Attribute column) {
        if (row.isMissing(column)) {
            return "?";
        } else if (column.type() != Attribute.NUMERIC) {
            return row.toString(column);
        }
        double number = row.value(column);
        return number == (long) number && number != 0 ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
