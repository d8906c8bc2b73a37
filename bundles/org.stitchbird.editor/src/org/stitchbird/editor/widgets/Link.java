// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A word to click on; with a triangle before it where it opens and closes something. */
public final class Link extends Drawn {
    private static final int TRIANGLE = 14;
    private final Fonts font;
    private final Runnable action;
    private String text;
    private Boolean open;

    /** Makes a link. */
    public Link(Composite parent, Fonts font, String text, Runnable action) {
        super(parent, true);
        this.font = font;
        this.text = text;
        this.action = action;
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        describe(ACC.ROLE_LINK, () -> this.text, this::getToolTipText);
    }

    /** Shows that what it opens is open or closed. */
    public void setOpen(boolean now) {
        open = now;
        redraw();
    }

    /** Says something else; the parent must be laid out again. */
    public void setText(String words) {
        text = words;
        redraw();
    }

    /** What it says. */
    public String text() {
        return text;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        Point size = measure(font, text);
        int width = size.x + 6 + (open == null ? 0 : TRIANGLE);
        return new Point(widthHint == SWT.DEFAULT ? width : Math.min(width, widthHint), size.y + 6);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        int x = 3;
        if (open != null) {
            ink.chevron(x + 3, area.height / 2, open, ink.theme().accent());
            x += TRIANGLE;
        }
        Rectangle room = new Rectangle(x, 0, area.width - x - 3, area.height);
        int width = ink.font(font).text(text, room, SWT.LEFT, ink.theme().accent());
        if (hovered()) {
            int y = area.height - 3;
            ink.path(ink.theme().accent(), 1, x, y, x + width, y);
        }
        focusRing(ink, area, 4);
    }

    @Override
    protected void activate(Event event) {
        action.run();
    }

    @Override
    protected int state() {
        return open == null ? ACC.STATE_LINKED : open ? ACC.STATE_EXPANDED : ACC.STATE_COLLAPSED;
    }
}
