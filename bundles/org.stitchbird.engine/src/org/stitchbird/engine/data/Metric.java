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

    private Metric() {
    }
}
