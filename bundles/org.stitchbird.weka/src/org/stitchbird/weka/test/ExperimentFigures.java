// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weka.classifiers.evaluation.Evaluation;

/**
 * Figures under the names and in the units of Weka's experimenter, so that Weka can go on with them.
 *
 * <p>Without times and sizes of models, which would differ from run to run; for numbers also without those figures
 * that learners who tell how sure they are would have.
 */
final class ExperimentFigures {
    /** How many rows were learnt from. */
    static final String TRAINED = "Number_of_training_instances";
    /** How many rows were tested. */
    static final String TESTED = "Number_of_testing_instances";
    private static final Map<String, Reading> LABELS = labels();
    private static final Map<String, Reading> NUMBERS = numbers();

    /** How a figure is read. */
    @FunctionalInterface
    private interface Reading {
        double of(Evaluation evaluation) throws Exception;
    }

    private ExperimentFigures() {
    }

    /** The names of the figures of labels, or of numbers, in their order. */
    static List<String> names(boolean labels) {
        return List.copyOf((labels ? LABELS : NUMBERS).keySet());
    }

    /** The figures of an evaluation by their names; NaN for what is not defined. */
    static Map<String, Double> of(Evaluation evaluation, int trainRows) throws Exception {
        Map<String, Double> all = new LinkedHashMap<>();
        boolean labels = evaluation.getHeader().classAttribute().isNominal();
        for (Map.Entry<String, Reading> each : (labels ? LABELS : NUMBERS).entrySet()) {
            all.put(each.getKey(), each.getKey().equals(TRAINED) ? trainRows : each.getValue().of(evaluation));
        }
        return all;
    }

    private static Map<String, Reading> labels() {
        Map<String, Reading> all = new LinkedHashMap<>();
        all.put(TRAINED, evaluation -> Double.NaN);
        all.put(TESTED, Evaluation::numInstances);
        all.put("Number_correct", Evaluation::correct);
        all.put("Number_incorrect", Evaluation::incorrect);
        all.put("Number_unclassified", Evaluation::unclassified);
        all.put("Percent_correct", Evaluation::pctCorrect);
        all.put("Percent_incorrect", Evaluation::pctIncorrect);
        all.put("Percent_unclassified", Evaluation::pctUnclassified);
        all.put("Kappa_statistic", Evaluation::kappa);
        errors(all);
        entropy(all);
        all.put("KB_information", Evaluation::KBInformation);
        all.put("KB_mean_information", Evaluation::KBMeanInformation);
        all.put("KB_relative_information", Evaluation::KBRelativeInformation);
        firstLabel(all);
        weighted(all);
        all.put("Coverage_of_Test_Cases_By_Regions", Evaluation::coverageOfTestCasesByPredictedRegions);
        all.put("Size_of_Predicted_Regions", Evaluation::sizeOfPredictedRegions);
        return all;
    }

    private static Map<String, Reading> numbers() {
        Map<String, Reading> all = new LinkedHashMap<>();
        all.put(TRAINED, evaluation -> Double.NaN);
        all.put(TESTED, Evaluation::numInstances);
        errors(all);
        all.put("Correlation_coefficient", Evaluation::correlationCoefficient);
        all.put("Number_unclassified", Evaluation::unclassified);
        all.put("Percent_unclassified", Evaluation::pctUnclassified);
        return all;
    }

    private static void errors(Map<String, Reading> all) {
        all.put("Mean_absolute_error", Evaluation::meanAbsoluteError);
        all.put("Root_mean_squared_error", Evaluation::rootMeanSquaredError);
        all.put("Relative_absolute_error", Evaluation::relativeAbsoluteError);
        all.put("Root_relative_squared_error", Evaluation::rootRelativeSquaredError);
    }

    private static void entropy(Map<String, Reading> all) {
        all.put("SF_prior_entropy", Evaluation::SFPriorEntropy);
        all.put("SF_scheme_entropy", Evaluation::SFSchemeEntropy);
        all.put("SF_entropy_gain", Evaluation::SFEntropyGain);
        all.put("SF_mean_prior_entropy", Evaluation::SFMeanPriorEntropy);
        all.put("SF_mean_scheme_entropy", Evaluation::SFMeanSchemeEntropy);
        all.put("SF_mean_entropy_gain", Evaluation::SFMeanEntropyGain);
    }

    /** Of the first label, as the experimenter has it unless told otherwise. */
    private static void firstLabel(Map<String, Reading> all) {
        all.put("True_positive_rate", evaluation -> evaluation.truePositiveRate(0));
        all.put("Num_true_positives", evaluation -> evaluation.numTruePositives(0));
        all.put("False_positive_rate", evaluation -> evaluation.falsePositiveRate(0));
        all.put("Num_false_positives", evaluation -> evaluation.numFalsePositives(0));
        all.put("True_negative_rate", evaluation -> evaluation.trueNegativeRate(0));
        all.put("Num_true_negatives", evaluation -> evaluation.numTrueNegatives(0));
        all.put("False_negative_rate", evaluation -> evaluation.falseNegativeRate(0));
        all.put("Num_false_negatives", evaluation -> evaluation.numFalseNegatives(0));
        all.put("IR_precision", evaluation -> evaluation.precision(0));
        all.put("IR_recall", evaluation -> evaluation.recall(0));
        all.put("F_measure", evaluation -> evaluation.fMeasure(0));
        all.put("Matthews_correlation", evaluation -> evaluation.matthewsCorrelationCoefficient(0));
        all.put("Area_under_ROC", evaluation -> evaluation.areaUnderROC(0));
        all.put("Area_under_PRC", evaluation -> evaluation.areaUnderPRC(0));
    }

    private static void weighted(Map<String, Reading> all) {
        all.put("Weighted_avg_true_positive_rate", Evaluation::weightedTruePositiveRate);
        all.put("Weighted_avg_false_positive_rate", Evaluation::weightedFalsePositiveRate);
        all.put("Weighted_avg_true_negative_rate", Evaluation::weightedTrueNegativeRate);
        all.put("Weighted_avg_false_negative_rate", Evaluation::weightedFalseNegativeRate);
        all.put("Weighted_avg_IR_precision", Evaluation::weightedPrecision);
        all.put("Weighted_avg_IR_recall", Evaluation::weightedRecall);
        all.put("Weighted_avg_F_measure", Evaluation::weightedFMeasure);
        all.put("Weighted_avg_matthews_correlation", Evaluation::weightedMatthewsCorrelation);
        all.put("Weighted_avg_area_under_ROC", Evaluation::weightedAreaUnderROC);
        all.put("Weighted_avg_area_under_PRC", Evaluation::weightedAreaUnderPRC);
        all.put("Unweighted_macro_avg_F_measure", Evaluation::unweightedMacroFmeasure);
        all.put("Unweighted_micro_avg_F_measure", Evaluation::unweightedMicroFmeasure);
    }
}
