// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import java.util.function.Consumer;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.engine.look.Rgb;

/** Something that is on or off. */
public final class Switch extends Drawn {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 20;
    private final Consumer<Boolean> changed;
    private boolean on;

    /** Makes a switch that is off; tells when a person, not a program, has moved it. */
    public Switch(Composite parent, String name, String help, Consumer<Boolean> changed) {
        super(parent, true);
        this.changed = changed;
        describe(ACC.ROLE_CHECKBUTTON, () -> name, () -> help);
    }

    /** Whether it is on. */
    public boolean isOn() {
        return on;
    }

    /** Moves it without telling. */
    public void setOn(boolean now) {
        if (on != now) {
            on = now;
            redraw();
        }
    }

    /** Moves it to the other side and tells. */
    public void flip() {
        setOn(!on);
        changed.accept(on);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean layout) {
        return new Point(WIDTH + 4, HEIGHT + 4);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        Rgb ground = on ? ink.theme().accent() : ink.theme().muted().over(ink.theme().panel(), 0.55);
        if (!isEnabled()) {
            ground = ground.over(ink.theme().panel(), 0.4);
        }
        ink.fill(new Rectangle(2, 2, WIDTH, HEIGHT), HEIGHT / 2, ground);
        ink.dot(on ? WIDTH - 8 : 12, 2 + HEIGHT / 2, 7, new Rgb(0xFFFFFF));
        focusRing(ink, area, HEIGHT / 2 + 2);
    }

    @Override
    protected void activate(Event event) {
        flip();
    }

    @Override
    protected int state() {
        return on ? ACC.STATE_CHECKED : ACC.STATE_NORMAL;
    }
}
