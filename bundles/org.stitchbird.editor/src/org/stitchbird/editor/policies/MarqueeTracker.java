// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.gef.tools.SimpleDragTracker;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.stitchbird.editor.parts.FlowPart;
import org.stitchbird.editor.theme.CanvasTheme;

/** Selects what a frame drawn on the empty canvas touches; with Shift or Ctrl in addition to what is selected. */
public final class MarqueeTracker extends SimpleDragTracker {
    private final FlowPart flow;
    private final Autoscroll autoscroll;
    private IFigure frame;
    private Point start;
    private List<?> before = List.of();

    /** Selects on that flow. */
    public MarqueeTracker(FlowPart flow) {
        this.flow = flow;
        autoscroll = new Autoscroll(flow, this::showSourceFeedback);
    }

    @Override
    protected String getCommandName() {
        return "marquee";
    }

    @Override
    protected boolean handleButtonDown(int button) {
        if (button == 1 || button == 3) {
            start = here();
            before = adds() ? new ArrayList<>(getCurrentViewer().getSelectedEditParts()) : List.of();
            getCurrentViewer().setSelection(new StructuredSelection(before));
        }
        return super.handleButtonDown(button);
    }

    private boolean adds() {
        return getCurrentInput().isShiftKeyDown() || getCurrentInput().isModKeyDown(SWT.MOD1);
    }

    private Point here() {
        Point place = getLocation().getCopy();
        flow.getFigure().translateToRelative(place);
        return place;
    }

    @Override
    protected void showSourceFeedback() {
        autoscroll.pointer(getLocation());
        if (frame == null) {
            frame = new Frame();
            layer().add(frame);
        }
        Point now = here();
        Rectangle area = new Rectangle(start, now);
        frame.setBounds(area);
        select(area);
    }

    private void select(Rectangle area) {
        List<Object> chosen = new ArrayList<>(before);
        for (Object child : flow.getChildren()) {
            EditPart part = (EditPart) child;
            if (((GraphicalEditPart) part).getFigure().intersects(area) && !chosen.contains(part)) {
                chosen.add(part);
            }
        }
        if (!chosen.equals(getCurrentViewer().getSelectedEditParts())) {
            getCurrentViewer().setSelection(new StructuredSelection(chosen));
        }
    }

    @Override
    protected void eraseSourceFeedback() {
        autoscroll.stop();
        if (frame != null) {
            layer().remove(frame);
            frame = null;
        }
    }

    private IFigure layer() {
        return LayerManager.Helper.find(flow).getLayer(LayerConstants.SCALED_FEEDBACK_LAYER);
    }

    private static final class Frame extends Figure {
        @Override
        protected void paintFigure(Graphics graphics) {
            graphics.setBackgroundColor(CanvasTheme.colour(CanvasTheme.current().accent()));
            graphics.setForegroundColor(CanvasTheme.colour(CanvasTheme.current().accent()));
            graphics.setAlpha(28);
            graphics.fillRectangle(getBounds());
            graphics.setAlpha(200);
            graphics.drawRectangle(getBounds().getCopy().resize(-1, -1));
            graphics.setAlpha(255);
        }
    }
}
