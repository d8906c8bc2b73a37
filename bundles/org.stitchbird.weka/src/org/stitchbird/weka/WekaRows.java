// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Table;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/** The rows of a table as Weka's instances one at a time, for tables that do not fit in memory. */
public final class WekaRows {
    private final Table table;
    private final Instances header;

    static {
        WekaStart.quietly();
    }

    /** The rows of that table. */
    public WekaRows(Table table) {
        this.table = table;
        this.header = WekaTables.header(table.schema(), 0, false);
    }

    /** The columns without rows, to which each row belongs. */
    public Instances header() {
        return header;
    }

    /** How many rows there are. */
    public int size() {
        return table.rows();
    }

    /**
     * That row as {@link WekaTables} would make it; may be kept.
     *
     * <p>Its texts are lost with the next row, as when Weka itself reads a file row by row: the header would grow.
     */
    public Instance row(int row) {
        double[] cells = new double[header.numAttributes()];
        for (int c = 0; c < cells.length; c++) {
            Column column = table.column(c);
            cells[c] = column.missing(row) ? Utils.missingValue() : cell(column, row, header.attribute(c));
        }
        Instance instance = new DenseInstance(1, cells);
        instance.setDataset(header);
        return instance;
    }

    private static double cell(Column column, int row, Attribute attribute) {
        switch (column.spec().type()) {
            case NUMBER:
                return column.number(row);
            case CATEGORY:
                return column.code(row);
            case TIME:
                return column.millis(row);
            default:
                attribute.setStringValue(column.text(row));
                return 0;
        }
    }
}
