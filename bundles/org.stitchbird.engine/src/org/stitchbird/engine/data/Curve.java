// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.Serializable;
import java.util.List;

/**
 * A ROC or precision-recall curve.
 *
 * @param points the points from the greatest threshold to the least, so that x never falls; empty when the curve is
 *     not defined
 */
public record Curve(List<CurvePoint> points) implements Serializable {
    /** Makes a curve; the list is copied. */
    public Curve {
        points = List.copyOf(points);
    }

    /**
     * This curve with at most so many points, fewer than that only when it has fewer.
     *
     * <p>The point that spans the smallest triangle with its neighbours is left out, again and again. So corners stay,
     * straight stretches go first, and both ends are kept. No point is moved. Areas under a curve are never taken
     * from its points.
     *
     * @param most how many points may stay; at least 2
     */
    public Curve thinned(int most) {
        return points.size() <= most ? this : new Curve(new CurveThinning(points).to(most));
    }
}
