// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stitchbird.engine.data.Metric;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.evaluation.Prediction;

/** Reads metrics out of Weka's evaluations, in the order of {@link Metric}. */
final class MetricReader {
    private final Evaluation answers;
    private final Evaluation probabilities;
    private final List<Prediction> predictions;

    /**
     * Reads two evaluations of the same rows, which are one and the same when the answer is the likeliest label.
     *
     * @param answers where right and wrong answers are counted
     * @param probabilities where the errors of the probabilities are summed
     * @param predictions what was answered to each row
     */
    MetricReader(Evaluation answers, Evaluation probabilities, List<Prediction> predictions) {
        this.answers = answers;
        this.probabilities = probabilities;
        this.predictions = predictions;
    }

    /** The metrics over all labels. */
    Map<String, Double> labels(boolean costs) throws Exception {
        Map<String, Double> all = new LinkedHashMap<>();
        double rows = answers.numInstances();
        put(all, Metric.ROWS, rows);
        put(all, Metric.CORRECT, answers.correct());
        put(all, Metric.INCORRECT, answers.incorrect());
        put(all, Metric.UNCLASSIFIED, answers.unclassified());
        put(all, Metric.ACCURACY, answers.correct() / rows);
        put(all, Metric.BASELINE, mostFrequent() / rows);
        put(all, Metric.KAPPA, answers.kappa());
        if (costs) {
            put(all, Metric.TOTAL_COST, answers.totalCost());
            put(all, Metric.AVERAGE_COST, answers.avgCost());
        }
        errors(all);
        put(all, Metric.ROC_AREA, probabilities.weightedAreaUnderROC());
        put(all, Metric.PRC_AREA, probabilities.weightedAreaUnderPRC());
        put(all, Metric.RECALL, answers.weightedTruePositiveRate());
        put(all, Metric.FALSE_POSITIVE_RATE, answers.weightedFalsePositiveRate());
        put(all, Metric.PRECISION, answers.weightedPrecision());
        put(all, Metric.F1, answers.weightedFMeasure());
        put(all, Metric.MCC, answers.weightedMatthewsCorrelation());
        regions(all);
        put(all, Metric.TRUE_NEGATIVE_RATE, answers.weightedTrueNegativeRate());
        put(all, Metric.FALSE_NEGATIVE_RATE, answers.weightedFalseNegativeRate());
        put(all, Metric.F1_MACRO, answers.unweightedMacroFmeasure());
        put(all, Metric.F1_MICRO, answers.unweightedMicroFmeasure());
        put(all, Metric.KB_INFORMATION, probabilities.KBInformation());
        put(all, Metric.KB_RELATIVE, probabilities.KBRelativeInformation() / 100);
        complexity(all);
        return Collections.unmodifiableMap(all);
    }

    /** The metrics of numbers. */
    Map<String, Double> numbers() throws Exception {
        Map<String, Double> all = new LinkedHashMap<>();
        put(all, Metric.ROWS, answers.numInstances());
        put(all, Metric.UNCLASSIFIED, answers.unclassified());
        put(all, Metric.CORRELATION, answers.correlationCoefficient());
        put(all, Metric.R2, determination());
        errors(all);
        // Where no learner tells how sure it is of a number, Weka has summed nothing and may still say 0.
        if (probabilities.sizeOfPredictedRegions() != 0) {
            regions(all);
        }
        if (probabilities.SFPriorEntropy() != 0) {
            complexity(all);
        }
        return Collections.unmodifiableMap(all);
    }

    private void errors(Map<String, Double> all) throws Exception {
        put(all, Metric.MAE, probabilities.meanAbsoluteError());
        put(all, Metric.RMSE, probabilities.rootMeanSquaredError());
        put(all, Metric.RAE, probabilities.relativeAbsoluteError() / 100);
        put(all, Metric.RRSE, probabilities.rootRelativeSquaredError() / 100);
    }

    private void regions(Map<String, Double> all) {
        put(all, Metric.COVERAGE, probabilities.coverageOfTestCasesByPredictedRegions() / 100);
        put(all, Metric.REGION_SIZE, probabilities.sizeOfPredictedRegions() / 100);
    }

    private void complexity(Map<String, Double> all) {
        put(all, Metric.COMPLEXITY_PRIOR, probabilities.SFPriorEntropy());
        put(all, Metric.COMPLEXITY_SCHEME, probabilities.SFSchemeEntropy());
        put(all, Metric.COMPLEXITY_IMPROVEMENT, probabilities.SFEntropyGain());
    }

    /** The metrics of one label. */
    Map<String, Double> label(int label) {
        Map<String, Double> all = new LinkedHashMap<>();
        put(all, Metric.ROC_AREA, probabilities.areaUnderROC(label));
        put(all, Metric.PRC_AREA, probabilities.areaUnderPRC(label));
        put(all, Metric.RECALL, answers.recall(label));
        put(all, Metric.FALSE_POSITIVE_RATE, answers.falsePositiveRate(label));
        put(all, Metric.PRECISION, answers.precision(label));
        put(all, Metric.F1, answers.fMeasure(label));
        put(all, Metric.MCC, answers.matthewsCorrelationCoefficient(label));
        put(all, Metric.TRUE_NEGATIVE_RATE, answers.trueNegativeRate(label));
        put(all, Metric.FALSE_NEGATIVE_RATE, answers.falseNegativeRate(label));
        return Collections.unmodifiableMap(all);
    }

    private static void put(Map<String, Double> all, String metric, double value) {
        if (Double.isFinite(value)) {
            all.put(metric, value);
        }
    }

    private double mostFrequent() {
        double[] rows = new double[answers.getHeader().classAttribute().numValues()];
        for (Prediction each : predictions) {
            if (!Double.isNaN(each.actual())) {
                rows[(int) each.actual()] += each.weight();
            }
        }
        return Arrays.stream(rows).max().orElse(Double.NaN);
    }

    /** Weka has no such metric; rows without truth or answer do not count. */
    private double determination() {
        double weight = known().mapToDouble(Prediction::weight).sum();
        double mean = known().mapToDouble(each -> each.weight() * each.actual()).sum() / weight;
        double total = known().mapToDouble(each -> each.weight() * square(each.actual() - mean)).sum();
        double rest = known().mapToDouble(each -> each.weight() * square(each.actual() - each.predicted())).sum();
        return total == 0 ? Double.NaN : 1 - rest / total;
    }

    private Stream<Prediction> known() {
        return predictions.stream().filter(each -> !Double.isNaN(each.actual()) && !Double.isNaN(each.predicted()));
    }

    private static double square(double number) {
        return number * number;
    }
}
