// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.stitchbird.editor.figures.StepIcons;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.look.Rgb;

/** Draws the headings and the node types of the palette. */
final class PalettePainter {
    private static final int GROUND = 16;
    private static final int ICON = 12;
    private static final int GAP = 6;
    /** Less room than this shows too little of a word. */
    private static final int LEAST = 28;

    private PalettePainter() {
    }

    /** Draws the heading of a step; its arrow only while it is lit or its step is folded away. */
    static void heading(Ink ink, PaletteRow row, Rectangle place, boolean lit, boolean open) {
        Rectangle words = new Rectangle(place.x + 4, place.y + 3, place.width - 30, place.height - 3);
        ink.font(Fonts.CAPTION).text(row.text().toUpperCase(Locale.getDefault()), words, SWT.LEFT,
                ink.theme().of(row.step()));
        if (lit || !open) {
            ink.chevron(place.x + place.width - 12, place.y + place.height / 2 + 1, open, ink.theme().muted());
        }
    }

    /** Draws what shows all node types of a step, or fewer again. */
    static void all(Ink ink, PaletteRow row, Rectangle place, boolean open) {
        ink.chevron(place.x + 14, place.y + place.height / 2, open, ink.theme().accent());
        ink.font(Fonts.BODY).text(row.text(), new Rectangle(place.x + 30, place.y, place.width - 36, place.height),
                SWT.LEFT, ink.theme().accent());
    }

    /** Draws a heading among all node types of a step. */
    static void group(Ink ink, PaletteRow row, Rectangle place) {
        ink.font(Fonts.SMALL).text(row.text(), new Rectangle(place.x + 6, place.y + 4, place.width - 12,
                place.height - 4), SWT.LEFT, ink.theme().muted());
    }

    /** Draws a node type: its icon on a tint of its step's colour and its name; its step too, when told to. */
    static void entry(Ink ink, PaletteRow row, Rectangle place, boolean usable, boolean withStep) {
        icon(ink, row, new Rectangle(place.x + 6, place.y + (place.height - GROUND) / 2, GROUND, GROUND), usable);
        Rectangle words = new Rectangle(place.x + 30, place.y, place.width - 36, place.height);
        if (withStep) {
            int width = ink.font(Fonts.SMALL).text(Messages.step(row.step()), words, SWT.RIGHT, ink.theme().muted());
            words.width -= width + 8;
        }
        name(ink, row.text(), words, usable);
    }

    /** What stands in brackets at the end of a name gives way to the plain words before it. */
    private static void name(Ink ink, String name, Rectangle words, boolean usable) {
        ink.font(Fonts.BODY);
        int bracket = name.endsWith(")") ? name.lastIndexOf('(') : -1;
        boolean parts = bracket > 0 && ink.size(name).x > words.width;
        String plain = parts ? name.substring(0, bracket).strip() : name;
        int width = ink.text(plain, words, SWT.LEFT, usable ? ink.theme().text() : ink.theme().muted());
        int rest = words.width - width - GAP;
        if (parts && rest > LEAST) {
            ink.font(Fonts.SMALL).text(name.substring(bracket + 1, name.length() - 1),
                    new Rectangle(words.x + width + GAP, words.y, rest, words.height), SWT.LEFT, ink.theme().muted());
        }
    }

    private static void icon(Ink ink, PaletteRow row, Rectangle ground, boolean usable) {
        Rgb colour = ink.theme().of(row.step());
        ink.fill(ground, 4, ink.theme().tinted(colour, ink.theme().panel()));
        Image image = row.entry().icon() == null ? null : StepIcons.image(row.entry().icon(), colour, ICON);
        int inset = (GROUND - ICON) / 2;
        if (image != null) {
            ink.image(image, ground.x + inset, ground.y + inset, usable);
        } else {
            ink.circle(ground.x + GROUND / 2, ground.y + GROUND / 2, 3, colour);
        }
    }
}
