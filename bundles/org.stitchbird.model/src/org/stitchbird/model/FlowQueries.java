// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Placed;
import org.stitchbird.model.flow.Setting;
import org.stitchbird.model.flow.Wire;

/** Questions about a flow; none of them changes it. For many questions at once see {@link Wiring}. */
public final class FlowQueries {
    private FlowQueries() {
    }

    /** The node of that id, if there is one. */
    public static Optional<Node> node(Flow flow, String id) {
        return flow.getNodes().stream().filter(node -> node.getId().equals(id)).findFirst();
    }

    /** The wires that end at the node, in the order of the flow; empty for a node in no flow. */
    public static List<Wire> incoming(Node node) {
        List<Wire> found = new ArrayList<>();
        if (node.eContainer() instanceof Flow flow) {
            for (Wire wire : flow.getWires()) {
                if (wire.getTarget() == node) {
                    found.add(wire);
                }
            }
        }
        return found;
    }

    /** The wires that start at the node, in the order of the flow; empty for a node in no flow. */
    public static List<Wire> outgoing(Node node) {
        List<Wire> found = new ArrayList<>();
        if (node.eContainer() instanceof Flow flow) {
            for (Wire wire : flow.getWires()) {
                if (wire.getSource() == node) {
                    found.add(wire);
                }
            }
        }
        return found;
    }

    /** The wire between exactly these ports, if there is one. */
    public static Optional<Wire> wire(Flow flow, Node source, String sourcePort, Node target, String targetPort) {
        return flow.getWires().stream()
                .filter(wire -> wire.getSource() == source && wire.getTarget() == target
                        && wire.getSourcePort().equals(sourcePort) && wire.getTargetPort().equals(targetPort))
                .findFirst();
    }

    /** The node's setting of that name, if it was set. */
    public static Optional<Setting> setting(Node node, String name) {
        return node.getSettings().stream().filter(setting -> setting.getName().equals(name)).findFirst();
    }

    /**
     * The smallest rectangle that holds the notes, and the left upper corners of the nodes.
     *
     * <p>How large a node's card is, only the editor knows. Without elements it is all 0.
     */
    public static Bounds bounds(Collection<? extends Placed> elements) {
        if (elements.isEmpty()) {
            return new Bounds(0, 0, 0, 0);
        }
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int bottom = Integer.MIN_VALUE;
        for (Placed placed : elements) {
            int width = placed instanceof Note note ? note.getWidth() : 0;
            int height = placed instanceof Note note ? note.getHeight() : 0;
            left = Math.min(left, placed.getX());
            top = Math.min(top, placed.getY());
            right = Math.max(right, placed.getX() + width);
            bottom = Math.max(bottom, placed.getY() + height);
        }
        return new Bounds(left, top, right - left, bottom - top);
    }
}
