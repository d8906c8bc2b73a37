// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.parts;

import org.eclipse.draw2d.ConnectionLayer;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayeredPane;
import org.eclipse.draw2d.LayeredPane;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.GridLayer;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.stitchbird.editor.figures.DotGrid;
import org.stitchbird.editor.figures.ZoomPane;
import org.stitchbird.editor.policies.MarqueeTracker;

/** The layers of the canvas: dots, wires, cards above the wires, and what is shown while dragging. */
public final class RootPart extends ScalableFreeformRootEditPart {
    /** A drag on the empty canvas draws a frame. */
    @Override
    public DragTracker getDragTracker(Request request) {
        return new MarqueeTracker((FlowPart) getContents());
    }

    @Override
    protected GridLayer createGridLayer() {
        return new DotGrid();
    }

    @Override
    protected LayeredPane createPrintableLayers() {
        FreeformLayeredPane pane = new FreeformLayeredPane();
        pane.add(new ConnectionLayer(), CONNECTION_LAYER);
        pane.add(new FreeformLayer(), PRIMARY_LAYER);
        return pane;
    }

    @Override
    protected ScalableFreeformLayeredPane createScaledLayers() {
        ZoomPane pane = new ZoomPane();
        pane.add(createGridLayer(), GRID_LAYER);
        pane.add(getPrintableLayers(), PRINTABLE_LAYERS);
        FreeformLayer feedback = new FreeformLayer();
        feedback.setEnabled(false);
        pane.add(feedback, SCALED_FEEDBACK_LAYER);
        return pane;
    }
}
