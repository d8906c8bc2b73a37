// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.MouseWheelHandler;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.widgets.Event;

/** Zooms with the wheel, so that what is under the pointer stays there. */
public final class WheelZoom implements MouseWheelHandler {
    private static final double STEP = 1.1;

    @Override
    public void handleMouseWheel(Event event, EditPartViewer viewer) {
        ZoomManager zoom = (ZoomManager) viewer.getProperty(ZoomManager.class.toString());
        if (zoom != null) {
            double factor = event.count > 0 ? STEP : 1 / STEP;
            zoomAt(zoom, zoom.getZoom() * factor, event.x, event.y);
        }
        event.doit = false;
    }

    /** Zooms to that factor, as far as allowed; what is at that place of the control stays there. */
    static void zoomAt(ZoomManager zoom, double wanted, int x, int y) {
        double next = Math.clamp(snapped(wanted), zoom.getMinZoom(), zoom.getMaxZoom());
        Viewport viewport = zoom.getViewport();
        Point seen = viewport.getViewLocation();
        double ratio = next / zoom.getZoom();
        Point then = new Point((int) Math.round((seen.x + x) * ratio - x), (int) Math.round((seen.y + y) * ratio - y));
        zoom.setZoom(next);
        viewport.validate();
        zoom.setViewLocation(then);
    }

    /** Near 100 % it is 100 %, where text is crispest. */
    private static double snapped(double zoom) {
        return Math.abs(zoom - 1) < 0.04 ? 1 : zoom;
    }
}
