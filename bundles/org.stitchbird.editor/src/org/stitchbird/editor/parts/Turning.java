// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.parts;

import org.eclipse.swt.widgets.Display;

/** Keeps the marks turning of nodes that are at work for nobody knows how long. */
final class Turning {
    private static final int EVERY_MILLIS = 60;
    private final FlowPart flow;
    private boolean under;

    Turning(FlowPart flow) {
        this.flow = flow;
    }

    /** Goes on for as long as there is such a node. */
    void keep() {
        if (!under) {
            under = true;
            turn();
        }
    }

    private void turn() {
        under = flow.isActive() && repaint();
        if (under) {
            Display.getCurrent().timerExec(EVERY_MILLIS, this::turn);
        }
    }

    private boolean repaint() {
        boolean any = false;
        for (Object child : flow.getChildren()) {
            if (child instanceof NodePart node && node.card().turns()) {
                node.card().turn();
                any = true;
            }
        }
        return any;
    }
}
