// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.spec.CellFacts;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaWork;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.Filter;

/** Finds out which columns still have missing cells behind some filters, by showing these a few made-up rows. */
final class MissingCells {
    private static final int ROWS = 6;

    private MissingCells() {
    }

    /** The columns that leave with missing cells, without the target; empty when it cannot be told. */
    static List<String> after(List<Recipe> steps, Instances header, CellFacts facts) {
        if (facts.missing().isEmpty()) {
            return List.of();
        }
        Instances rows;
        try {
            rows = WekaWork.quietly(() -> filtered(steps, rows(header, facts)));
        } catch (Exception e) {
            // So few rows are too few for some, which says nothing of the real ones.
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < rows.numAttributes(); i++) {
            if (i != rows.classIndex() && rows.attributeStats(i).missingCount > 0) {
                missing.add(rows.attribute(i).name());
            }
        }
        return missing;
    }

    private static Instances filtered(List<Recipe> steps, Instances rows) throws Exception {
        Instances seen = rows;
        for (Recipe step : steps) {
            Filter filter = WekaBeans.make(step, Filter.class, seen);
            filter.setInputFormat(seen);
            seen = Filter.useFilter(seen, filter);
        }
        return seen;
    }

    /** Rows with different values; in the last ones the cells are missing where some are in the table. */
    private static Instances rows(Instances header, CellFacts facts) {
        Instances rows = header.stringFreeStructure();
        for (int r = 0; r < ROWS; r++) {
            double[] cells = new double[rows.numAttributes()];
            for (int i = 0; i < cells.length; i++) {
                Attribute attribute = rows.attribute(i);
                boolean missing = r >= ROWS - 2 && i != rows.classIndex()
                        && facts.missing().containsKey(attribute.name());
                cells[i] = missing ? Utils.missingValue() : cell(attribute, r);
            }
            rows.add(new DenseInstance(1, cells));
        }
        return rows;
    }

    private static double cell(Attribute attribute, int row) {
        if (attribute.isString()) {
            return attribute.addStringValue("text " + row);
        }
        return attribute.isNominal() ? row % Math.max(1, attribute.numValues()) : row;
    }
}
