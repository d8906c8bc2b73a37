// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import org.stitchbird.engine.data.Curve;
import org.stitchbird.engine.data.CurvePoint;
import org.stitchbird.engine.data.LabelCurves;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.workbench.text.Figures;
import org.stitchbird.workbench.text.Messages;

/** What a curve over thresholds shows. */
enum CurveKind {
    /** The true positive rate over the false positive rate. */
    ROC(Metric.FALSE_POSITIVE_RATE, Metric.RECALL, Metric.ROC_AREA),
    /** The precision over the recall. */
    PRECISION_RECALL(Metric.RECALL, Metric.PRECISION, Metric.PRC_AREA);

    private final String across;
    private final String up;
    private final String area;

    CurveKind(String across, String up, String area) {
        this.across = across;
        this.up = up;
        this.area = area;
    }

    String label() {
        return Messages.text("curve." + name());
    }

    /** The metric along the horizontal axis. */
    String across() {
        return MetricText.name(across);
    }

    /** The metric along the vertical axis. */
    String up() {
        return MetricText.name(up);
    }

    /** The id of the metric that is the area under it. */
    String area() {
        return area;
    }

    Curve of(LabelCurves curves) {
        return this == ROC ? curves.roc() : curves.precisionRecall();
    }

    /** How high the curve of an answer by chance begins and ends: of ROC the diagonal, else the share of the label. */
    double[] chance(Curve curve) {
        return this == ROC ? new double[] {0, 1}
                : new double[] {curve.points().getLast().y(), curve.points().getLast().y()};
    }

    /** A point of a curve in a sentence. */
    String sentence(String learner, String label, CurvePoint point) {
        return Messages.text("curve." + name() + ".point", learner, label, threshold(point),
                Figures.percent(point.y()), Figures.percent(point.x()));
    }

    /** A point of a curve in three short lines. */
    String[] lines(CurvePoint point) {
        return new String[] {Messages.text("curve.threshold", threshold(point)),
            up() + " " + Figures.percent(point.y()), across() + " " + Figures.percent(point.x())};
    }

    private static String threshold(CurvePoint point) {
        return Figures.decimals(point.threshold(), 3);
    }
}
