// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import java.util.List;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.look.Theme;

/** A note: a tinted box with text that is broken to its width, its first line in bold. */
public final class NoteFigure extends Figure {
    private static final int PAD = 14;
    private static final int TOP = 10;
    private static final int LINE_HEIGHT = 20;
    private static final int RADIUS = 8;
    private static final int GRIP = 16;
    private final String invitation;
    private String text = "";
    private int wrappedWidth = -1;
    private List<String> title = List.of();
    private List<String> body = List.of();
    private boolean selected;

    /** Makes a note that shows the invitation while it is empty. */
    public NoteFigure(String invitation) {
        this.invitation = invitation;
    }

    /** Shows that text. */
    public void setText(String now) {
        text = now;
        wrappedWidth = -1;
        repaint();
    }

    /** Draws it as selected or not. */
    public void setSelected(boolean now) {
        selected = now;
        repaint();
    }

    /** The corner by which it is resized, relative as the bounds are. */
    public Rectangle gripArea() {
        return new Rectangle(getBounds().right() - GRIP, getBounds().bottom() - GRIP, GRIP, GRIP);
    }

    /** Where the text stands, relative as the bounds are. */
    public Rectangle textArea() {
        return new Rectangle(getBounds().x + PAD, getBounds().y + TOP, Math.max(1, getBounds().width - 2 * PAD),
                Math.max(1, getBounds().height - 2 * TOP));
    }

    private void wrap() {
        Rectangle area = textArea();
        if (area.width != wrappedWidth) {
            wrappedWidth = area.width;
            int end = text.indexOf('\n');
            title = Lines.wrap(end < 0 ? text : text.substring(0, end), CanvasTheme.noteTitleFont(), area.width);
            body = text.isEmpty() ? Lines.wrap(invitation, CanvasTheme.noteFont(), area.width)
                    : end < 0 ? List.of() : Lines.wrap(text.substring(end + 1), CanvasTheme.noteFont(), area.width);
        }
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        wrap();
        Theme theme = CanvasTheme.current();
        Rectangle area = getBounds();
        graphics.setAntialias(SWT.ON);
        graphics.setBackgroundColor(CanvasTheme.colour(theme.tinted(theme.warning(), theme.canvas())));
        graphics.fillRoundRectangle(area, 2 * RADIUS, 2 * RADIUS);
        if (selected) {
            graphics.setForegroundColor(CanvasTheme.colour(theme.accent()));
            graphics.setLineWidth(2);
            graphics.drawRoundRectangle(new Rectangle(area.x + 1, area.y + 1, area.width - 2, area.height - 2),
                    2 * RADIUS, 2 * RADIUS);
        }
        graphics.setForegroundColor(CanvasTheme.colour(text.isEmpty() ? theme.muted() : theme.text()));
        int y = text.isEmpty() ? textArea().y
                : write(graphics, title, CanvasTheme.noteTitleFont(), textArea().y);
        write(graphics, body, CanvasTheme.noteFont(), y);
    }

    /** Writes as many of the lines as there is room for; answers where the next one would begin. */
    private int write(Graphics graphics, List<String> lines, Font font, int from) {
        graphics.setFont(font);
        int y = from;
        for (String line : lines) {
            if (y + LINE_HEIGHT > getBounds().bottom()) {
                break;
            }
            graphics.drawString(line, textArea().x, y);
            y += LINE_HEIGHT;
        }
        return y;
    }
}
