// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import java.util.function.Supplier;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.MouseEvent;
import org.eclipse.draw2d.MouseMotionListener;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Path;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.look.Theme;

/** A wire: a curve in the colour of what flows; easier to hit than it is wide. */
public final class WireFigure extends PolylineConnection {
    private static final int HIT = 6;
    private static final int EDGE = 4;
    private final Supplier<Hint> hint;
    private Kind kind;
    private boolean selected;
    private boolean hovered;
    private boolean called;
    private boolean dimmed;

    /** Makes a wire that tells that hint when the pointer rests on it; {@code null} for none. */
    public WireFigure(Supplier<Hint> hint) {
        this.hint = hint;
        setConnectionRouter(new CurveRouter());
        setTolerance(HIT);
        addMouseMotionListener(new MouseMotionListener.Stub() {
            @Override
            public void mouseEntered(MouseEvent event) {
                hovered = true;
                repaint();
            }

            @Override
            public void mouseExited(MouseEvent event) {
                hovered = false;
                repaint();
            }
        });
    }

    /** Takes the colour of that kind; {@code null} when it is not known what flows. */
    public void setKind(Kind now) {
        kind = now;
        repaint();
    }

    /** Draws it as selected or not. */
    public void setSelected(boolean now) {
        selected = now;
        repaint();
    }

    /** Shows that a node dropped now would go into this wire. */
    public void setCalled(boolean now) {
        called = now;
        repaint();
    }

    /** Draws it pale. */
    public void setDimmed(boolean now) {
        dimmed = now;
        repaint();
    }

    @Override
    public IFigure getToolTip() {
        return hint == null ? null : new HintFigure(hint.get(), false);
    }

    @Override
    public Rectangle getBounds() {
        if (bounds == null) {
            bounds = super.getBounds().getCopy().expand(EDGE, EDGE);
        }
        return bounds;
    }

    @Override
    protected void outlineShape(Graphics graphics) {
        Theme theme = CanvasTheme.current();
        boolean strong = selected || called;
        graphics.setAntialias(SWT.ON);
        graphics.setForegroundColor(CanvasTheme.colour(kind == null ? theme.muted() : theme.of(kind)));
        graphics.setAlpha(dimmed ? 60 : strong || hovered ? 255 : 179);
        graphics.setLineWidth(strong ? 3 : 2);
        graphics.setLineCap(SWT.CAP_ROUND);
        Path path = Curve.path(getStart(), getEnd());
        graphics.drawPath(path);
        path.dispose();
        graphics.setAlpha(255);
    }
}
