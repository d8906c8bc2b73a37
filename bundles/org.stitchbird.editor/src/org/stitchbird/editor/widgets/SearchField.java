// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/** A field to type what is looked for, with a glass at its left and a cross that empties it; Escape does too. */
public final class SearchField extends Composite {
    private static final int SIDE = 26;
    private final TextField field;
    private final Drawn glass;
    private final Drawn cross;

    /** Makes an empty one. */
    public SearchField(Composite parent, String placeholder, String clearName) {
        super(parent, SWT.NONE);
        Themed.ground(this, Theme::panel);
        glass = new Glass(this);
        cross = new Cross(this, clearName);
        field = new TextField(this, 1);
        field.setInsets(SIDE + 2, SIDE);
        field.describe(placeholder, null);
        text().setMessage(placeholder);
        cross.setVisible(false);
        text().addListener(SWT.Modify, event -> cross.setVisible(!text().getText().isEmpty()));
        text().addListener(SWT.KeyDown, this::key);
        text().addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE && !text().getText().isEmpty()) {
                event.doit = false;
            }
        });
        addListener(SWT.Resize, event -> arrange());
    }

    /** The plain field inside. */
    public Text text() {
        return field.text();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return field.computeSize(widthHint, heightHint, changed);
    }

    @Override
    public boolean setFocus() {
        return !field.isDisposed() && field.setFocus();
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ESC && !text().getText().isEmpty()) {
            text().setText("");
            event.doit = false;
        }
    }

    private void arrange() {
        Rectangle area = getClientArea();
        field.setBounds(area);
        glass.setBounds(8, 4, SIDE - 6, area.height - 8);
        cross.setBounds(area.width - SIDE, 4, SIDE - 6, area.height - 8);
    }

    /** The glass. */
    private final class Glass extends Drawn {
        Glass(Composite parent) {
            super(parent, false);
            addListener(SWT.MouseDown, event -> text().setFocus());
        }

        @Override
        protected void draw(Ink ink, Rectangle area) {
            Rgb colour = ink.theme().muted();
            int y = area.height / 2;
            ink.fill(area, 0, ink.theme().canvas());
            ink.circle(9, y - 1, 4, colour);
            ink.path(colour, 1, 12, y + 2, 15, y + 5);
        }
    }

    /** The cross. */
    private final class Cross extends Drawn {
        Cross(Composite parent, String name) {
            super(parent, false);
            describe(ACC.ROLE_PUSHBUTTON, () -> name, () -> null);
        }

        @Override
        protected void draw(Ink ink, Rectangle area) {
            Rgb colour = hovered() ? ink.theme().text() : ink.theme().muted();
            int x = area.width / 2;
            int y = area.height / 2;
            ink.fill(area, 0, ink.theme().canvas());
            ink.path(colour, 1, x - 3, y - 3, x + 3, y + 3);
            ink.path(colour, 1, x - 3, y + 3, x + 3, y - 3);
        }

        @Override
        protected void activate(Event event) {
            text().setText("");
            text().setFocus();
        }
    }
}
