// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.look.Rgb;

/** The name of a setting; where there is help, with a small i that shows it on hovering, and for good on a click. */
final class FieldLabel extends Drawn {
    private static final int MARK = 18;
    private final String text;
    private final Runnable toggleHelp;

    FieldLabel(Composite parent, String text, String help, Runnable toggleHelp) {
        super(parent, false);
        this.text = text;
        this.toggleHelp = help.isEmpty() ? null : toggleHelp;
        setToolTipText(help.isEmpty() ? null : help);
        describe(ACC.ROLE_LABEL, () -> text, () -> help);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        Point size = measure(Fonts.BODY, text);
        int width = size.x + 2 + (toggleHelp == null ? 0 : MARK);
        return new Point(widthHint == SWT.DEFAULT ? width : widthHint, size.y + 6);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        int room = area.width - (toggleHelp == null ? 0 : MARK);
        int width = ink.font(Fonts.BODY).text(text, new Rectangle(0, 0, room, area.height), SWT.LEFT,
                isEnabled() ? ink.theme().text() : ink.theme().muted());
        if (toggleHelp != null) {
            Rgb colour = hovered() ? ink.theme().accent() : ink.theme().muted().over(ink.theme().panel(), 0.7);
            int x = width + 12;
            int y = area.height / 2;
            ink.circle(x, y, 5, colour);
            ink.path(colour, 1, x, y, x, y + 2);
            ink.path(colour, 1, x, y - 2, x, y - 2);
        }
    }

    @Override
    protected void activate(Event event) {
        if (toggleHelp != null) {
            toggleHelp.run();
        }
    }
}
