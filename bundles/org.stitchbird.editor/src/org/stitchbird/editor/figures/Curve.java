// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.engine.card.Card;

/** The shape of a wire: it leaves to the right and arrives from the left. */
final class Curve {
    private static final int PIECES = 24;

    private Curve() {
    }

    /** The curve as a path; the caller disposes it. */
    static Path path(Point from, Point to) {
        int reach = Card.reach(to.x - from.x);
        Path path = new Path(Display.getCurrent());
        path.moveTo(from.x, from.y);
        path.cubicTo(from.x + reach, from.y, to.x - reach, to.y, to.x, to.y);
        return path;
    }

    /** Points close together along the curve, for finding out what it touches. */
    static PointList points(Point from, Point to) {
        int reach = Card.reach(to.x - from.x);
        PointList points = new PointList(PIECES + 1);
        for (int i = 0; i <= PIECES; i++) {
            double t = (double) i / PIECES;
            points.addPoint(at(t, from.x, from.x + reach, to.x - reach, to.x), at(t, from.y, from.y, to.y, to.y));
        }
        return points;
    }

    private static int at(double t, int p0, int p1, int p2, int p3) {
        double s = 1 - t;
        return (int) Math.round(s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3);
    }
}
