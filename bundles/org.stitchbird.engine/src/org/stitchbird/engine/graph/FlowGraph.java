// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** A flow's nodes, bound to the types that are known now; immutable. */
public final class FlowGraph {
    private final Map<String, GraphNode> nodes;
    private final Long seed;
    private final NodeOrder order;

    private FlowGraph(Map<String, GraphNode> nodes, Long seed) {
        this.nodes = nodes;
        this.seed = seed;
        order = NodeOrder.of(nodes);
    }

    /** Looks up the types of a flow's nodes; the flow is not kept. */
    public static FlowGraph of(Flow flow, NodeTypes types) {
        Map<String, List<GraphWire>> incoming = new HashMap<>();
        for (Wire wire : flow.getWires()) {
            incoming.computeIfAbsent(wire.getTarget().getId(), id -> new ArrayList<>()).add(new GraphWire(
                    wire.getSource().getId(), wire.getSourcePort(), wire.getTarget().getId(), wire.getTargetPort()));
        }
        Map<String, GraphNode> nodes = new LinkedHashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (Node node : flow.getNodes()) {
            GraphNode bound = bind(node, types, incoming.getOrDefault(node.getId(), List.of()));
            nodes.put(bound.id(), bound);
            names.merge(bound.name(), 1, Integer::sum);
        }
        nodes.replaceAll((id, node) -> names.get(node.name()) == 1 ? node : node.named(node.name() + " (" + id + ")"));
        return new FlowGraph(nodes, flow.getSeed());
    }

    private static GraphNode bind(Node node, NodeTypes types, List<GraphWire> incoming) {
        // What an older version made is run as its type understands it today, whether the document says so yet or not.
        Optional<Migrated> migrated = Migrated.of(node, types);
        String typeId = migrated.map(now -> now.spec().id()).orElse(node.getType());
        // Types may go at any moment; a node has both or neither.
        NodeType type = types.find(typeId).orElse(null);
        NodeSpec spec = type == null ? null : types.spec(typeId).orElse(null);
        String name = node.getName();
        if (name == null || name.isBlank()) {
            name = spec == null ? node.getId() : spec.name();
        }
        List<SettingSpec> settings = spec == null ? List.of() : spec.settings();
        String plugIn = node.getPlugInName() == null ? node.getPlugIn() : node.getPlugInName();
        return new GraphNode(node.getId(), name, typeId,
                migrated.map(now -> now.spec().version()).orElse(node.getTypeVersion()), plugIn,
                spec == null ? null : type, spec, migrated.map(Migrated::settings)
                .orElseGet(() -> StoredSettings.values(node.getSettings(), settings)), incoming);
    }

    /** All nodes in the order of the flow. */
    public Collection<GraphNode> nodes() {
        return nodes.values();
    }

    /** The node of that id. */
    public Optional<GraphNode> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** The seed of the flow, if it has one of its own. */
    public Optional<Long> seed() {
        return Optional.ofNullable(seed);
    }

    /** The nodes that lie on no cycle, each behind those whose outputs it takes; otherwise in the order of the flow. */
    public List<GraphNode> order() {
        return order.order().stream().map(nodes::get).toList();
    }

    /** The cycles, each as its nodes along the wires, beginning with the one that is first in the flow. */
    public List<List<GraphNode>> cycles() {
        return order.cycles().stream().map(cycle -> cycle.stream().map(nodes::get).toList()).toList();
    }

    /** The ids of all nodes that lie on a cycle. */
    public Collection<String> onCycles() {
        return order.onCycles();
    }
}
