// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.evaluation.Prediction;
import weka.core.Attribute;

/**
 * What Weka's evaluation has counted in one run; what is not defined for the data is left out.
 *
 * @param metrics the metrics over all labels, or of numbers
 * @param perLabel the metrics of each label; empty for numbers
 * @param confusion rows by actual label, columns by predicted label; empty for numbers
 * @param predictions what was answered to each row, with probabilities
 */
record Figures(Map<String, Double> metrics, List<Map<String, Double>> perLabel, double[][] confusion,
        List<Prediction> predictions) {
    /** Reads an evaluation of rows whose answer is the likeliest label. */
    static Figures of(Evaluation evaluation, boolean costs) throws Exception {
        return of(evaluation, evaluation, costs);
    }

    /**
     * Reads two evaluations of the same rows.
     *
     * @param answers where right and wrong answers are counted
     * @param probabilities where the errors of the probabilities are summed
     * @param costs whether the answers were given costs
     */
    static Figures of(Evaluation answers, Evaluation probabilities, boolean costs) throws Exception {
        return of(answers, probabilities, answers.predictions(), probabilities.predictions(), costs);
    }

    /**
     * Reads two evaluations of the same rows.
     *
     * @param answered what was answered to each row, in any form
     * @param predictions what curves can be drawn of; may be empty
     */
    static Figures of(Evaluation answers, Evaluation probabilities, List<Prediction> answered,
            List<Prediction> predictions, boolean costs) throws Exception {
        MetricReader reader = new MetricReader(answers, probabilities, answered);
        Attribute target = answers.getHeader().classAttribute();
        if (!target.isNominal()) {
            return new Figures(reader.numbers(), List.of(), new double[0][], predictions);
        }
        List<Map<String, Double>> perLabel = new ArrayList<>();
        for (int i = 0; i < target.numValues(); i++) {
            perLabel.add(reader.label(i));
        }
        return new Figures(reader.labels(costs), List.copyOf(perLabel), answers.confusionMatrix(), predictions);
    }
}
