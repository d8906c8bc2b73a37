// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.util.Arrays;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Table;

/**
 * A column of figures, each of a window of earlier values of the same series.
 *
 * @param value the name of the NUMBER column with the values
 * @param name its own name
 * @param back how many rows before a row its window ends; at least 1, so that no row sees itself
 * @param window how many rows the window holds
 * @param full whether the figure is missing as soon as one value is
 * @param figure what is told of the window
 */
record PastColumn(String value, String name, int back, int window, boolean full, Figure figure) {
    PastColumn {
        if (back < 1 || window < 1) {
            throw new IllegalArgumentException(name + ": a window of " + window + " rows, " + back + " rows before");
        }
    }

    /** What is told of the values of a window, the earliest first; none is missing. */
    enum Figure {
        /** Their mean; of a single value it is the value itself. */
        MEAN("mean", "mean") {
            @Override
            double of(double[] values) {
                return Arrays.stream(values).reduce(0, Double::sum) / values.length;
            }
        },
        /** Their standard deviation as that of a sample; missing for a single value. */
        DEVIATION("deviation", "deviation") {
            @Override
            double of(double[] values) {
                double mean = MEAN.of(values);
                double squares = 0;
                for (double each : values) {
                    squares += (each - mean) * (each - mean);
                }
                return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
            }
        },
        /** The least of them. */
        LEAST("least", "least") {
            @Override
            double of(double[] values) {
                return Arrays.stream(values).min().orElseThrow();
            }
        },
        /** The greatest of them. */
        GREATEST("greatest", "greatest") {
            @Override
            double of(double[] values) {
                return Arrays.stream(values).max().orElseThrow();
            }
        },
        /** The last less the first. */
        CHANGE(null, "change") {
            @Override
            double of(double[] values) {
                return values[values.length - 1] - values[0];
            }
        };

        private final String setting;
        private final String word;

        Figure(String setting, String word) {
            this.setting = setting;
            this.word = word;
        }

        abstract double of(double[] values);

        /** The switch that asks for it; {@code null} when it has lengths of its own. */
        String setting() {
            return setting;
        }

        /** How it is called in names of columns. */
        String word() {
            return word;
        }
    }

    ColumnSpec column() {
        return ColumnSpec.number(name);
    }

    /** The figures of the rows of a table, in the order of the table. */
    Column of(Table table, TimeOrder order) {
        Column values = table.column(value);
        double[] cells = new double[table.rows()];
        for (int[] rows : order.series()) {
            double[] ordered = Arrays.stream(rows).mapToDouble(values::number).toArray();
            for (int i = 0; i < rows.length; i++) {
                cells[rows[i]] = figure(ordered, i - back);
            }
        }
        return Columns.numbers(column(), cells);
    }

    private double figure(double[] ordered, int last) {
        int first = last - window + 1;
        if (last < 0 || full && first < 0 || figure == Figure.CHANGE && missingEnd(ordered, first, last)) {
            return Double.NaN;
        }
        double[] seen = Arrays.copyOfRange(ordered, Math.max(0, first), last + 1);
        if (figure == Figure.CHANGE) {
            return figure.of(seen);
        }
        double[] there = Arrays.stream(seen).filter(each -> !Double.isNaN(each)).toArray();
        return there.length == 0 || full && there.length < window ? Double.NaN : figure.of(there);
    }

    /** A change asks only for its two ends. */
    private static boolean missingEnd(double[] ordered, int first, int last) {
        return Double.isNaN(ordered[first]) || Double.isNaN(ordered[last]);
    }
}
