// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.look.Theme;

/** Shows a {@link Hint}: light on dark in the light theme, dark on light in the dark one. */
public final class HintFigure extends Figure {
    private static final int WIDEST = 340;
    private static final int PAD_X = 12;
    private static final int PAD_Y = 8;
    private static final int GAP = 3;
    private final boolean round;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String text, Font font, int height) {
    }

    /** Makes a figure; one that fills a window of its own has square corners. */
    public HintFigure(Hint hint, boolean round) {
        this.round = round;
        setHint(hint);
    }

    /** Shows another hint; the size changes with it. */
    public void setHint(Hint hint) {
        lines.clear();
        if (!hint.title().isEmpty()) {
            add(hint.title(), CanvasTheme.hintTitleFont());
        }
        hint.lines().forEach(line -> add(line, CanvasTheme.hintFont()));
        setSize(getPreferredSize(-1, -1));
        repaint();
    }

    private void add(String text, Font font) {
        int height = FigureUtilities.getFontMetrics(font).getHeight();
        Lines.wrap(text, font, WIDEST).forEach(line -> lines.add(new Line(line, font, height)));
    }

    @Override
    public Dimension getPreferredSize(int wide, int high) {
        int width = 0;
        int height = 2 * PAD_Y - GAP;
        for (Line line : lines) {
            width = Math.max(width, Lines.width(line.text, line.font));
            height += line.height + GAP;
        }
        return new Dimension(width + 2 * PAD_X, height);
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Theme theme = CanvasTheme.current();
        Rectangle area = getBounds();
        graphics.setAntialias(SWT.ON);
        graphics.setBackgroundColor(CanvasTheme.colour(theme.text()));
        if (round) {
            graphics.setAlpha(240);
            graphics.fillRoundRectangle(area, 16, 16);
            graphics.setAlpha(255);
        } else {
            graphics.fillRectangle(area);
        }
        graphics.setForegroundColor(CanvasTheme.colour(theme.card()));
        int y = area.y + PAD_Y;
        for (Line line : lines) {
            graphics.setFont(line.font);
            graphics.drawString(line.text, area.x + PAD_X, y);
            y += line.height + GAP;
        }
    }
}
