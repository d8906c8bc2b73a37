// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.check.FlowNode;
import org.stitchbird.engine.check.FlowView;
import org.stitchbird.engine.check.FlowWire;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Shape;

/** A flow with what the check has found out of its nodes, as rules see it. */
final class SeenFlow implements FlowView {
    private final NodeTypes types;
    private final Map<String, FlowNode> known = new LinkedHashMap<>();
    private final List<FlowNode> ordered = new ArrayList<>();
    private final Map<String, List<FlowWire>> outgoing = new HashMap<>();
    private final Map<String, List<FlowWire>> incoming = new HashMap<>();

    SeenFlow(FlowSource source, FlowGraph graph, NodeTypes types, Map<String, Map<String, Shape>> shapes,
            Map<String, Map<String, Schema>> arriving) {
        this.types = types;
        for (GraphNode node : graph.nodes()) {
            if (node.known()) {
                known.put(node.id(), new SeenNode(source, node, arriving.getOrDefault(node.id(), Map.of()),
                        shapes.getOrDefault(node.id(), Map.of())));
            }
        }
        graph.order().stream().filter(GraphNode::known).forEach(node -> ordered.add(known.get(node.id())));
        graph.nodes().forEach(node -> node.incoming().forEach(this::add));
    }

    private void add(GraphWire wire) {
        FlowNode source = known.get(wire.source());
        FlowNode target = known.get(wire.target());
        if (source != null && target != null) {
            FlowWire seen = new FlowWire(source, wire.sourcePort(), target, wire.targetPort());
            outgoing.computeIfAbsent(source.id(), id -> new ArrayList<>()).add(seen);
            incoming.computeIfAbsent(target.id(), id -> new ArrayList<>()).add(seen);
        }
    }

    @Override
    public List<FlowNode> nodes() {
        return List.copyOf(ordered);
    }

    @Override
    public Optional<FlowNode> node(String id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public NodeTypes types() {
        return types;
    }

    @Override
    public List<FlowWire> from(FlowNode node, Kind kind) {
        return outgoing.getOrDefault(node.id(), List.of()).stream().filter(wire -> carries(wire, kind)).toList();
    }

    @Override
    public List<FlowWire> into(FlowNode node, Kind kind) {
        return incoming.getOrDefault(node.id(), List.of()).stream().filter(wire -> carries(wire, kind)).toList();
    }

    private static boolean carries(FlowWire wire, Kind kind) {
        return wire.source().spec().output(wire.output()).map(Port::kind).filter(kind::equals).isPresent()
                && wire.target().spec().input(wire.input()).map(Port::kind).filter(kind::equals).isPresent();
    }
}
