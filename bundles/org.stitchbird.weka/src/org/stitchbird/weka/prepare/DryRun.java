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
import org.stitchbird.weka.WekaWork;
import weka.core.Attribute;
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
    /** Times that are nearer than a day may look alike where they are written out. */
    private static final double DAY = 24 * 60 * 60 * 1000;

    private DryRun() {
    }

    /**
     * The columns that leave; empty when that depends on the rows.
     *
     * @throws Exception if the filter refuses the columns
     */
    static Optional<Instances> header(Recipe step, Instances header) throws Exception {
        return WekaWork.quietly(() -> look(step, header));
    }

    private static Optional<Instances> look(Recipe step, Instances header) throws Exception {
        Filter filter = fitted(step, header);
        if (filter.isOutputFormatDefined()) {
            return Optional.of(filter.getOutputFormat());
        }
        if (!step.scheme().marked("probe")) {
            return Optional.empty();
        }
        try {
            Schema first = WekaTables.schema(after(step, header, 0));
            Schema second = WekaTables.schema(after(step, header, 1));
            return agreed(first, second, WekaTables.schema(header)).map(WekaTables::header);
        } catch (Exception e) {
            // It cannot do with made-up rows, which says nothing of the real ones.
            return Optional.empty();
        }
    }

    private static Filter fitted(Recipe step, Instances header) throws Exception {
        Filter filter = WekaBeans.make(step, Filter.class, header);
        filter.setInputFormat(new Instances(header, 0));
        return filter;
    }

    private static Instances after(Recipe step, Instances header, int set) throws Exception {
        // A structure of its own: text that is added here must not stay in the caller's.
        Instances rows = header.stringFreeStructure();
        for (double cell : CELLS[set]) {
            double[] row = new double[header.numAttributes()];
            for (int i = 0; i < row.length; i++) {
                row[i] = cell(rows.attribute(i), cell, set);
            }
            rows.add(new DenseInstance(1, row));
        }
        return Filter.useFilter(rows, fitted(step, header));
    }

    /** The sets have different labels and texts: what leaves must not seem to be sure because there was only one. */
    private static double cell(Attribute attribute, double cell, int set) {
        return switch (attribute.type()) {
            case Attribute.STRING -> attribute.addStringValue("text " + set);
            case Attribute.NOMINAL -> set == 0 ? 0 : Math.max(0, attribute.numValues() - 1);
            case Attribute.DATE -> cell * DAY;
            default -> cell;
        };
    }

    /** The same names and types; labels only of columns that have arrived with the same. */
    private static Optional<Schema> agreed(Schema one, Schema other, Schema before) {
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
            boolean sure = left.equals(right) && before.column(left.name()).filter(left::equals).isPresent();
            columns.add(left.type() != ColumnType.CATEGORY || sure ? left
                    : ColumnSpec.category(left.name(), List.of()));
        }
        return Optional.of(new Schema(columns, one.targetName()));
    }
}
