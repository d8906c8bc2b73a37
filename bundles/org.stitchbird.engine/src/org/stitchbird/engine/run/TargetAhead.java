// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.checking.CheckedFlow;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.spec.Shape;

/** Looks along the wires for the column that a table's target will be. */
final class TargetAhead {
    private final FlowGraph graph;
    private final Map<String, Map<String, Shape>> shapes;
    private final Map<String, List<GraphWire>> outgoing = new HashMap<>();

    TargetAhead(CheckedFlow flow) {
        graph = flow.graph().orElse(null);
        shapes = flow.report().shapes();
        flow.graph().stream().flatMap(all -> all.nodes().stream()).forEach(node -> node.incoming().forEach(
                wire -> outgoing.computeIfAbsent(wire.source(), id -> new ArrayList<>()).add(wire)));
    }

    /** The nearest target that is chosen behind an output, else the output's own; empty when neither is known. */
    Optional<String> of(GraphNode node, String port) {
        Optional<Schema> leaving = schema(node.id(), port);
        String own = leaving.map(Schema::targetName).orElse(null);
        Deque<GraphWire> open = new ArrayDeque<>(from(node.id(), port));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            GraphNode next = graph.node(open.pop().target()).filter(GraphNode::known).orElse(null);
            if (next == null || !seen.add(next.id())) {
                continue;
            }
            for (String output : tables(next)) {
                String target = schema(next.id(), output).map(Schema::targetName).orElse(null);
                if (target != null && !target.equals(own) && leaving.map(all -> all.indexOf(target) >= 0).orElse(true)) {
                    return Optional.of(target);
                }
                open.addAll(from(next.id(), output));
            }
        }
        return Optional.ofNullable(own);
    }

    /** The outputs of a node of a known type by which tables leave. */
    static List<String> tables(GraphNode node) {
        return node.spec().outputs().stream().filter(port -> port.kind().equals(Kind.TABLE)).map(port -> port.name())
                .toList();
    }

    private List<GraphWire> from(String node, String port) {
        return outgoing.getOrDefault(node, List.of()).stream().filter(wire -> wire.sourcePort().equals(port)).toList();
    }

    private Optional<Schema> schema(String node, String port) {
        return Optional.ofNullable(shapes.getOrDefault(node, Map.of()).get(port))
                .filter(Shape.OfTable.class::isInstance).map(shape -> ((Shape.OfTable) shape).schema());
    }
}
