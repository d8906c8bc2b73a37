// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.look.Theme;

/** A border with round corners around one control, such as a list. */
public final class Framed extends Composite {
    private static final int INSET = 4;

    /** Makes an empty one. */
    public Framed(Composite parent) {
        super(parent, SWT.NONE);
        FillLayout layout = new FillLayout();
        layout.marginWidth = INSET;
        layout.marginHeight = INSET;
        setLayout(layout);
        Themed.ground(this, Theme::canvas);
        addListener(SWT.Paint, event -> {
            Ink ink = new Ink(event.gc);
            ink.clear(getClientArea(), CanvasTheme.colour(ink.theme().panel()));
            ink.fill(getClientArea(), TextField.RADIUS, ink.theme().canvas());
            ink.edge(getClientArea(), TextField.RADIUS, ink.theme().line());
        });
    }
}
