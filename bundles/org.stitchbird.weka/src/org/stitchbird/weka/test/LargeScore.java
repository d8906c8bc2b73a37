// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.stored.Memory;
import org.stitchbird.weka.Messages;
import weka.classifiers.CostMatrix;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.evaluation.NominalPrediction;
import weka.classifiers.evaluation.NumericPrediction;
import weka.classifiers.evaluation.Prediction;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/**
 * Lets Weka's evaluation compare the predictions in a table larger than memory with its target, row by row.
 *
 * <p>The figures are those of {@link PredictionScore} but for curves and what is measured below them, which need all
 * predictions in order.
 */
final class LargeScore {
    /** A prediction that is kept, besides the probabilities: twice, and the truth as a row of its own. */
    private static final int ROW = 300;
    private static final int PROBABILITY = 40;

    private final Table table;
    private final Column target;
    private final boolean labels;
    private final Instances header;
    private final RowProgress told;

    private LargeScore(Table table, Instances header, Progress progress) {
        this.table = table;
        this.target = table.column(table.schema().targetName());
        this.labels = header.classAttribute().isNominal();
        this.header = header;
        // Two evaluations at most, each with its priors.
        told = new RowProgress(progress, 4L * table.rows());
    }

    /** Whether so many predictions cannot be kept. */
    static boolean isFor(Table table, List<String> labels) {
        return table.stored() && !Memory.admits((long) table.rows() * (ROW + PROBABILITY * labels.size()));
    }

    /** The score of those predictions. */
    static Score of(String name, PredictedRows rows, Instances header, SettingValue costs, Progress progress)
            throws Exception {
        LargeScore score = new LargeScore(rows.table(), header, progress);
        if (score.table.rows() == 0 || score.allMissing()) {
            throw new NodeFailure(Messages.get(score.table.rows() == 0 ? "rows.none" : "target.allMissing",
                    score.target.spec().name()));
        }
        CostMatrix matrix = score.labels ? CostSetting.matrix(costs, header.classAttribute()) : null;
        Evaluation answers = score.evaluation(rows::answer, matrix);
        Optional<IntFunction<double[]>> probabilities = rows.probabilityOfRow();
        Figures figures = Figures.of(answers,
                probabilities.isPresent() ? score.evaluation(probabilities.get(), matrix) : answers,
                score.predictions(rows::answer), List.of(), matrix != null);
        return Scores.of(name, Messages.get("method.manyPredictions", score.table.rows()), header.classAttribute(),
                List.of(figures), matrix);
    }

    private boolean allMissing() {
        for (int row = 0; row < target.size(); row++) {
            if (!target.missing(row)) {
                return false;
            }
        }
        return true;
    }

    private double truth(int row) {
        return target.missing(row) ? Utils.missingValue() : labels ? target.code(row) : target.number(row);
    }

    private Evaluation evaluation(IntFunction<double[]> answers, CostMatrix costs) throws Exception {
        Evaluation evaluation = new Unkept(header, costs);
        for (int row = 0; row < table.rows(); row++) {
            told.row();
            evaluation.updatePriors(instance(row));
        }
        for (int row = 0; row < table.rows(); row++) {
            told.row();
            evaluation.evaluateModelOnce(answers.apply(row), instance(row));
        }
        return evaluation;
    }

    private Instance instance(int row) {
        Instance instance = new DenseInstance(1, new double[] {truth(row)});
        instance.setDataset(header);
        return instance;
    }

    /** The answers as Weka has them, each made when it is asked for. */
    private List<Prediction> predictions(IntFunction<double[]> answers) {
        return new AbstractList<>() {
            @Override
            public Prediction get(int row) {
                double[] answer = answers.apply(row);
                return labels ? new NominalPrediction(truth(row), answer, 1)
                        : new NumericPrediction(truth(row), answer[0], 1);
            }

            @Override
            public int size() {
                return table.rows();
            }
        };
    }

    /** Weka's evaluation without the numbers of the target, which it would keep for learners that tell how sure they are. */
    private static final class Unkept extends Evaluation {
        private static final long serialVersionUID = 1;

        Unkept(Instances header, CostMatrix costs) throws Exception {
            super(header, costs);
        }

        @Override
        protected void addNumericTrainClass(double number, double weight) {
            m_MaxTarget = Math.max(m_MaxTarget, number);
            m_MinTarget = Math.min(m_MinTarget, number);
        }
    }
}
