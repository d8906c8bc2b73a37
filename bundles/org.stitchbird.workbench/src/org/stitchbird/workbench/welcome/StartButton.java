// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.welcome;

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
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.look.Icons;

/** A wide button to begin with; filled when it is the first choice. */
final class StartButton extends Drawn {
    private static final int HEIGHT = 36;
    private final String icon;
    private final String text;
    private final boolean first;
    private final Runnable action;

    StartButton(Composite parent, String icon, String text, boolean first, Runnable action) {
        super(parent, true);
        this.icon = icon;
        this.text = text;
        this.first = first;
        this.action = action;
        describe(ACC.ROLE_PUSHBUTTON, () -> text, () -> null);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? measure(Fonts.STRONG, text).x + 60 : widthHint, HEIGHT);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        Theme theme = ink.theme();
        Rgb ground = first ? hovered() ? theme.accent().over(theme.text(), 0.88) : theme.accent()
                : hovered() ? theme.muted().over(theme.panel(), 0.08) : theme.panel();
        ink.fill(area, 7, ground);
        if (!first || isFocusControl()) {
            ink.edge(area, 7, isFocusControl() ? theme.text() : theme.line());
        }
        Rgb words = first ? theme.panel() : theme.text();
        ink.image(Icons.image(icon, words, 16), area.x + 14, area.y + (area.height - 16) / 2, true);
        ink.font(Fonts.STRONG).text(text, new Rectangle(area.x + 40, area.y, area.width - 48, area.height), SWT.LEFT,
                words);
    }

    @Override
    protected void activate(Event event) {
        action.run();
    }
}
