// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.bar;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.text.Messages;

/** Whether the open flow runs on a sample after each edit; a click switches it. */
final class LiveSwitch extends Drawn {
    private static final int HEIGHT = 26;
    private static final int SIDE = 14;
    private static final int DOT = 18;
    private static final int RING = 5;
    private final String name = Messages.text("bar.liveSample");
    private final Runnable action;
    private boolean on;

    LiveSwitch(Composite parent, Runnable action) {
        super(parent, false);
        this.action = action;
        setToolTipText(Messages.text("bar.liveSample.about"));
        describe(ACC.ROLE_CHECKBUTTON, () -> name, this::getToolTipText);
    }

    void show(Optional<OpenFlow> flow) {
        on = flow.filter(OpenFlow::live).isPresent();
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(measure(Fonts.BODY, name).x + DOT + 2 * SIDE, HEIGHT);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        Theme theme = ink.theme();
        if (on || hovered() && isEnabled()) {
            ink.fill(area, HEIGHT / 2, theme.tinted(on ? theme.accent() : theme.muted(), theme.panel()));
        }
        Rgb shade = !isEnabled() ? theme.muted().over(theme.panel(), 0.6) : on ? theme.accent() : theme.muted();
        int middle = area.height / 2;
        ink.circle(SIDE + RING, middle, RING, shade);
        if (on) {
            ink.dot(SIDE + RING, middle, RING - 2, shade);
        }
        ink.font(Fonts.BODY).text(name, new Rectangle(SIDE + DOT, 0, area.width, area.height), SWT.LEFT, shade);
    }

    @Override
    protected void activate(Event event) {
        if (isEnabled()) {
            action.run();
        }
    }

    @Override
    protected int state() {
        return on ? ACC.STATE_CHECKED : ACC.STATE_NORMAL;
    }
}
