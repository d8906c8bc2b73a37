// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A flat button with a word on it. */
public final class PushButton extends Drawn {
    private final String text;
    private final Runnable action;

    /** Makes a button. */
    public PushButton(Composite parent, String text, Runnable action) {
        super(parent, true);
        this.text = text;
        this.action = action;
        describe(ACC.ROLE_PUSHBUTTON, () -> text, this::getToolTipText);
    }

    /** The word on it. */
    public String text() {
        return text;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(measure(Fonts.BODY, text).x + 24, TextField.HEIGHT);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        if (hovered() && isEnabled()) {
            ink.fill(area, TextField.RADIUS, ink.theme().tinted(ink.theme().muted(), ink.theme().panel()));
        }
        ink.edge(area, TextField.RADIUS, isFocusControl() ? ink.theme().accent() : ink.theme().line());
        ink.font(Fonts.BODY).text(text, area, SWT.CENTER, isEnabled() ? ink.theme().text() : ink.theme().muted());
    }

    @Override
    protected void activate(Event event) {
        action.run();
    }
}
