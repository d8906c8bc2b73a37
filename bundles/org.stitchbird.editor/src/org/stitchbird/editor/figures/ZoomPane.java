// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;

/** Zooms by scaling the drawing itself, so that text and lines keep their proportions at every zoom. */
public final class ZoomPane extends ScalableFreeformLayeredPane {
    @Override
    protected void paintClientArea(Graphics graphics) {
        if (getChildren().isEmpty()) {
            return;
        }
        graphics.pushState();
        graphics.scale(getScale());
        graphics.pushState(); // what each layer leaves behind is restored to this, scale included
        for (Object child : getChildren()) {
            IFigure layer = (IFigure) child;
            if (layer.isVisible()) {
                layer.paint(graphics);
                graphics.restoreState();
            }
        }
        graphics.popState();
        graphics.popState();
    }
}
