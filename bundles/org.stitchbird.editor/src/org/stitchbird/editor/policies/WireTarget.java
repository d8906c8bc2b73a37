// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import java.util.Optional;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.figures.PortFigure;
import org.stitchbird.editor.parts.FlowPart;
import org.stitchbird.editor.parts.NodePart;

/** Finds where a wire that is being drawn would end: the nearest fitting port, or one of the card under the pointer. */
final class WireTarget {
    /** A wire jumps to a fitting port from so far away, in canvas units. */
    private static final double SNAP = 20;
    private final FlowPart flow;
    private final WireEnds ends;
    private NodePart part;
    private PortFigure port;
    private String refusal;

    WireTarget(FlowPart flow, WireEnds ends) {
        this.flow = flow;
        this.ends = ends;
    }

    /** The node at which the wire would end; {@code null} when it would not. */
    NodePart part() {
        return part;
    }

    /** The port at which the wire would end; {@code null} when it would not. */
    PortFigure port() {
        return port;
    }

    /** Why it may not end under the pointer; {@code null} when it may, or when nothing is there. */
    String refusal() {
        return refusal;
    }

    /** The pointer is at that place of the flow. */
    void moveTo(Point place) {
        part = null;
        port = null;
        refusal = null;
        double nearest = SNAP;
        NodePart under = null;
        PortFigure wrong = null;
        for (Object child : flow.getChildren()) {
            if (child instanceof NodePart node && near(node, place)) {
                under = node.card().containsPoint(place) ? node : under;
                for (PortFigure each : node.card().ports()) {
                    double distance = each.getBounds().getCenter().getDistance(place);
                    if (distance < nearest && each.call() != PortFigure.Call.UNFIT) {
                        nearest = distance;
                        port = each;
                        part = node;
                    } else if (distance <= PortFigure.REACH && each != ends.fixedPort()) {
                        wrong = each;
                        under = node;
                    }
                }
            }
        }
        if (port == null && under != null) {
            body(under, wrong);
        }
    }

    private static boolean near(NodePart node, Point place) {
        return new Rectangle(node.card().getBounds()).expand((int) SNAP, (int) SNAP).contains(place);
    }

    private void body(NodePart under, PortFigure wrong) {
        if (wrong != null) {
            refusal = ends.refusal(under, wrong).orElse(null);
            return;
        }
        Optional<PortFigure> fitting = ends.firstFitting(under);
        if (fitting.isPresent()) {
            part = under;
            port = fitting.get();
        } else if (under != ends.fixed()) {
            refusal = reason(under);
        }
    }

    /** A card with one port of the right side tells that port's reason; of several, none is the one that was meant. */
    private String reason(NodePart under) {
        var side = under.card().ports().stream().filter(each -> each.face().input() == ends.fromOutput()).toList();
        if (side.isEmpty()) {
            return Messages.get(ends.fromOutput() ? "wire.noInputs" : "wire.noOutputs");
        }
        return ends.refusal(under, side.getFirst()).orElse(null);
    }
}
