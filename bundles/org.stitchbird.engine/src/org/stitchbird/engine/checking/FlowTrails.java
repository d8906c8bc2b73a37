// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Trait;

/** Follows the wires of a flow in both directions, by the kind of what flows; nodes of unknown types end a way. */
final class FlowTrails {
    private final FlowGraph graph;
    private final NodeTypes types;
    private final Map<String, List<GraphWire>> outgoing = new HashMap<>();

    FlowTrails(FlowGraph graph, NodeTypes types) {
        this.graph = graph;
        this.types = types;
        for (GraphNode node : graph.nodes()) {
            for (GraphWire wire : node.incoming()) {
                outgoing.computeIfAbsent(wire.source(), id -> new ArrayList<>()).add(wire);
            }
        }
    }

    /** All nodes of known types, each behind those whose outputs it takes. */
    List<GraphNode> nodes() {
        return graph.order().stream().filter(GraphNode::known).toList();
    }

    /** The types that are known. */
    NodeTypes types() {
        return types;
    }

    /** The node of that id; it must be of a known type. */
    GraphNode node(String id) {
        return graph.node(id).orElseThrow();
    }

    /** The wires of a kind that leave a node for a node of a known type. */
    List<GraphWire> from(GraphNode node, Kind kind) {
        return outgoing.getOrDefault(node.id(), List.of()).stream().filter(wire -> carries(wire, kind)).toList();
    }

    /** The wires of a kind that end at a node and come from a node of a known type. */
    List<GraphWire> into(GraphNode node, Kind kind) {
        return node.incoming().stream().filter(wire -> carries(wire, kind)).toList();
    }

    private boolean carries(GraphWire wire, Kind kind) {
        GraphNode source = node(wire.source());
        GraphNode target = node(wire.target());
        return source.known() && target.known()
                && source.spec().output(wire.sourcePort()).map(Port::kind).filter(kind::equals).isPresent()
                && target.spec().input(wire.targetPort()).map(Port::kind).filter(kind::equals).isPresent();
    }

    /** The nodes that a node's tables reach, also through others, in the order in which they are reached. */
    Collection<GraphNode> behind(GraphNode node) {
        return behind(from(node, Kind.TABLE));
    }

    /** The nodes that what flows on these wires reaches, also through others that pass a table on. */
    Collection<GraphNode> behind(Collection<GraphWire> wires) {
        Map<String, GraphNode> reached = new LinkedHashMap<>();
        Deque<GraphWire> open = new ArrayDeque<>(wires);
        while (!open.isEmpty()) {
            GraphNode next = node(open.poll().target());
            if (reached.putIfAbsent(next.id(), next) == null) {
                open.addAll(from(next, Kind.TABLE));
            }
        }
        return reached.values();
    }

    /** The one input of a kind, if the node's type has exactly one. */
    static Optional<Port> input(GraphNode node, Kind kind) {
        return only(node.spec().inputs(), kind);
    }

    /** The one output of a kind, if the node's type has exactly one. */
    static Optional<Port> output(GraphNode node, Kind kind) {
        return only(node.spec().outputs(), kind);
    }

    private static Optional<Port> only(List<Port> ports, Kind kind) {
        List<Port> fitting = ports.stream().filter(port -> port.kind().equals(kind)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    static boolean has(GraphNode node, Trait trait) {
        return node.spec().traits().contains(trait);
    }
}
