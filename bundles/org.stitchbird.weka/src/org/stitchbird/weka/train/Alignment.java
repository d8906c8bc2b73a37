// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.train;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Messages;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

/** Lays the columns of a table into the columns that a model was trained on, by name. */
final class Alignment {
    private Alignment() {
    }

    /**
     * The rows as the model expects them.
     *
     * <p>Labels are matched by name, one that the model has never seen is missing, and so is the target.
     *
     * @throws NodeFailure if a column is absent or of another type
     */
    static Instances of(Table table, Schema trainedOn, Instances header) throws NodeFailure {
        require(table.schema(), trainedOn);
        // Text that arrives is added to a structure of its own, not to the model's.
        Instances rows = header.stringFreeStructure();
        double[][] cells = new double[table.rows()][header.numAttributes()];
        for (int c = 0; c < header.numAttributes(); c++) {
            Column column = c == header.classIndex() ? null : table.column(header.attribute(c).name());
            double[] codes = column == null ? new double[0] : codes(column.spec(), rows.attribute(c));
            for (int r = 0; r < cells.length; r++) {
                cells[r][c] = column == null || column.missing(r) ? Utils.missingValue()
                        : cell(column, r, codes, rows.attribute(c));
            }
        }
        for (double[] row : cells) {
            rows.add(new DenseInstance(1, row));
        }
        return rows;
    }

    private static void require(Schema rows, Schema trainedOn) throws NodeFailure {
        List<String> absent = new ArrayList<>();
        for (ColumnSpec needed : trainedOn.columns()) {
            if (needed.name().equals(trainedOn.targetName())) {
                continue;
            }
            ColumnSpec column = rows.column(needed.name()).orElse(null);
            if (column == null) {
                absent.add(needed.name());
            } else if (column.type() != needed.type()) {
                throw new NodeFailure(Messages.get("apply.type", column.name(), Messages.get("type." + needed.type()),
                        Messages.get("type." + column.type())));
            }
        }
        if (!absent.isEmpty()) {
            throw new NodeFailure(Messages.get("apply.absent", Messages.names(absent)));
        }
    }

    private static double[] codes(ColumnSpec column, Attribute attribute) {
        double[] codes = new double[column.labels().size()];
        for (int i = 0; i < codes.length; i++) {
            int code = attribute.indexOfValue(column.labels().get(i));
            codes[i] = code < 0 ? Utils.missingValue() : code;
        }
        return codes;
    }

    private static double cell(Column column, int row, double[] codes, Attribute attribute) {
        return switch (column.spec().type()) {
            case NUMBER -> column.number(row);
            case CATEGORY -> codes[column.code(row)];
            case TEXT -> attribute.addStringValue(column.text(row));
            case TIME -> column.millis(row);
        };
    }
}
