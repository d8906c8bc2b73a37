// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.Curve;
import org.stitchbird.engine.data.CurvePoint;
import org.stitchbird.engine.data.LabelCurves;
import weka.classifiers.evaluation.Prediction;
import weka.classifiers.evaluation.ThresholdCurve;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** Takes curves out of Weka's threshold curves, with so few points that they are quickly drawn and sent. */
final class Curves {
    /** The most points of a curve; and of all curves of their kind together, as a target may have many labels. */
    private static final int MOST = 200;
    private static final int MOST_OF_ALL = 4000;
    private static final int FEWEST = 20;

    private Curves() {
    }

    /** The curves of each label for which Weka can draw them. */
    static List<LabelCurves> of(List<Prediction> predictions, Attribute target) {
        ArrayList<Prediction> all = new ArrayList<>(predictions);
        int most = Math.clamp(MOST_OF_ALL / Math.max(1, target.numValues()), FEWEST, MOST);
        List<LabelCurves> curves = new ArrayList<>();
        for (int label = 0; label < target.numValues(); label++) {
            Instances points = new ThresholdCurve().getCurve(all, label);
            if (points != null && Double.isFinite(ThresholdCurve.getROCArea(points))) {
                curves.add(new LabelCurves(target.value(label),
                        curve(points, ThresholdCurve.FP_RATE_NAME, ThresholdCurve.TP_RATE_NAME, true).thinned(most),
                        curve(points, ThresholdCurve.RECALL_NAME, ThresholdCurve.PRECISION_NAME, false)
                                .thinned(most)));
            }
        }
        return List.copyOf(curves);
    }

    /** Weka begins at the least threshold; a point at which nothing is answered has no precision to draw. */
    private static Curve curve(Instances points, String x, String y, boolean nothingToo) {
        int across = points.attribute(x).index();
        int up = points.attribute(y).index();
        int threshold = points.attribute(ThresholdCurve.THRESHOLD_NAME).index();
        List<CurvePoint> curve = new ArrayList<>();
        for (int i = points.size() - 1; i >= 0; i--) {
            Instance point = points.get(i);
            if (nothingToo || answered(point) > 0) {
                curve.add(new CurvePoint(point.value(across), point.value(up), point.value(threshold)));
            }
        }
        return new Curve(curve);
    }

    private static double answered(Instance point) {
        Instances points = point.dataset();
        return point.value(points.attribute(ThresholdCurve.TRUE_POS_NAME))
                + point.value(points.attribute(ThresholdCurve.FALSE_POS_NAME));
    }
}
