// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/** Text that wraps between words, Korean ones too, with room between the lines. */
public final class Paragraph extends Drawn {
    private static final int LEADING = 4;
    private final Fonts font;
    private Function<Theme, Rgb> colour;
    private final Map<Integer, Point> sizes = new HashMap<>();
    private String text = "";

    /** Makes an empty one. */
    public Paragraph(Composite parent, Fonts font, Function<Theme, Rgb> colour) {
        super(parent, false);
        this.font = font;
        this.colour = colour;
        describe(ACC.ROLE_LABEL, this::text, () -> null);
    }

    /** Makes one that says that. */
    public static Paragraph of(Composite parent, Fonts font, Function<Theme, Rgb> colour, String text) {
        Paragraph made = new Paragraph(parent, font, colour);
        made.setText(text);
        return made;
    }

    /** What it says. */
    public String text() {
        return text;
    }

    /** Says something else; the parent must be laid out again. */
    public void setText(String words) {
        if (!words.equals(text)) {
            text = words;
            sizes.clear();
            redraw();
        }
    }

    /** Says it in another colour. */
    public void setColour(Function<Theme, Rgb> other) {
        colour = other;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        // Layouts ask again and again, and measuring text is slow.
        Point size = sizes.computeIfAbsent(widthHint, this::size);
        return new Point(size.x, heightHint == SWT.DEFAULT ? size.y : heightHint);
    }

    private Point size(int widthHint) {
        GC gc = new GC(this);
        try {
            Ink ink = new Ink(gc).font(font);
            int limit = widthHint == SWT.DEFAULT ? Integer.MAX_VALUE : widthHint;
            List<String> lines = wrap(text, limit, each -> ink.size(each).x);
            int width = widthHint != SWT.DEFAULT ? widthHint
                    : lines.stream().mapToInt(each -> ink.size(each).x).max().orElse(0);
            return new Point(width, lines.size() * (ink.size("X").y + LEADING));
        } finally {
            gc.dispose();
        }
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        ink.font(font);
        int step = ink.size("X").y + LEADING;
        int y = LEADING / 2;
        for (String line : wrap(text, area.width, each -> ink.size(each).x)) {
            ink.text(line, 0, y, isEnabled() ? colour.apply(ink.theme()) : ink.theme().muted());
            y += step;
        }
    }

    /**
     * The lines of a text in a width: broken between words, and within a word only when it is too long for a line.
     *
     * @param measure the width of a piece of text
     */
    public static List<String> wrap(String text, int width, ToIntFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        for (String part : text.replace(" %", "\u00a0%").split("\n", -1)) {
            String line = "";
            for (String word : part.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (measure.applyAsInt(longer) <= width) {
                    line = longer;
                    continue;
                }
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = chop(word, width, measure, lines);
            }
            lines.add(line);
        }
        return lines;
    }

    private static String chop(String word, int width, ToIntFunction<String> measure, List<String> lines) {
        String rest = word;
        while (rest.length() > 1 && measure.applyAsInt(rest) > width) {
            int end = rest.length() - 1;
            while (end > 1 && measure.applyAsInt(rest.substring(0, end)) > width) {
                end--;
            }
            if (Character.isHighSurrogate(rest.charAt(end - 1)) && end < rest.length() - 1) {
                end++;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }
}
