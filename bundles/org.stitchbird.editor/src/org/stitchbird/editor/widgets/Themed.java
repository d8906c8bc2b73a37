// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/** Keeps plain SWT controls in the colours of the current theme. */
public final class Themed {
    /** Tells the platform's style sheets to leave a control alone. */
    private static final String NO_STYLE_SHEET = "org.eclipse.e4.ui.css.disabled";

    private Themed() {
    }

    /** A composite on the ground of panels. */
    public static Composite composite(Composite parent, Layout layout) {
        Composite made = new Composite(parent, SWT.NONE);
        made.setLayout(layout);
        ground(made, Theme::panel);
        return made;
    }

    /** Gives a control a ground that follows the theme. */
    public static void ground(Control control, Function<Theme, Rgb> ground) {
        colours(control, ground, Theme::text);
    }

    /** Gives a control a ground and a colour of text that follow the theme. */
    public static void colours(Control control, Function<Theme, Rgb> ground, Function<Theme, Rgb> text) {
        control.setData(NO_STYLE_SHEET, Boolean.TRUE);
        follow(control, () -> {
            control.setBackground(CanvasTheme.colour(ground.apply(CanvasTheme.current())));
            control.setForeground(CanvasTheme.colour(text.apply(CanvasTheme.current())));
        });
    }

    /** Runs something now, and whenever the theme has changed until the control is disposed. */
    public static void follow(Control control, Runnable colours) {
        colours.run();
        Runnable end = CanvasTheme.onChange(() -> {
            if (!control.isDisposed()) {
                colours.run();
                control.redraw();
            }
        });
        control.addDisposeListener(event -> end.run());
    }

    /** Keeps the platform's style sheets away from a control that draws itself. */
    static void own(Control control) {
        control.setData(NO_STYLE_SHEET, Boolean.TRUE);
        follow(control, () -> { });
    }
}
