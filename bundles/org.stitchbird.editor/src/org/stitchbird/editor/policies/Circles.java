// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.stitchbird.model.Wiring;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** Says whether a wire would close a circle; quick when one of its ends stays the same from question to question. */
final class Circles {
    private final Wiring wiring;
    private Node source;
    private Node target;
    private Set<Node> before = Set.of();
    private Set<Node> behind = Set.of();

    Circles(Wiring wiring) {
        this.wiring = wiring;
    }

    boolean closes(Node from, Node to) {
        if (from != source && to != target) {
            source = from;
            target = to;
            before = all(from, node -> ends(wiring.incoming(node), Wire::getSource));
            behind = all(to, node -> ends(wiring.outgoing(node), Wire::getTarget));
        }
        return from == source ? before.contains(to) : behind.contains(from);
    }

    private static List<Node> ends(List<Wire> wires, Function<Wire, Node> end) {
        return wires.stream().map(end).toList();
    }

    private static Set<Node> all(Node first, Function<Node, List<Node>> next) {
        Set<Node> found = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (found.add(node)) {
                next.apply(node).forEach(open::push);
            }
        }
        return found;
    }
}
