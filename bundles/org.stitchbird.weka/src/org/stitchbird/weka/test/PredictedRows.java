// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.train.Answers;
import weka.core.Utils;

/**
 * Reads a table's columns of answers as Weka's distributions.
 *
 * @param table a table with a column {@code prediction}, and perhaps one {@code probability of LABEL} for each label
 * @param labels the labels in Weka's order; empty when numbers are predicted
 */
record PredictedRows(Table table, List<String> labels) {
    /** What the predictions say: all on the one label, nothing at all when missing, or the number. */
    double[][] answers() {
        Column prediction = table.column(Answers.PREDICTION);
        double[][] all = new double[table.rows()][Math.max(1, labels.size())];
        for (int r = 0; r < all.length; r++) {
            if (prediction.spec().type() == ColumnType.NUMBER) {
                all[r][0] = prediction.missing(r) ? Utils.missingValue() : prediction.number(r);
            } else if (!prediction.missing(r)) {
                all[r][labels.indexOf(prediction.text(r))] = 1;
            }
        }
        return all;
    }

    /** What the probabilities say; empty when a label has no such column or numbers are predicted. */
    Optional<double[][]> probabilities() {
        List<String> names = labels.stream().map(label -> Answers.PROBABILITY + label).toList();
        if (names.isEmpty() || !names.stream().allMatch(this::hasNumbers)) {
            return Optional.empty();
        }
        double[][] all = new double[table.rows()][names.size()];
        for (int label = 0; label < names.size(); label++) {
            Column column = table.column(names.get(label));
            for (int r = 0; r < all.length; r++) {
                all[r][label] = column.missing(r) ? 0 : column.number(r);
            }
        }
        return Optional.of(all);
    }

    /** The probabilities if there are any, or else the answers. */
    double[][] distributions() {
        return probabilities().orElseGet(this::answers);
    }

    private boolean hasNumbers(String name) {
        return table.schema().column(name).map(column -> column.type() == ColumnType.NUMBER).orElse(false);
    }
}
