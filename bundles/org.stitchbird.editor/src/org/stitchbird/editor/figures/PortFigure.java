// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import java.util.function.Supplier;
import org.eclipse.draw2d.Cursors;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.MouseEvent;
import org.eclipse.draw2d.MouseMotionListener;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/** A port: a hollow circle where wires end, a filled one where they begin, in the colour of what flows. */
public final class PortFigure extends Figure {
    /** Half the edge of the area that belongs to a port. */
    public static final int REACH = 8;

    /** How a port looks while a wire is drawn. */
    public enum Call {
        /** No wire is drawn. */
        NONE,
        /** The wire may end here. */
        FITS,
        /** The wire would end here if it were dropped now. */
        CHOSEN,
        /** The wire may not end here. */
        UNFIT
    }

    private final PortFace face;
    private final Supplier<Hint> hint;
    private Call call = Call.NONE;
    private boolean hovered;

    /** Makes a port that tells that hint when the pointer rests on it. */
    public PortFigure(PortFace face, Supplier<Hint> hint) {
        this.face = face;
        this.hint = hint;
        setCursor(Cursors.CROSS);
        addMouseMotionListener(new MouseMotionListener.Stub() {
            @Override
            public void mouseEntered(MouseEvent event) {
                setHovered(true);
            }

            @Override
            public void mouseExited(MouseEvent event) {
                setHovered(false);
            }
        });
    }

    /** What it shows. */
    public PortFace face() {
        return face;
    }

    /** Shows whether a wire that is being drawn may end here. */
    public void setCall(Call now) {
        if (call != now) {
            call = now;
            repaint();
        }
    }

    /** How it looks for the wire that is being drawn. */
    public Call call() {
        return call;
    }

    private void setHovered(boolean now) {
        hovered = now;
        repaint();
    }

    @Override
    public IFigure getToolTip() {
        return new HintFigure(hint.get(), false);
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Theme theme = CanvasTheme.current();
        Rgb colour = face.kind() == null ? theme.muted() : theme.of(face.kind());
        int x = getBounds().x + REACH;
        int y = getBounds().y + REACH;
        try (Fine pen = new Fine(graphics, x, y)) {
            if (call == Call.CHOSEN || call == Call.FITS || hovered && call == Call.NONE) {
                pen.alpha(call == Call.CHOSEN ? 130 : 60).disc(colour, call == Call.CHOSEN ? REACH : REACH - 0.5);
                pen.alpha(255);
            }
            if (face.input()) {
                paintInput(pen, theme.card(), colour);
            } else {
                pen.disc(call == Call.UNFIT ? faded(colour, theme) : colour, Card.PORT);
            }
        }
    }

    private void paintInput(Fine pen, Rgb ground, Rgb colour) {
        Theme theme = CanvasTheme.current();
        boolean faint = call == Call.UNFIT || face.faint() && call == Call.NONE;
        pen.disc(call == Call.CHOSEN ? colour : ground, Card.PORT);
        pen.pen(faint ? faded(colour, theme) : colour, face.faint() ? 1.5 : 2);
        if (face.kind() == null) {
            pen.dashed(2, 1.6);
        }
        pen.ring(Card.PORT);
    }

    private Rgb faded(Rgb colour, Theme theme) {
        return colour.over(theme.card(), call == Call.UNFIT ? 0.3 : 0.55);
    }
}
