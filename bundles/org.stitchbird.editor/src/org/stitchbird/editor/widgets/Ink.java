// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/** Draws with the current theme: smooth edges, round corners, text that ends in an ellipsis where it does not fit. */
public final class Ink {
    private final GC gc;
    private final Theme theme = CanvasTheme.current();

    /** Draws on that context from now on. */
    public Ink(GC gc) {
        this.gc = gc;
        gc.setAdvanced(true);
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
    }

    /** The colours. */
    public Theme theme() {
        return theme;
    }

    /** Writes in that font from now on. */
    public Ink font(Fonts font) {
        gc.setFont(font.on(Display.getCurrent()));
        return this;
    }

    /** Fills a rectangle of plain corners with a colour that is already made. */
    public void clear(Rectangle area, Color colour) {
        gc.setBackground(colour);
        gc.fillRectangle(area);
    }

    /** Fills a rectangle with round corners. */
    public void fill(Rectangle area, int radius, Rgb colour) {
        gc.setBackground(CanvasTheme.colour(colour));
        gc.fillRoundRectangle(area.x, area.y, area.width, area.height, 2 * radius, 2 * radius);
    }

    /** Draws the edge of a rectangle with round corners, inside of it. */
    public void edge(Rectangle area, int radius, Rgb colour) {
        stroke(colour, 1);
        gc.drawRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, 2 * radius, 2 * radius);
    }

    /** Draws lines through points given as x, y, x, y …, with round ends. */
    public void path(Rgb colour, int width, int... points) {
        stroke(colour, width);
        gc.setLineCap(SWT.CAP_ROUND);
        gc.setLineJoin(SWT.JOIN_ROUND);
        gc.drawPolyline(points);
    }

    /**
     * Draws a line through points that need not lie on whole pixels.
     *
     * @param dashes the lengths of strokes and gaps in turn; none for an unbroken line
     * @param points x, y, x, y …
     */
    public void line(Rgb colour, int width, int[] dashes, float... points) {
        if (points.length < 4) {
            return;
        }
        Path path = new Path(gc.getDevice());
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        stroke(colour, width);
        gc.setLineJoin(SWT.JOIN_ROUND);
        gc.setLineDash(dashes.length == 0 ? null : dashes);
        gc.drawPath(path);
        gc.setLineDash(null);
        path.dispose();
    }

    /** Draws a circle. */
    public void circle(int x, int y, int radius, Rgb colour) {
        stroke(colour, 1);
        gc.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** Fills a circle. */
    public void dot(int x, int y, int radius, Rgb colour) {
        gc.setBackground(CanvasTheme.colour(colour));
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** Draws an arrow head that opens to the right, or downwards. */
    public void chevron(int x, int y, boolean down, Rgb colour) {
        if (down) {
            path(colour, 1, x - 3, y - 2, x, y + 1, x + 3, y - 2);
        } else {
            path(colour, 1, x - 1, y - 3, x + 2, y, x - 1, y + 3);
        }
    }

    /** Draws an image with its top left corner there, seen through when not solid. */
    public void image(Image image, int x, int y, boolean solid) {
        gc.setAlpha(solid ? 255 : 110);
        gc.drawImage(image, x, y);
        gc.setAlpha(255);
    }

    /** Writes a line of text with its top left corner there. */
    public void text(String text, int x, int y, Rgb colour) {
        gc.setForeground(CanvasTheme.colour(colour));
        gc.drawText(text, x, y, SWT.DRAW_TRANSPARENT);
    }

    /**
     * Writes a line of text into an area, half way up, shortened where it does not fit.
     *
     * @param align {@link SWT#LEFT}, {@link SWT#CENTER} or {@link SWT#RIGHT}
     * @return how wide it became
     */
    public int text(String text, Rectangle area, int align, Rgb colour) {
        String shown = fit(text, area.width);
        Point size = size(shown);
        int x = switch (align) {
            case SWT.RIGHT -> area.x + area.width - size.x;
            case SWT.CENTER -> area.x + (area.width - size.x) / 2;
            default -> area.x;
        };
        text(shown, x, area.y + (area.height - size.y) / 2, colour);
        return size.x;
    }

    /** Writes a line of text from below upwards into the middle of an area, shortened where it does not fit. */
    public void textUpwards(String text, Rectangle area, Rgb colour) {
        String shown = fit(text, area.height);
        Point size = size(shown);
        Transform before = new Transform(gc.getDevice());
        gc.getTransform(before);
        Transform turned = new Transform(gc.getDevice());
        gc.getTransform(turned);
        turned.translate(area.x + (area.width - size.y) / 2, area.y + (area.height + size.x) / 2);
        turned.rotate(-90);
        gc.setTransform(turned);
        text(shown, 0, 0, colour);
        gc.setTransform(before);
        turned.dispose();
        before.dispose();
    }

    /** The size of a line of text in the present font. */
    public Point size(String text) {
        return gc.textExtent(text, SWT.DRAW_TRANSPARENT);
    }

    private String fit(String text, int width) {
        if (size(text).x <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (size(text.substring(0, middle).stripTrailing() + "…").x <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low).stripTrailing() + "…";
    }

    private void stroke(Rgb colour, int width) {
        gc.setForeground(CanvasTheme.colour(colour));
        gc.setLineWidth(width);
        gc.setLineCap(SWT.CAP_FLAT);
    }
}
