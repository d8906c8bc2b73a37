// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.editor.theme.CanvasTheme;

/** The few sizes of text in panels; they grow with the system's font where that is set larger than usual. */
public enum Fonts {
    /** A figure or a name that is read from afar. */
    FIGURE(26, SWT.BOLD),
    /** Running text, labels and fields. */
    BODY(12, SWT.NORMAL),
    /** Headings of cards, and what matters in a line. */
    STRONG(12, SWT.BOLD),
    /** Headings of parts of a panel. */
    HEADING(12.5, SWT.BOLD),
    /** The name of what a panel is about. */
    TITLE(15, SWT.BOLD),
    /** Headings of groups in a list. */
    CAPTION(10.5, SWT.BOLD),
    /** Sentences under something. */
    REMARK(11.5, SWT.NORMAL),
    /** Words at the end of a line. */
    SMALL(10.5, SWT.NORMAL);

    /** Where the system's font lies at or below this size in pixels, the sizes are as designed. */
    private static final double USUAL = 15;

    private final double pixels;
    private final int style;

    Fonts(double pixels, int style) {
        this.pixels = pixels;
        this.style = style;
    }

    /** The font; shared, so it must not be disposed. */
    public Font on(Display display) {
        double system = display.getSystemFont().getFontData()[0].getHeight() * display.getDPI().y / 72.0;
        return CanvasTheme.font(pixels * Math.max(1, system / USUAL), style);
    }
}
