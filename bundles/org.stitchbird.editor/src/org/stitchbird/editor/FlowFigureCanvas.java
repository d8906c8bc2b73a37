// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.LightweightSystem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A canvas for figures that knows scroll bars that lie over the drawing and take no room from it. */
final class FlowFigureCanvas extends FigureCanvas {
    FlowFigureCanvas(Composite parent, LightweightSystem system) {
        super(parent, system);
    }

    /**
     * Without this Draw2d subtracts the scroll bars and adds them again at every layout, and each time all wires are
     * laid and everything is painted anew.
     */
    @Override
    public Rectangle computeTrim(int x, int y, int width, int height) {
        boolean over = getScrollbarsMode() == SWT.SCROLLBAR_OVERLAY;
        return over ? new Rectangle(x, y, width, height) : super.computeTrim(x, y, width, height);
    }
}
