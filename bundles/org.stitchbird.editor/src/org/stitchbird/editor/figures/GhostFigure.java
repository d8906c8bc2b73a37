// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.spec.Step;

/** Where a card would come to lie: its outline in the colour of its step. */
public final class GhostFigure extends Figure {
    private final Step step;

    /** Makes an outline for a node of that step. */
    public GhostFigure(Step step) {
        this.step = step;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Rectangle edge = getBounds().getCopy().resize(-1, -1);
        graphics.setAntialias(SWT.ON);
        graphics.setBackgroundColor(CanvasTheme.colour(CanvasTheme.current().of(step)));
        graphics.setForegroundColor(CanvasTheme.colour(CanvasTheme.current().of(step)));
        graphics.setAlpha(30);
        graphics.fillRoundRectangle(edge, 2 * Card.RADIUS, 2 * Card.RADIUS);
        graphics.setAlpha(220);
        graphics.setLineDash(new int[] {5, 4});
        graphics.drawRoundRectangle(edge, 2 * Card.RADIUS, 2 * Card.RADIUS);
        graphics.setLineStyle(SWT.LINE_SOLID);
        graphics.setAlpha(255);
    }
}
