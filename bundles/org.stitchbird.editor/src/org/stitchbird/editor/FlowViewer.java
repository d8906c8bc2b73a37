// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.swt.widgets.Composite;

/** The viewer of the canvas; its control has to be made before its root part is set. */
final class FlowViewer extends ScrollingGraphicalViewer {
    /** Makes the control. */
    void open(Composite parent) {
        setControl(new FlowFigureCanvas(parent, getLightweightSystem()));
    }
}
