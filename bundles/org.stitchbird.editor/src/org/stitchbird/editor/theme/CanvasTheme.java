// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.theme;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/**
 * The theme that everything is drawn in now, and its colours and fonts, each made once.
 *
 * <p>For the UI thread only. What it hands out is never disposed, because figures keep it.
 */
public final class CanvasTheme {
    private static final double POINTS_PER_INCH = 72;
    private static final Map<Rgb, Color> COLOURS = new ConcurrentHashMap<>();
    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();
    private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();
    private static Theme current = Theme.LIGHT;

    private CanvasTheme() {
    }

    /** The theme of now; light until another is set. */
    public static Theme current() {
        return current;
    }

    /** Changes the theme and tells everybody, also when it is the same. */
    public static void set(Theme theme) {
        current = theme;
        LISTENERS.forEach(Runnable::run);
    }

    /** Calls back whenever the theme has changed; answers what ends that. */
    public static Runnable onChange(Runnable listener) {
        LISTENERS.add(listener);
        return () -> LISTENERS.remove(listener);
    }

    /** A colour as SWT wants it. */
    public static Color colour(Rgb rgb) {
        return COLOURS.computeIfAbsent(rgb, each -> new Color(each.red(), each.green(), each.blue()));
    }

    /** The name of a card. */
    public static Font nameFont() {
        return font(12.5, SWT.BOLD);
    }

    /** The second line of a card. */
    public static Font lineFont() {
        return font(11, SWT.NORMAL);
    }

    /** The word below the icon of a card. */
    public static Font badgeFont() {
        return font(9, SWT.NORMAL);
    }

    /** The text of a note. */
    public static Font noteFont() {
        return font(12, SWT.NORMAL);
    }

    /** The first line of a note. */
    public static Font noteTitleFont() {
        return font(12, SWT.BOLD);
    }

    /** The first line of a hint. */
    public static Font hintTitleFont() {
        return font(11.5, SWT.BOLD);
    }

    /** Every other line of a hint. */
    public static Font hintFont() {
        return font(11, SWT.NORMAL);
    }

    /** The system's font in a size given in canvas units, pixels at 100 %. */
    public static Font font(double pixels, int style) {
        Display display = Display.getDefault();
        FontData system = display.getSystemFont().getFontData()[0];
        return FONTS.computeIfAbsent(system.getName() + '|' + pixels + '|' + style, key -> {
            double points = pixels * POINTS_PER_INCH / display.getDPI().y;
            return new Font(display, sized(new FontData(system.getName(), (int) points, style), points));
        });
    }

    /** SWT takes sizes with a fraction only in the text form of a font. */
    private static FontData sized(FontData data, double points) {
        String[] fields = data.toString().split("\\|", -1);
        fields[2] = Double.toString(points);
        return new FontData(String.join("|", fields));
    }
}
