// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.Optional;
import org.eclipse.swt.graphics.Rectangle;
import org.stitchbird.engine.data.Curve;
import org.stitchbird.engine.data.CurvePoint;

/**
 * The curve of a learner in a chart.
 *
 * @param learner its name for people
 * @param curve its points, at least one
 * @param style how it is drawn
 */
record CurveLine(String learner, Curve curve, CurveStyle style) {
    /** Where a value from 0 to 1 lies on the horizontal axis of a plot. */
    static float x(Rectangle plot, double value) {
        return (float) (plot.x + value * plot.width);
    }

    /** Where a value from 0 to 1 lies on the vertical axis of a plot. */
    static float y(Rectangle plot, double value) {
        return (float) (plot.y + (1 - value) * plot.height);
    }

    /** The points in a plot, as x, y, x, y …. */
    float[] points(Rectangle plot) {
        float[] points = new float[2 * curve.points().size()];
        for (int i = 0; i < curve.points().size(); i++) {
            points[2 * i] = x(plot, curve.points().get(i).x());
            points[2 * i + 1] = y(plot, curve.points().get(i).y());
        }
        return points;
    }

    /** The position of the point that lies nearest to a place in a plot, if it is not farther than the reach. */
    Optional<Integer> nearest(Rectangle plot, int x, int y, double reach) {
        Integer nearest = null;
        double least = reach;
        for (int i = 0; i < curve.points().size(); i++) {
            double away = away(plot, x, y, i);
            if (away <= least) {
                least = away;
                nearest = i;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How far a point is from a place in a plot, in pixels. */
    double away(Rectangle plot, int x, int y, int position) {
        CurvePoint point = curve.points().get(position);
        return Math.hypot(x(plot, point.x()) - x, y(plot, point.y()) - y);
    }
}
