// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** Which wires come in and go out at each node, at one moment: later edits of the flow do not show here. */
public final class Wiring {
    private final Map<Node, List<Wire>> incoming = new HashMap<>();
    private final Map<Node, List<Wire>> outgoing = new HashMap<>();

    private Wiring() {
    }

    /** The wiring of the flow as it is now. */
    public static Wiring of(Flow flow) {
        return without(flow, null);
    }

    /** The wiring of the flow as it would be without one of its wires; {@code null} leaves out none. */
    public static Wiring without(Flow flow, Wire left) {
        Wiring wiring = new Wiring();
        for (Wire wire : flow.getWires()) {
            if (wire != left) {
                wiring.incoming.computeIfAbsent(wire.getTarget(), node -> new ArrayList<>(2)).add(wire);
                wiring.outgoing.computeIfAbsent(wire.getSource(), node -> new ArrayList<>(2)).add(wire);
            }
        }
        return wiring;
    }

    /** The wires that end at the node, in the order of the flow; not to be changed. */
    public List<Wire> incoming(Node node) {
        return incoming.getOrDefault(node, List.of());
    }

    /** The wires that start at the node, in the order of the flow; not to be changed. */
    public List<Wire> outgoing(Node node) {
        return outgoing.getOrDefault(node, List.of());
    }

    /** Whether one can follow wires from the one node to the other; every node reaches itself. */
    public boolean reaches(Node from, Node to) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        open.push(from);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node == to) {
                return true;
            }
            if (seen.add(node)) {
                outgoing(node).forEach(wire -> open.push(wire.getTarget()));
            }
        }
        return false;
    }
}
