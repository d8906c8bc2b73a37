// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.List;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.stitchbird.editor.parts.FlowPart;
import org.stitchbird.editor.parts.NodePart;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.spec.NodeSpec;

/** Finds a place for a new node where it covers nothing. */
final class FreePlace {
    private static final int GAP_X = 48;
    private static final int GAP_Y = 24;
    private static final int MOST = 200;

    private FreePlace() {
    }

    /** The corner of a card: to the right of the selected node, else in the middle of what is seen; then downwards. */
    static Point inSight(FlowPart flow, Rectangle seen, NodeSpec type) {
        int height = Card.height(Math.max(type.inputs().size(), type.outputs().size()));
        Point start = start(flow, seen, height);
        Rectangle card = new Rectangle(grid(start.x), grid(start.y), Card.WIDTH, height);
        for (int i = 0; i < MOST && covers(flow, card); i++) {
            card.y += Card.GRID * 2;
        }
        return card.getLocation();
    }

    private static Point start(FlowPart flow, Rectangle seen, int height) {
        List<?> selected = flow.getViewer().getSelectedEditParts();
        if (!selected.isEmpty() && selected.getLast() instanceof NodePart part) {
            Rectangle card = part.card().card();
            return new Point(card.right() + GAP_X, card.y);
        }
        return new Point(seen.getCenter().x - Card.WIDTH / 2, seen.getCenter().y - height / 2);
    }

    private static boolean covers(FlowPart flow, Rectangle card) {
        Rectangle area = card.getCopy().expand(GAP_X / 2, GAP_Y / 2);
        for (Object child : flow.getChildren()) {
            if (((GraphicalEditPart) child).getFigure().intersects(area)) {
                return true;
            }
        }
        return false;
    }

    private static int grid(int place) {
        return Math.round(place / (float) Card.GRID) * Card.GRID;
    }
}
