// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.XYAnchor;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.LayerManager;
import org.stitchbird.editor.figures.PortFigure;
import org.stitchbird.editor.figures.WireFigure;
import org.stitchbird.editor.parts.FlowPart;
import org.stitchbird.editor.parts.NodePart;
import org.stitchbird.editor.parts.WirePart;

/** What is seen while a wire is drawn: the wire, the ports at which it may end, everything else pale. */
final class WireFeedback {
    private final FlowPart flow;
    private final WireEnds ends;
    private final WirePart moving;
    private final WireFigure curve = new WireFigure(null);
    private PortFigure chosen;

    WireFeedback(FlowPart flow, WireEnds ends, WirePart moving) {
        this.flow = flow;
        this.ends = ends;
        this.moving = moving;
    }

    void begin() {
        curve.setKind(ends.fixedPort().face().kind());
        curve.setSelected(true);
        layer().add(curve);
        if (moving != null) {
            moving.curve().setVisible(false);
        }
        for (Object child : flow.getChildren()) {
            if (child instanceof NodePart node) {
                call(node);
            }
        }
    }

    private void call(NodePart node) {
        boolean fits = false;
        for (PortFigure port : node.card().ports()) {
            boolean may = ends.refusal(node, port).isEmpty();
            if (port != ends.fixedPort()) {
                port.setCall(may ? PortFigure.Call.FITS : PortFigure.Call.UNFIT);
            }
            fits |= may;
        }
        node.card().setDimmed(!fits && node != ends.fixed());
    }

    /** The loose end is at that place of the flow, or at that port. */
    void show(Point place, PortFigure port) {
        if (chosen != null) {
            chosen.setCall(PortFigure.Call.FITS);
        }
        chosen = port;
        if (chosen != null) {
            chosen.setCall(PortFigure.Call.CHOSEN);
        }
        XYAnchor fixed = anchor(ends.fixedPort().getBounds().getCenter());
        XYAnchor loose = anchor(port == null ? place : port.getBounds().getCenter());
        curve.setSourceAnchor(ends.fromOutput() ? fixed : loose);
        curve.setTargetAnchor(ends.fromOutput() ? loose : fixed);
    }

    private XYAnchor anchor(Point place) {
        Point absolute = place.getCopy();
        flow.getFigure().translateToAbsolute(absolute);
        return new XYAnchor(absolute);
    }

    void end() {
        layer().remove(curve);
        if (moving != null) {
            moving.curve().setVisible(true);
        }
        for (Object child : flow.getChildren()) {
            if (child instanceof NodePart node) {
                node.card().ports().forEach(port -> port.setCall(PortFigure.Call.NONE));
                node.card().setDimmed(false);
            }
        }
    }

    private IFigure layer() {
        return LayerManager.Helper.find(flow).getLayer(LayerConstants.SCALED_FEEDBACK_LAYER);
    }
}
