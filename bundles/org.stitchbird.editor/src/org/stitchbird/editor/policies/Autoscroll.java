// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.AutoexposeHelper;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.editor.parts.FlowPart;

/** Scrolls the canvas for as long as something is dragged near its edge. */
final class Autoscroll {
    private static final int EVERY_MILLIS = 25;
    private final AutoexposeHelper helper;
    private final Runnable scrolled;
    private Point pointer;
    private boolean ticking;

    /** Runs something after each step, because the pointer is over another place of the flow then. */
    Autoscroll(FlowPart flow, Runnable scrolled) {
        helper = (AutoexposeHelper) flow.getAdapter(AutoexposeHelper.class);
        this.scrolled = scrolled;
    }

    /** The pointer has moved there, relative to the canvas's control. */
    void pointer(Point place) {
        pointer = place.getCopy();
        if (!ticking && helper.detect(pointer)) {
            ticking = true;
            tick();
        }
    }

    private void tick() {
        if (ticking && helper.step(pointer)) {
            scrolled.run();
            Display.getCurrent().timerExec(EVERY_MILLIS, this::tick);
        } else {
            ticking = false;
        }
    }

    /** Ends it. */
    void stop() {
        ticking = false;
    }
}
