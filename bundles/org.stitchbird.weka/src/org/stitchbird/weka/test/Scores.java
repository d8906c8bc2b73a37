// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.evaluation.Prediction;
import weka.core.Attribute;

/** Turns what Weka's evaluation has counted into a score; what is not defined for the data is left out. */
final class Scores {
    private final Evaluation answers;
    private final Evaluation probabilities;

    /**
     * Reads two evaluations of the same rows, which are one and the same when the answer is the likeliest label.
     *
     * @param answers where right and wrong answers are counted
     * @param probabilities where the errors of the probabilities are summed
     */
    Scores(Evaluation answers, Evaluation probabilities) {
        this.answers = answers;
        this.probabilities = probabilities;
    }

    /** The score of that learner. */
    Score of(String learner, String method) throws Exception {
        Attribute target = answers.getHeader().classAttribute();
        if (!target.isNominal()) {
            return new Score(learner, method, Task.REGRESSION, target.name(), numbers(), List.of(), new double[0][],
                    List.of());
        }
        List<String> labels = new ArrayList<>();
        List<Map<String, Double>> perLabel = new ArrayList<>();
        for (int i = 0; i < target.numValues(); i++) {
            labels.add(target.value(i));
            perLabel.add(label(i));
        }
        return new Score(learner, method, Task.CLASSIFICATION, target.name(), labels(), List.copyOf(labels),
                answers.confusionMatrix(), List.copyOf(perLabel));
    }

    private Map<String, Double> labels() throws Exception {
        Map<String, Double> all = new LinkedHashMap<>();
        double rows = answers.numInstances();
        put(all, Metric.ROWS, rows);
        put(all, Metric.CORRECT, answers.correct());
        put(all, Metric.INCORRECT, answers.incorrect());
        put(all, Metric.UNCLASSIFIED, answers.unclassified());
        put(all, Metric.ACCURACY, answers.correct() / rows);
        put(all, Metric.BASELINE, mostFrequent() / rows);
        put(all, Metric.KAPPA, answers.kappa());
        errors(all);
        put(all, Metric.ROC_AREA, probabilities.weightedAreaUnderROC());
        put(all, Metric.PRC_AREA, probabilities.weightedAreaUnderPRC());
        put(all, Metric.RECALL, answers.weightedTruePositiveRate());
        put(all, Metric.FALSE_POSITIVE_RATE, answers.weightedFalsePositiveRate());
        put(all, Metric.PRECISION, answers.weightedPrecision());
        put(all, Metric.F1, answers.weightedFMeasure());
        put(all, Metric.MCC, answers.weightedMatthewsCorrelation());
        return Collections.unmodifiableMap(all);
    }

    private Map<String, Double> numbers() throws Exception {
        Map<String, Double> all = new LinkedHashMap<>();
        put(all, Metric.ROWS, answers.numInstances());
        put(all, Metric.UNCLASSIFIED, answers.unclassified());
        put(all, Metric.CORRELATION, answers.correlationCoefficient());
        put(all, Metric.R2, determination());
        errors(all);
        return Collections.unmodifiableMap(all);
    }

    private void errors(Map<String, Double> all) throws Exception {
        put(all, Metric.MAE, probabilities.meanAbsoluteError());
        put(all, Metric.RMSE, probabilities.rootMeanSquaredError());
        put(all, Metric.RAE, probabilities.relativeAbsoluteError() / 100);
        put(all, Metric.RRSE, probabilities.rootRelativeSquaredError() / 100);
    }

    private Map<String, Double> label(int label) {
        Map<String, Double> all = new LinkedHashMap<>();
        put(all, Metric.ROC_AREA, probabilities.areaUnderROC(label));
        put(all, Metric.PRC_AREA, probabilities.areaUnderPRC(label));
        put(all, Metric.RECALL, answers.recall(label));
        put(all, Metric.FALSE_POSITIVE_RATE, answers.falsePositiveRate(label));
        put(all, Metric.PRECISION, answers.precision(label));
        put(all, Metric.F1, answers.fMeasure(label));
        put(all, Metric.MCC, answers.matthewsCorrelationCoefficient(label));
        return Collections.unmodifiableMap(all);
    }

    private static void put(Map<String, Double> all, String metric, double value) {
        if (Double.isFinite(value)) {
            all.put(metric, value);
        }
    }

    private double mostFrequent() {
        double[] rows = new double[answers.getHeader().classAttribute().numValues()];
        for (Prediction each : answers.predictions()) {
            if (!Double.isNaN(each.actual())) {
                rows[(int) each.actual()] += each.weight();
            }
        }
        return Arrays.stream(rows).max().orElse(Double.NaN);
    }

    /** Weka has no such metric; rows without truth or answer do not count. */
    private double determination() {
        List<Prediction> known = answers.predictions().stream()
                .filter(each -> !Double.isNaN(each.actual()) && !Double.isNaN(each.predicted())).toList();
        double weight = known.stream().mapToDouble(Prediction::weight).sum();
        double mean = known.stream().mapToDouble(each -> each.weight() * each.actual()).sum() / weight;
        double total = known.stream().mapToDouble(each -> each.weight() * square(each.actual() - mean)).sum();
        double rest = known.stream().mapToDouble(each -> each.weight() * square(each.actual() - each.predicted()))
                .sum();
        return total == 0 ? Double.NaN : 1 - rest / total;
    }

    private static double square(double number) {
        return number * number;
    }
}
