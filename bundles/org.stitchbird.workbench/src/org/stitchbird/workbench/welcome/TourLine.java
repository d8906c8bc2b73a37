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
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.tour.Tour;

/** A tour to start: its name, and under it what one learns. */
final class TourLine extends Drawn {
    private static final int HEIGHT = 42;
    private final Tour tour;
    private final Runnable started;

    TourLine(Composite parent, Tour tour, Runnable started) {
        super(parent, true);
        this.tour = tour;
        this.started = started;
        setToolTipText(tour.about());
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        describe(ACC.ROLE_LINK, tour::title, tour::about);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 220 : widthHint, HEIGHT);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        Theme theme = ink.theme();
        if (hovered() || isFocusControl()) {
            ink.fill(area, 6, theme.muted().over(theme.panel(), 0.08));
        }
        int width = area.width - 16;
        ink.font(Fonts.BODY).text(tour.title(), new Rectangle(8, 4, width, 18), SWT.LEFT, theme.accent());
        ink.font(Fonts.SMALL).text(tour.about(), new Rectangle(8, 21, width, 16), SWT.LEFT, theme.muted());
    }

    @Override
    protected void activate(Event event) {
        started.run();
    }
}
