// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

/**
 * The names of metrics, as they stand in results and in {@code --json}.
 *
 * <p>Definitions are those of Weka's {@code weka.classifiers.Evaluation}; shares are fractions from 0 to 1, also
 * where Weka prints per cent.
 */
public final class Metric {
    /** Rows (weights) that were tested. */
    public static final String ROWS = "rows";
    /** Rows answered rightly. */
    public static final String CORRECT = "correct";
    /** Rows answered wrongly. */
    public static final String INCORRECT = "incorrect";
    /** Rows without an answer. */
    public static final String UNCLASSIFIED = "unclassified";
    /** Share of rows answered rightly. */
    public static final String ACCURACY = "accuracy";
    /** The share that always answering with the most frequent label would get right. */
    public static final String BASELINE = "baseline";
    /** Cohen's kappa. */
    public static final String KAPPA = "kappa";
    /** The sum of the costs of all answers. */
    public static final String TOTAL_COST = "totalCost";
    /** The cost of an answer on average. */
    public static final String AVERAGE_COST = "averageCost";
    /** Pearson's correlation of answer and truth. */
    public static final String CORRELATION = "correlation";
    /** Coefficient of determination, one minus residual over total sum of squares. */
    public static final String R2 = "r2";
    /** Mean absolute error. */
    public static final String MAE = "meanAbsoluteError";
    /** Root of the mean squared error. */
    public static final String RMSE = "rootMeanSquaredError";
    /** Absolute error as a share of that of always answering with the mean (or the prior). */
    public static final String RAE = "relativeAbsoluteError";
    /** Root squared error as a share of that of always answering with the mean (or the prior). */
    public static final String RRSE = "rootRelativeSquaredError";
    /** Weighted (or, per label, plain) area under the ROC curve. */
    public static final String ROC_AREA = "rocArea";
    /** Area under the precision-recall curve. */
    public static final String PRC_AREA = "prcArea";
    /** True positive rate. */
    public static final String RECALL = "recall";
    /** False positive rate. */
    public static final String FALSE_POSITIVE_RATE = "falsePositiveRate";
    /** Share of the answers of a label that are right. */
    public static final String PRECISION = "precision";
    /** Harmonic mean of precision and recall. */
    public static final String F1 = "f1";
    /** Matthews' correlation coefficient. */
    public static final String MCC = "mcc";
    /** Share of rows whose truth lies in the region predicted with 95 % confidence. */
    public static final String COVERAGE = "coverage";
    /** Mean size of those regions as a share of all labels, or of the range of the target. */
    public static final String REGION_SIZE = "regionSize";
    /** True negative rate. */
    public static final String TRUE_NEGATIVE_RATE = "trueNegativeRate";
    /** False negative rate. */
    public static final String FALSE_NEGATIVE_RATE = "falseNegativeRate";
    /** Mean of the F1 of all labels, each counting the same. */
    public static final String F1_MACRO = "f1Macro";
    /** F1 of all labels' right and wrong answers taken together. */
    public static final String F1_MICRO = "f1Micro";
    /** Kononenko and Bratko's information score, in bits. */
    public static final String KB_INFORMATION = "kbInformation";
    /** The information score as a share of the entropy of the labels. */
    public static final String KB_RELATIVE = "kbRelativeInformation";
    /** Bits to tell the truth of all rows, knowing only how frequent the labels are (or how the numbers spread). */
    public static final String COMPLEXITY_PRIOR = "complexityPrior";
    /** Bits to tell the truth of all rows, knowing the answers. */
    public static final String COMPLEXITY_SCHEME = "complexityScheme";
    /** Bits that knowing the answers saves. */
    public static final String COMPLEXITY_IMPROVEMENT = "complexityImprovement";
    /** Number of clusters. */
    public static final String CLUSTERS = "clusters";
    /** Mean logarithm of the density that a clusterer gives to a row. */
    public static final String LOG_LIKELIHOOD = "logLikelihood";
    /** Sum of the squared distances of the training rows to the centre of their cluster, as the clusterer tells it. */
    public static final String SQUARED_ERROR = "withinClusterSquaredError";
    /** Share of rows that are not in the cluster that stands for their label. */
    public static final String CLUSTER_ERROR = "classesToClustersError";

    private Metric() {
    }
}
