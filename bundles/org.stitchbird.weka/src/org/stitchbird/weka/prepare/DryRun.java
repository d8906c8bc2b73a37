// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaTables;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.filters.Filter;

/**
 * Finds out which columns leave a filter before there are rows.
 *
 * <p>Many filters tell it as soon as they know their input. Some first look at the cells, though these only decide
 * about labels: such a filter is shown two sets of made-up rows, and where both agree, that is what leaves.
 */
final class DryRun {
    /** Without a spread, every column gets one interval, which shows whether the number of columns depends on it. */
    private static final double[][] CELLS = {{0, 1, 2, 3}, {0, 0, 0, 0}};

    private DryRun() {
    }

    /**
     * The columns that leave; empty when that depends on the rows.
     *
     * @throws Exception if the filter refuses the columns
     */
    static Optional<Instances> header(Recipe step, Instances header) throws Exception {
        Filter filter = fitted(step, header);
        if (filter.isOutputFormatDefined()) {
            return Optional.of(filter.getOutputFormat());
        }
        if (!step.scheme().marked("probe")) {
            return Optional.empty();
        }
        Schema first = WekaTables.schema(after(step, header, CELLS[0]));
        Schema second = WekaTables.schema(after(step, header, CELLS[1]));
        return agreed(first, second).map(WekaTables::header);
    }

    private static Filter fitted(Recipe step, Instances header) throws Exception {
        Filter filter = WekaBeans.make(step, Filter.class, header);
        filter.setInputFormat(new Instances(header, 0));
        return filter;
    }

    private static Instances after(Recipe step, Instances header, double[] cells) throws Exception {
        // A structure of its own: text that is added here must not stay in the caller's.
        Instances rows = header.stringFreeStructure();
        for (double cell : cells) {
            double[] row = new double[header.numAttributes()];
            for (int i = 0; i < row.length; i++) {
                row[i] = rows.attribute(i).isNumeric() ? cell : 0;
                if (rows.attribute(i).isString()) {
                    // Not the same in both sets, because it may become a label.
                    rows.attribute(i).addStringValue("text " + cells[1]);
                }
            }
            rows.add(new DenseInstance(1, row));
        }
        return Filter.useFilter(rows, fitted(step, header));
    }

    /** The same names and types, with the labels on which both agree. */
    private static Optional<Schema> agreed(Schema one, Schema other) {
        if (!one.names().equals(other.names())) {
            return Optional.empty();
        }
        List<ColumnSpec> columns = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            ColumnSpec left = one.columns().get(i);
            ColumnSpec right = other.columns().get(i);
            if (left.type() != right.type()) {
                return Optional.empty();
            }
            boolean unsure = left.type() == ColumnType.CATEGORY && !left.labels().equals(right.labels());
            columns.add(unsure ? ColumnSpec.category(left.name(), List.of()) : left);
        }
        return Optional.of(new Schema(columns, one.targetName()));
    }
}
