// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Messages;

/** Lays later rows into the columns of a table on which something was fitted, by name. */
final class LaterRows {
    private LaterRows() {
    }

    /**
     * The rows with exactly those columns: labels are matched by name, an unknown one is missing, and so is the target
     * where it is absent.
     *
     * @throws NodeFailure if another column is absent or of another type
     */
    static Table in(Schema fitted, Table rows) throws NodeFailure {
        List<Column> columns = new ArrayList<>();
        for (ColumnSpec needed : fitted.columns()) {
            int found = rows.schema().indexOf(needed.name());
            if (found >= 0) {
                columns.add(matched(needed, rows.column(found)));
            } else if (needed.name().equals(fitted.targetName())) {
                columns.add(missing(needed, rows.rows()));
            } else {
                throw new NodeFailure(Messages.get("fitted.absent", needed.name()));
            }
        }
        return Table.of(columns, fitted.targetName());
    }

    private static Column matched(ColumnSpec needed, Column column) throws NodeFailure {
        ColumnSpec spec = column.spec();
        if (spec.type() != needed.type()) {
            throw new NodeFailure(Messages.get("fitted.type", needed.name(), Messages.get("type." + needed.type()),
                    Messages.get("type." + spec.type())));
        }
        if (needed.type() != ColumnType.CATEGORY || spec.labels().equals(needed.labels())) {
            return column;
        }
        int[] codes = new int[column.size()];
        int[] positions = spec.labels().stream().mapToInt(needed.labels()::indexOf).toArray();
        for (int row = 0; row < codes.length; row++) {
            codes[row] = column.missing(row) ? -1 : positions[column.code(row)];
        }
        return Columns.codes(needed, codes);
    }

    private static Column missing(ColumnSpec spec, int rows) {
        return switch (spec.type()) {
            case NUMBER -> {
                double[] cells = new double[rows];
                Arrays.fill(cells, Double.NaN);
                yield Columns.numbers(spec, cells);
            }
            case CATEGORY -> {
                int[] codes = new int[rows];
                Arrays.fill(codes, -1);
                yield Columns.codes(spec, codes);
            }
            case TEXT -> Columns.texts(spec, new String[rows]);
            case TIME -> {
                long[] times = new long[rows];
                Arrays.fill(times, Columns.MISSING_TIME);
                yield Columns.times(spec, times);
            }
        };
    }
}
