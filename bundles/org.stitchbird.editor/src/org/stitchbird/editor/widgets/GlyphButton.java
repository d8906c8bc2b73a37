// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.engine.look.Rgb;

/** A small button with a drawn sign on it. */
public final class GlyphButton extends Drawn {
    /** The signs there are. */
    public enum Glyph {
        /** Move up. */
        UP,
        /** Move down. */
        DOWN,
        /** Take away. */
        CROSS
    }

    private static final int SIZE = 24;
    private final Glyph glyph;
    private final Runnable action;

    /** Makes a button; the name is read out and shown when the pointer rests on it. */
    public GlyphButton(Composite parent, Glyph glyph, String name, Runnable action) {
        super(parent, true);
        this.glyph = glyph;
        this.action = action;
        setToolTipText(name);
        describe(ACC.ROLE_PUSHBUTTON, () -> name, () -> null);
    }

    /** Presses it, as when a person does. */
    public void press() {
        if (isEnabled()) {
            action.run();
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(SIZE, SIZE);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        boolean lit = hovered() && isEnabled();
        if (lit) {
            ink.fill(area, TextField.RADIUS, ink.theme().tinted(ink.theme().muted(), ink.theme().panel()));
        }
        Rgb colour = !isEnabled() ? ink.theme().line() : lit ? ink.theme().text() : ink.theme().muted();
        int x = area.width / 2;
        int y = area.height / 2;
        switch (glyph) {
            case UP -> ink.path(colour, 2, x - 4, y + 2, x, y - 2, x + 4, y + 2);
            case DOWN -> ink.path(colour, 2, x - 4, y - 2, x, y + 2, x + 4, y - 2);
            case CROSS -> {
                ink.path(colour, 2, x - 3, y - 3, x + 3, y + 3);
                ink.path(colour, 2, x - 3, y + 3, x + 3, y - 3);
            }
        }
        focusRing(ink, area, TextField.RADIUS);
    }

    @Override
    protected void activate(Event event) {
        press();
    }
}
