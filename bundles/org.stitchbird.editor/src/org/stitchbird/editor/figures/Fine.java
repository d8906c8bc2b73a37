// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.look.Rgb;

/** Draws smoothly in tenths of a canvas unit around a centre, which plain graphics with whole numbers cannot. */
final class Fine implements AutoCloseable {
    private static final int PARTS = 10;
    private final Graphics graphics;

    /** Draws around that point until closed. */
    Fine(Graphics graphics, int x, int y) {
        this.graphics = graphics;
        graphics.pushState();
        graphics.translate(x, y);
        graphics.scale(1.0 / PARTS);
        graphics.setAntialias(SWT.ON);
        graphics.setLineCap(SWT.CAP_ROUND);
        graphics.setLineJoin(SWT.JOIN_ROUND);
        graphics.setLineStyle(SWT.LINE_SOLID);
    }

    Fine pen(Rgb colour, double width) {
        graphics.setForegroundColor(CanvasTheme.colour(colour));
        graphics.setLineWidth(tenths(width));
        return this;
    }

    Fine alpha(int alpha) {
        graphics.setAlpha(alpha);
        return this;
    }

    Fine dashed(double dash, double gap) {
        graphics.setLineCap(SWT.CAP_FLAT);
        graphics.setLineDash(new int[] {tenths(dash), tenths(gap)});
        return this;
    }

    void disc(Rgb colour, double radius) {
        graphics.setBackgroundColor(CanvasTheme.colour(colour));
        int r = tenths(radius);
        graphics.fillOval(-r, -r, 2 * r, 2 * r);
    }

    void halfDisc(Rgb colour, double radius) {
        graphics.setBackgroundColor(CanvasTheme.colour(colour));
        int r = tenths(radius);
        graphics.fillArc(-r, -r, 2 * r, 2 * r, 90, 180);
    }

    void ring(double radius) {
        int r = tenths(radius);
        graphics.drawOval(-r, -r, 2 * r, 2 * r);
    }

    /** An arc in degrees, counted from three o'clock against the clock. */
    void arc(double radius, int from, int length) {
        int r = tenths(radius);
        graphics.drawArc(-r, -r, 2 * r, 2 * r, from, length);
    }

    void box(Rgb colour, double half, double corner) {
        graphics.setBackgroundColor(CanvasTheme.colour(colour));
        int r = tenths(half);
        graphics.fillRoundRectangle(new Rectangle(-r, -r, 2 * r, 2 * r),
                tenths(2 * corner), tenths(2 * corner));
    }

    /** Lines through points given as x, y, x, y …. */
    void line(double... points) {
        graphics.drawPolyline(whole(points));
    }

    /** As {@link #line}, and back to the first point. */
    void outline(double... points) {
        graphics.drawPolygon(whole(points));
    }

    @Override
    public void close() {
        graphics.popState();
    }

    private static int[] whole(double... points) {
        int[] whole = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            whole[i] = tenths(points[i]);
        }
        return whole;
    }

    private static int tenths(double units) {
        return (int) Math.round(units * PARTS);
    }
}
