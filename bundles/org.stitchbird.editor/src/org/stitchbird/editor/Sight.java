// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.stitchbird.editor.parts.FlowPart;

/** What of a flow is in sight on its canvas. */
final class Sight {
    private static final double SMALLEST_AT_FIRST = 0.6;
    private static final int MARGIN = 24;
    private final FlowCanvas canvas;

    Sight(FlowCanvas canvas) {
        this.canvas = canvas;
    }

    /** A flow that is larger than the canvas opens smaller, but not so small that it cannot be read. */
    void fitAtFirst() {
        Control control = canvas.viewer().getControl();
        control.addListener(SWT.Resize, new Listener() {
            @Override
            public void handleEvent(Event event) {
                if (control.getSize().x > 1 && control.getSize().y > 1) {
                    control.removeListener(SWT.Resize, this);
                    // later: the canvas itself has to take the size first
                    control.getDisplay().asyncExec(() -> {
                        if (!control.isDisposed()) {
                            fit(SMALLEST_AT_FIRST);
                        }
                    });
                }
            }
        });
    }

    /** Shows all as large as it gets, from that zoom to 100 %; what is too large still shows its upper left. */
    void fit(double smallest) {
        canvas.viewer().flush();
        FlowPart flow = canvas.flowPart();
        if (flow.getChildren().isEmpty()) {
            return;
        }
        Rectangle all = contents(flow);
        Viewport viewport = flow.viewport();
        Dimension room = viewport.getSize();
        ZoomManager zoom = canvas.zoom();
        double fits = Math.min((double) room.width / all.width, (double) room.height / all.height);
        zoom.setZoom(Math.clamp(fits, smallest, 1));
        viewport.validate();
        viewport.setViewLocation(start(all.x, all.width, zoom.getZoom(), room.width),
                start(all.y, all.height, zoom.getZoom(), room.height));
        canvas.viewer().flush();
    }

    private static Rectangle contents(FlowPart flow) {
        Rectangle all = null;
        for (Object child : flow.getChildren()) {
            Rectangle bounds = ((GraphicalEditPart) child).getFigure().getBounds();
            all = all == null ? bounds.getCopy() : all.union(bounds);
        }
        return all.expand(MARGIN, MARGIN);
    }

    /** Where to begin, so that what fits lies in the middle. */
    private static int start(int first, int length, double zoom, int room) {
        int slack = room - (int) Math.round(length * zoom);
        return (int) Math.round(first * zoom) - Math.max(0, slack / 2);
    }

    /** What is in sight, in canvas units. */
    Rectangle area() {
        Rectangle area = new Rectangle(canvas.flowPart().viewport().getBounds());
        area.setLocation(0, 0);
        canvas.flowPart().getFigure().translateToRelative(area);
        return area;
    }
}
