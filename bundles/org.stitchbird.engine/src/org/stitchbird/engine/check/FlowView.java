// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.spec.NodeTypes;

/** A flow as rules see it: the nodes whose types are known, what is known of them, and the wires among them. */
@ProviderType
public interface FlowView {
    /** All nodes of known types that lie on no circle of wires, each behind those whose outputs it takes. */
    List<FlowNode> nodes();

    /** The node of that id, if its type is known. */
    Optional<FlowNode> node(String id);

    /** The node types that are known, with their words in the language of the person. */
    NodeTypes types();

    /** The wires of a kind that leave a node for a node of a known type. */
    List<FlowWire> from(FlowNode node, Kind kind);

    /** The wires of a kind that end at a node and come from a node of a known type, in the order of the flow. */
    List<FlowWire> into(FlowNode node, Kind kind);

    /** The nodes that a node's tables reach, also through others, in the order in which they are reached. */
    default Collection<FlowNode> behind(FlowNode node) {
        return behind(from(node, Kind.TABLE));
    }

    /** The nodes that what flows on these wires reaches, also through others that pass a table on. */
    default Collection<FlowNode> behind(Collection<FlowWire> wires) {
        Set<FlowNode> reached = new LinkedHashSet<>();
        Deque<FlowWire> open = new ArrayDeque<>(wires);
        while (!open.isEmpty()) {
            FlowNode next = open.poll().target();
            if (reached.add(next)) {
                open.addAll(from(next, Kind.TABLE));
            }
        }
        return reached;
    }
}
