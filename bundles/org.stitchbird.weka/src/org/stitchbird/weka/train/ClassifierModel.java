// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.train;

import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.weka.scoring.Scorings;
import weka.classifiers.Classifier;
import weka.core.BatchPredictor;
import weka.core.Instances;

/** A trained classifier: answers labels with their probabilities, or numbers. */
public final class ClassifierModel extends WekaModel {
    private final Classifier classifier;
    private final ColumnSpec target;

    /**
     * A model for rows like these.
     *
     * @param trainedOn the columns, with a target
     * @param header the same as Weka has them, without rows
     */
    public ClassifierModel(String name, Schema trainedOn, Classifier classifier, Instances header) {
        super(name, trainedOn, classifier, header);
        this.classifier = classifier;
        this.target = trainedOn.target().orElseThrow();
    }

    @Override
    public Task task() {
        return target.type() == ColumnType.CATEGORY ? Task.CLASSIFICATION : Task.REGRESSION;
    }

    @Override
    public Optional<Scoring> scoring() throws NodeFailure {
        return formulas(() -> Scorings.of(classifier, trainedOn(), header()));
    }

    @Override
    List<ColumnSpec> answers() {
        return task() == Task.CLASSIFICATION ? Answers.ofLabels(target.labels())
                : List.of(ColumnSpec.number(Answers.PREDICTION));
    }

    @Override
    List<Column> answer(Instances rows, Progress progress) throws Exception {
        double[][] distributions = new double[rows.size()][];
        int row = 0;
        for (Instances portion : portions(rows)) {
            progress.at(row, rows.size(), null);
            for (double[] distribution : distributions(portion)) {
                distributions[row++] = distribution;
            }
        }
        if (task() == Task.CLASSIFICATION) {
            return Answers.cells(answers(), distributions);
        }
        double[] numbers = new double[distributions.length];
        for (int r = 0; r < numbers.length; r++) {
            numbers[r] = distributions[r][0];
        }
        return List.of(Columns.numbers(answers().get(0), numbers));
    }

    private double[][] distributions(Instances rows) throws Exception {
        if (classifier instanceof BatchPredictor batch && batch.implementsMoreEfficientBatchPrediction()) {
            return batch.distributionsForInstances(rows);
        }
        double[][] all = new double[rows.size()][];
        for (int r = 0; r < all.length; r++) {
            all[r] = classifier.distributionForInstance(rows.get(r));
        }
        return all;
    }
}
