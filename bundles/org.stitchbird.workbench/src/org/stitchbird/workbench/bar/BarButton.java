// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.bar;

import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Image;
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

/** A flat button of the bar: an icon, and a word beside it unless the icon says enough. */
final class BarButton extends Drawn {
    private static final int HEIGHT = 28;
    private static final int WIDTH = 84;
    private static final int ICON = 16;
    private static final int RADIUS = 6;
    private final String name;
    private final boolean worded;
    private final Runnable action;
    private String icon;
    private Function<Theme, Rgb> colour = Theme::text;

    /** Makes a button with an icon; the name is written on it, or else only told. */
    BarButton(Composite parent, String icon, String name, boolean worded, Runnable action) {
        // Like any tool bar it leaves the focus where it is; what it does can be reached by menu and keys.
        super(parent, false);
        this.icon = icon;
        this.name = name;
        this.worded = worded;
        this.action = action;
        setToolTipText(name);
        describe(ACC.ROLE_PUSHBUTTON, () -> name, this::getToolTipText);
    }

    /** Draws icon and word in that colour while it can be used. */
    BarButton colour(Function<Theme, Rgb> another) {
        colour = another;
        return this;
    }

    /** Shows another icon. */
    void setIcon(String another) {
        icon = another;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int width = worded ? Math.max(WIDTH, measure(Fonts.BODY, name).x + ICON + 30) : HEIGHT + 2;
        return new Point(width, HEIGHT);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        Theme theme = ink.theme();
        if (hovered() && isEnabled()) {
            ink.fill(area, RADIUS, theme.tinted(theme.muted(), theme.panel()));
        }
        if (worded) {
            ink.edge(area, RADIUS, theme.line());
        }
        Rgb shade = isEnabled() ? colour.apply(theme) : theme.muted().over(theme.panel(), 0.6);
        Image image = Icons.image(icon, shade, ICON);
        int wordWidth = worded ? ink.font(Fonts.BODY).size(name).x + 6 : 0;
        int x = area.x + (area.width - ICON - wordWidth) / 2;
        ink.image(image, x, area.y + (area.height - ICON) / 2, true);
        if (worded) {
            Rectangle rest = new Rectangle(x + ICON + 6, area.y, area.width, area.height);
            ink.text(name, rest, SWT.LEFT, shade);
        }
    }

    @Override
    protected void activate(Event event) {
        if (isEnabled()) {
            action.run();
        }
    }
}
