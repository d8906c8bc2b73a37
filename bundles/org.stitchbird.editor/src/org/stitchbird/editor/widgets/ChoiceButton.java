// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** One of several things that can be done, in as many lines as its words take; the recommended one stands out. */
public final class ChoiceButton extends Drawn {
    private static final int PAD_X = 10;
    private static final int PAD_Y = 5;
    private static final int LEADING = 2;
    private final String text;
    private final boolean recommended;
    private final Runnable action;

    /** Makes a button. */
    public ChoiceButton(Composite parent, String text, boolean recommended, Runnable action) {
        super(parent, true);
        this.text = text;
        this.recommended = recommended;
        this.action = action;
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        describe(ACC.ROLE_PUSHBUTTON, () -> text, this::getToolTipText);
    }

    /** What it says. */
    public String text() {
        return text;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        try {
            Ink ink = new Ink(gc).font(Fonts.BODY);
            int room = widthHint == SWT.DEFAULT ? Integer.MAX_VALUE : widthHint - 2 * PAD_X;
            List<String> lines = lines(ink, room);
            int width = lines.stream().mapToInt(line -> ink.size(line).x).max().orElse(0) + 2 * PAD_X + 1;
            int height = lines.size() * (ink.size("X").y + LEADING) + 2 * PAD_Y;
            return new Point(widthHint == SWT.DEFAULT ? width : Math.min(width, widthHint), height);
        } finally {
            gc.dispose();
        }
    }

    private List<String> lines(Ink ink, int room) {
        return Paragraph.wrap(text, Math.max(1, room), each -> ink.size(each).x);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        if (recommended) {
            ink.fill(area, TextField.RADIUS, hovered() ? ink.theme().tinted(ink.theme().accent(), ink.theme().panel())
                    : ink.theme().panel());
            ink.edge(area, TextField.RADIUS, ink.theme().accent());
        } else if (hovered()) {
            ink.fill(area, TextField.RADIUS, ink.theme().panel());
        }
        ink.font(Fonts.BODY);
        int y = PAD_Y;
        for (String line : lines(ink, area.width - 2 * PAD_X)) {
            ink.text(line, PAD_X, y, ink.theme().accent());
            y += ink.size("X").y + LEADING;
        }
        focusRing(ink, area, TextField.RADIUS);
    }

    @Override
    protected void activate(Event event) {
        action.run();
    }
}
