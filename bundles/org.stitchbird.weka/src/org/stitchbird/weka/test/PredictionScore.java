// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.train.Answers;
import weka.classifiers.CostMatrix;
import weka.classifiers.evaluation.Evaluation;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

/** Lets Weka's evaluation compare the predictions in a table with its target. */
final class PredictionScore {
    private PredictionScore() {
    }

    /**
     * The score of the column {@code prediction}, and of the probabilities when there is one for each label.
     *
     * @param costs what answers cost; may be empty
     * @throws NodeFailure if there is no truth to compare with, or no label in common
     */
    static Score of(String name, Table table, SettingValue costs, Progress progress) throws Exception {
        Column target = table.column(table.schema().targetName());
        List<String> labels = labels(table, target);
        if (LargeScore.isFor(table, labels)) {
            return LargeScore.of(name, new PredictedRows(table, labels), header(target, labels), costs, progress);
        }
        RowProgress told = new RowProgress(progress, 2L * table.rows());
        Instances truth = truth(target, labels);
        if (truth.stream().allMatch(row -> row.classIsMissing())) {
            throw new NodeFailure(Messages.get(truth.isEmpty() ? "rows.none" : "target.allMissing",
                    target.spec().name()));
        }
        PredictedRows rows = new PredictedRows(table, labels);
        CostMatrix matrix = labels.isEmpty() ? null : CostSetting.matrix(costs, truth.classAttribute());
        Evaluation answers = evaluation(truth, rows.answers(), matrix, told);
        Optional<double[][]> probabilities = rows.probabilities();
        Figures figures = Figures.of(answers,
                probabilities.isPresent() ? evaluation(truth, probabilities.get(), matrix, told) : answers,
                matrix != null);
        return Scores.of(name, Messages.get("method.predictions", table.rows()), truth.classAttribute(),
                List.of(figures), matrix);
    }

    /** The labels of the target, and behind them any others that have been predicted. */
    private static List<String> labels(Table table, Column target) throws NodeFailure {
        if (target.spec().type() == ColumnType.NUMBER) {
            return List.of();
        }
        Column prediction = table.column(Answers.PREDICTION);
        Set<String> predicted = new LinkedHashSet<>();
        for (int r = 0; r < prediction.size(); r++) {
            if (!prediction.missing(r)) {
                predicted.add(prediction.text(r));
            }
        }
        Set<String> all = new LinkedHashSet<>(target.spec().labels());
        if (!predicted.isEmpty() && Collections.disjoint(all, predicted)) {
            throw new NodeFailure(Messages.get("score.otherLabels", target.spec().name()));
        }
        all.addAll(predicted);
        return List.copyOf(all);
    }

    private static Instances header(Column target, List<String> labels) {
        String name = target.spec().name();
        return WekaTables.header(Schema.of(labels.isEmpty() ? target.spec() : ColumnSpec.category(name, labels))
                .withTarget(name));
    }

    private static Instances truth(Column target, List<String> labels) {
        Instances rows = header(target, labels);
        for (int r = 0; r < target.size(); r++) {
            double value = target.missing(r) ? Utils.missingValue()
                    : labels.isEmpty() ? target.number(r) : target.code(r);
            rows.add(new DenseInstance(1, new double[] {value}));
        }
        return rows;
    }

    private static Evaluation evaluation(Instances truth, double[][] distributions, CostMatrix costs,
            RowProgress told) throws Exception {
        Evaluation evaluation = new Evaluation(truth, costs);
        for (int r = 0; r < truth.size(); r++) {
            told.row();
            evaluation.evaluateModelOnceAndRecordPrediction(distributions[r], truth.get(r));
        }
        return evaluation;
    }
}
