// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.tribuo.Example;
import org.tribuo.Output;
import org.tribuo.impl.ArrayExample;

/**
 * How the cells of a row become features of Tribuo: a number is one, a label is a feature of its own that is 1.
 *
 * <p>What is missing is no feature, which counts as 0: the mean when numbers are standardised.
 *
 * @param columns the columns that are learnt from, NUMBER or CATEGORY
 * @param means by column, what is taken off a number
 * @param widths by column, what a number is divided by then; not 0
 */
record Encoding(List<ColumnSpec> columns, double[] means, double[] widths) {
    Encoding {
        columns = List.copyOf(columns);
    }

    /**
     * One feature.
     *
     * @param name unique
     * @param column the position of its column
     * @param label the position of its label; -1 of a number
     */
    record Feature(String name, int column, int label) {
    }

    /** Finds out how the rows of a table that are learnt from become features; the target is none. */
    static Encoding of(Table rows, boolean standardise) {
        List<Column> columns = rows.columns().stream()
                .filter(column -> !column.spec().name().equals(rows.schema().targetName())).toList();
        double[] means = new double[columns.size()];
        double[] widths = new double[columns.size()];
        for (int c = 0; c < means.length; c++) {
            double[] scale = standardise && columns.get(c).spec().type() == ColumnType.NUMBER
                    ? scale(columns.get(c)) : new double[] {0, 1};
            means[c] = scale[0];
            widths[c] = scale[1];
        }
        return new Encoding(columns.stream().map(Column::spec).toList(), means, widths);
    }

    /** Mean and standard deviation of a column, that of a sample; 1 for the latter when all its numbers are equal. */
    private static double[] scale(Column column) {
        int count = 0;
        double sum = 0;
        for (int row = 0; row < column.size(); row++) {
            if (!column.missing(row)) {
                sum += column.number(row);
                count++;
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        double squares = 0;
        for (int row = 0; row < column.size(); row++) {
            if (!column.missing(row)) {
                squares += (column.number(row) - mean) * (column.number(row) - mean);
            }
        }
        double deviation = count < 2 ? 0 : Math.sqrt(squares / (count - 1));
        return new double[] {mean, deviation > 0 ? deviation : 1};
    }

    /** All features that there may be, in the order of the columns and labels. */
    List<Feature> features() {
        Set<String> taken = new HashSet<>();
        List<Feature> features = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            ColumnSpec column = columns.get(c);
            if (column.type() == ColumnType.NUMBER) {
                features.add(new Feature(unique(column.name(), taken), c, -1));
            }
            for (int label = 0; label < column.labels().size(); label++) {
                features.add(new Feature(unique(column.name() + "=" + column.labels().get(label), taken), c, label));
            }
        }
        return features;
    }

    private static String unique(String name, Set<String> taken) {
        String free = name;
        while (!taken.add(free)) {
            free += "'";
        }
        return free;
    }

    /**
     * The columns of a table in the order of the encoding.
     *
     * @throws NodeFailure if one is absent or of another type
     */
    List<Column> of(Table rows) throws NodeFailure {
        List<Column> found = new ArrayList<>();
        for (ColumnSpec column : columns) {
            if (rows.schema().column(column.name()).filter(each -> each.type() == column.type()).isEmpty()) {
                throw new NodeFailure(Messages.get("column.absent", column.name(),
                        Messages.get("type." + column.type())));
            }
            found.add(rows.column(column.name()));
        }
        return found;
    }

    /** Which features the cells of rows are. */
    <T extends Output<T>> Rows<T> rows(List<Column> cells) {
        return new Rows<>(this, cells);
    }

    /** Makes examples of rows. */
    static final class Rows<T extends Output<T>> {
        private final Encoding encoding;
        private final List<Column> cells;
        private final List<Feature> features;
        private final int[] first;

        private Rows(Encoding encoding, List<Column> cells) {
            this.encoding = encoding;
            this.cells = cells;
            features = encoding.features();
            first = new int[cells.size()];
            for (int f = features.size() - 1; f >= 0; f--) {
                first[features.get(f).column()] = f;
            }
        }

        /**
         * The features of a row; none when all its cells are missing or unknown.
         *
         * @param output what it is an example of
         */
        Example<T> example(int row, T output) {
            ArrayExample<T> example = new ArrayExample<>(output);
            for (int c = 0; c < cells.size(); c++) {
                Column column = cells.get(c);
                ColumnSpec known = encoding.columns.get(c);
                if (column.missing(row)) {
                    continue;
                } else if (known.type() == ColumnType.NUMBER) {
                    example.add(feature(first[c], (column.number(row) - encoding.means[c]) / encoding.widths[c]));
                } else {
                    int label = known.labels().indexOf(column.text(row));
                    if (label >= 0) {
                        example.add(feature(first[c] + label, 1));
                    }
                }
            }
            return example;
        }

        private org.tribuo.Feature feature(int which, double value) {
            return new org.tribuo.Feature(features.get(which).name(), value);
        }
    }
}
