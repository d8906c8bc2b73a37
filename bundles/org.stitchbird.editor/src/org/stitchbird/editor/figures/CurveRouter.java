// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import org.eclipse.draw2d.AbstractRouter;
import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.geometry.Point;

/** Lays wires as smooth curves. */
public final class CurveRouter extends AbstractRouter {
    @Override
    public void route(Connection connection) {
        Point from = getStartPoint(connection);
        Point to = getEndPoint(connection);
        connection.translateToRelative(from);
        connection.translateToRelative(to);
        connection.setPoints(Curve.points(from, to));
    }
}
