// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.engine.look.Theme;

/** An SVG picture, crisp in any size: in the colour of text where it says {@code currentColor}, else on white paper. */
final class Picture {
    private static final int MARGIN = 14;
    private static final int CORNER = 8;
    private static final String CURRENT = "currentColor";
    private static final Pattern SIZE = Pattern.compile("\\s(width|height)\\s*=\\s*([\"']).*?\\2");
    private final Control on;
    private final String svg;
    private final boolean paper;
    private final Point natural;
    private Image image;
    private Point drawn = new Point(0, 0);

    /**
     * Reads it once, so that what is no picture fails before it is painted.
     *
     * @throws org.eclipse.swt.SWTException if it is no picture
     */
    Picture(Control on, String svg, Theme theme) {
        this.on = on;
        this.svg = svg.replace(CURRENT, theme.text().hex());
        paper = !svg.contains(CURRENT);
        ImageData data = data(this.svg);
        natural = new Point(Math.max(1, data.width), Math.max(1, data.height));
    }

    /** Draws it in the middle of an area. */
    void paint(GC gc, Rectangle area) {
        double scale = Math.min((area.width - 2.0 * MARGIN) / natural.x, (area.height - 2.0 * MARGIN) / natural.y);
        Point size = new Point((int) (natural.x * scale), (int) (natural.y * scale));
        if (size.x < 1 || size.y < 1) {
            return;
        }
        if (!size.equals(drawn)) {
            dispose();
            drawn = size;
            image = new Image(on.getDisplay(), (ImageDataProvider) zoom -> data(sized(size, zoom)));
        }
        int x = (area.width - size.x) / 2;
        int y = (area.height - size.y) / 2;
        if (paper) {
            gc.setAntialias(SWT.ON);
            gc.setBackground(on.getDisplay().getSystemColor(SWT.COLOR_WHITE));
            gc.fillRoundRectangle(x - CORNER, y - CORNER, size.x + 2 * CORNER, size.y + 2 * CORNER, CORNER, CORNER);
        }
        Rectangle bounds = image.getBounds();
        gc.drawImage(image, 0, 0, bounds.width, bounds.height, x, y, size.x, size.y);
    }

    /** Lets go of what the system holds for it. */
    void dispose() {
        if (image != null) {
            image.dispose();
        }
    }

    /** The picture told to be of another size, which it can be only when it says which part of the plane it shows. */
    private String sized(Point size, int zoom) {
        int start = svg.indexOf("<svg");
        int end = svg.indexOf('>', start);
        String head = start < 0 || end < 0 ? "" : svg.substring(start, end);
        if (!head.contains("viewBox")) {
            return svg;
        }
        return svg.substring(0, start) + SIZE.matcher(head).replaceAll("") + " width=\"" + size.x * zoom / 100
                + "\" height=\"" + size.y * zoom / 100 + "\"" + svg.substring(end);
    }

    private static ImageData data(String svg) {
        return new ImageData(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
