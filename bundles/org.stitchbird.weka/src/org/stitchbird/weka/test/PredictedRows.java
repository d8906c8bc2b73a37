// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
        return IntStream.range(0, table.rows()).mapToObj(this::answer).toArray(double[][]::new);
    }

    /** What the prediction of a row says. */
    double[] answer(int row) {
        Column prediction = table.column(Answers.PREDICTION);
        double[] answer = new double[Math.max(1, labels.size())];
        if (prediction.spec().type() == ColumnType.NUMBER) {
            answer[0] = prediction.missing(row) ? Utils.missingValue() : prediction.number(row);
        } else if (!prediction.missing(row)) {
            answer[labels.indexOf(prediction.text(row))] = 1;
        }
        return answer;
    }

    /** What the probabilities say; empty when a label has no such column or numbers are predicted. */
    Optional<double[][]> probabilities() {
        return probabilityOfRow().map(of -> IntStream.range(0, table.rows()).mapToObj(of).toArray(double[][]::new));
    }

    /** What the probabilities of a row say; empty when there are none. */
    Optional<IntFunction<double[]>> probabilityOfRow() {
        List<String> names = labels.stream().map(label -> Answers.PROBABILITY + label).toList();
        if (names.isEmpty() || !names.stream().allMatch(this::hasNumbers)) {
            return Optional.empty();
        }
        List<Column> columns = names.stream().map(table::column).toList();
        return Optional.of(row -> columns.stream().mapToDouble(column -> column.missing(row) ? 0 : column.number(row))
                .toArray());
    }

    /** The probabilities if there are any, or else the answers. */
    double[][] distributions() {
        return probabilities().orElseGet(this::answers);
    }

    private boolean hasNumbers(String name) {
        return table.schema().column(name).map(column -> column.type() == ColumnType.NUMBER).orElse(false);
    }
}
