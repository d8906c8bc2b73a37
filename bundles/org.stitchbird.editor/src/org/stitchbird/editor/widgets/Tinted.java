// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/** A card with round corners on a tint of a colour that says what it is about. */
public final class Tinted extends Composite {
    private static final int RADIUS = 10;

    /** Makes an empty one with a grid of so many columns. */
    public Tinted(Composite parent, int columns, Function<Theme, Rgb> colour) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 16;
        layout.marginHeight = 10;
        layout.verticalSpacing = 2;
        layout.horizontalSpacing = 8;
        setLayout(layout);
        Function<Theme, Rgb> ground = theme -> theme.tinted(colour.apply(theme), theme.panel());
        Themed.ground(this, ground);
        addListener(SWT.Paint, event -> {
            Ink ink = new Ink(event.gc);
            ink.clear(getClientArea(), CanvasTheme.colour(ink.theme().panel()));
            ink.fill(getClientArea(), RADIUS, ground.apply(ink.theme()));
        });
    }
}
