// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import org.eclipse.draw2d.Cursors;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.tools.PanningSelectionTool;
import org.eclipse.swt.events.MouseEvent;

/** Selects, and pans while the middle button or the space bar is held down. */
public final class CanvasTool extends PanningSelectionTool {
    private static final int MIDDLE = 2;
    private Point grabbed;
    private Point view;

    @Override
    public void mouseDown(MouseEvent event, EditPartViewer viewer) {
        if (event.button == MIDDLE) {
            grabbed = new Point(event.x, event.y);
            view = viewport(viewer).getViewLocation();
            viewer.setCursor(Cursors.SIZEALL);
        } else {
            super.mouseDown(event, viewer);
        }
    }

    @Override
    public void mouseDrag(MouseEvent event, EditPartViewer viewer) {
        if (grabbed == null) {
            super.mouseDrag(event, viewer);
            return;
        }
        viewport(viewer).setViewLocation(view.x + grabbed.x - event.x, view.y + grabbed.y - event.y);
    }

    @Override
    public void mouseUp(MouseEvent event, EditPartViewer viewer) {
        if (event.button == MIDDLE && grabbed != null) {
            grabbed = null;
            viewer.setCursor(null);
        } else {
            super.mouseUp(event, viewer);
        }
    }

    private static Viewport viewport(EditPartViewer viewer) {
        return (Viewport) ((GraphicalEditPart) viewer.getRootEditPart()).getFigure();
    }
}
