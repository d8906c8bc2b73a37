// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.beans.PropertyChangeListener;
import java.util.Map;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.UpdateListener;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.figures.CardFigure;
import org.stitchbird.editor.parts.NodePart;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.Step;

/** A small picture of a whole flow with a frame around what the canvas shows; dragging the frame scrolls. */
public final class Overview extends Canvas {
    private static final int MARGIN = 12;
    private static final double LARGEST = 0.35;
    private final FlowCanvas canvas;
    private final Viewport viewport;
    private Rectangle world = new Rectangle(0, 0, 1, 1);
    private double scale = 1;

    /** Pictures the flow of that canvas. */
    public Overview(Composite parent, FlowCanvas canvas) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.canvas = canvas;
        viewport = canvas.flowPart().viewport();
        Themed.ground(this, Theme::canvas);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, this::scroll);
        addListener(SWT.MouseMove, event -> {
            if ((event.stateMask & SWT.BUTTON1) != 0) {
                scroll(event);
            }
        });
        follow();
    }

    private void follow() {
        PropertyChangeListener scrolled = event -> later();
        UpdateListener painted = new UpdateListener() {
            @Override
            public void notifyPainting(Rectangle damage, Map dirtyRegions) {
                later();
            }

            @Override
            public void notifyValidating() {
            }
        };
        viewport.addPropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, scrolled);
        viewport.getUpdateManager().addUpdateListener(painted);
        addListener(SWT.Dispose, event -> {
            viewport.removePropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, scrolled);
            viewport.getUpdateManager().removeUpdateListener(painted);
        });
    }

    private void later() {
        if (!isDisposed()) {
            redraw();
        }
    }

    private void scroll(Event event) {
        Point middle = new Point((int) Math.round((event.x - MARGIN) / scale + world.x),
                (int) Math.round((event.y - MARGIN) / scale + world.y));
        canvas.flowPart().getFigure().translateToAbsolute(middle);
        Point view = viewport.getViewLocation();
        viewport.setViewLocation(view.x + middle.x - viewport.getClientArea().width / 2,
                view.y + middle.y - viewport.getClientArea().height / 2);
    }

    private void measure(Rectangle seen) {
        world = seen.getCopy();
        for (Object child : canvas.flowPart().getChildren()) {
            world.union(bounds(child));
        }
        org.eclipse.swt.graphics.Rectangle area = getClientArea();
        scale = Math.min(LARGEST, Math.min((area.width - 2.0 * MARGIN) / world.width,
                (area.height - 2.0 * MARGIN) / world.height));
    }

    private static Rectangle bounds(Object child) {
        IFigure figure = ((GraphicalEditPart) child).getFigure();
        return figure instanceof CardFigure card ? card.card() : figure.getBounds();
    }

    private void paint(GC gc) {
        Theme theme = CanvasTheme.current();
        gc.setBackground(CanvasTheme.colour(theme.canvas()));
        gc.fillRectangle(getClientArea());
        if (!canvas.viewer().getControl().isDisposed()) {
            Rectangle seen = canvas.seen();
            measure(seen);
            gc.setAntialias(SWT.ON);
            for (Object child : canvas.flowPart().getChildren()) {
                box(gc, child, theme);
            }
            frame(gc, seen, theme);
        }
    }

    private void box(GC gc, Object child, Theme theme) {
        Rgb colour = theme.tinted(theme.warning(), theme.canvas());
        if (child instanceof NodePart part) {
            Step step = part.card().face().step();
            colour = (step == null ? theme.muted() : theme.of(step)).over(theme.canvas(), 0.55);
        }
        gc.setBackground(CanvasTheme.colour(colour));
        Rectangle area = small(bounds(child));
        gc.fillRoundRectangle(area.x, area.y, Math.max(2, area.width), Math.max(2, area.height), 3, 3);
    }

    private void frame(GC gc, Rectangle seen, Theme theme) {
        Rectangle area = small(seen);
        gc.setForeground(CanvasTheme.colour(theme.accent()));
        gc.drawRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, 6, 6);
    }

    private Rectangle small(Rectangle large) {
        return new Rectangle((int) Math.round((large.x - world.x) * scale) + MARGIN,
                (int) Math.round((large.y - world.y) * scale) + MARGIN, (int) Math.round(large.width * scale),
                (int) Math.round(large.height * scale));
    }
}
