// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.outcome.Deployment;

/** What the program asks of the shape of a flow: the order of its nodes, and what is known along its wires. */
final class FlowShape {
    private final CheckedFlow flow;
    private final List<Deployment> deployments;
    private final Set<String> onTheWay = new HashSet<>();

    /** The shape of a flow. */
    FlowShape(CheckedFlow flow) {
        this.flow = flow;
        deployments = Deployment.of(flow);
        deployments.forEach(each -> each.path().forEach(part -> onTheWay.add(part.node())));
    }

    /** The flow. */
    CheckedFlow flow() {
        return flow;
    }

    /** The models that the flow has to hand over. */
    List<Deployment> deployments() {
        return deployments;
    }

    /** Whether later rows pass the node on their way to a model. */
    boolean deployed(String node) {
        return onTheWay.contains(node);
    }

    /** The ids of all nodes, each behind those from which wires come to it. */
    List<String> ordered() {
        Map<String, Integer> waiting = new LinkedHashMap<>();
        Map<String, List<String>> behind = new HashMap<>();
        flow.flow().nodes().forEach(node -> waiting.put(node.id(), 0));
        flow.flow().wires().forEach(wire -> {
            waiting.merge(wire.to(), 1, Integer::sum);
            behind.computeIfAbsent(wire.from(), id -> new ArrayList<>()).add(wire.to());
        });
        Deque<String> free = new ArrayDeque<>(waiting.keySet().stream().filter(id -> waiting.get(id) == 0).toList());
        List<String> ordered = new ArrayList<>();
        while (!free.isEmpty()) {
            String next = free.poll();
            ordered.add(next);
            behind.getOrDefault(next, List.of()).forEach(id -> {
                if (waiting.merge(id, -1, Integer::sum) == 0) {
                    free.add(id);
                }
            });
        }
        return ordered;
    }

    /** A node and all from which something comes to it. */
    Set<String> needed(String node) {
        Set<String> needed = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            String next = open.poll();
            if (needed.add(next)) {
                flow.flow().wires().stream().filter(wire -> wire.to().equals(next))
                        .forEach(wire -> open.add(wire.from()));
            }
        }
        return needed;
    }

    /** The ports of a node in their order. */
    List<Port> inputs(String node) {
        return flow.spec(node).map(NodeSpec::inputs).orElse(List.of());
    }

    /**
     * The columns that arrive at a table input; where they are not known, those that are known nearest in front of it:
     * these have the same target.
     */
    Optional<Schema> nearest(String node, String input) {
        Set<String> seen = new HashSet<>();
        Optional<PlainFlow.Wire> wire = flow.flow().into(node, input).stream().findFirst();
        while (wire.isPresent() && seen.add(wire.get().from())) {
            Optional<Schema> schema = flow.schema(wire.get().from(), wire.get().output());
            if (schema.isPresent()) {
                return schema;
            }
            String from = wire.get().from();
            wire = inputs(from).stream().filter(port -> port.kind().equals(Kind.TABLE))
                    .flatMap(port -> flow.flow().into(from, port.name()).stream()).findFirst();
        }
        return Optional.empty();
    }

    /** The columns of the first table that what leaves by an output is used with, as {@link #nearest} finds them. */
    Optional<Schema> destined(String node, String output) {
        return table(node).or(() -> flow.flow().outOf(node, output).stream()
                .flatMap(wire -> table(wire.to()).or(() -> further(wire.to())).stream()).findFirst());
    }

    private Optional<Schema> further(String node) {
        return flow.spec(node).map(NodeSpec::outputs).orElse(List.of()).stream()
                .filter(port -> port.kind().equals(Kind.LEARNER) || port.kind().equals(Kind.PREPARATION))
                .flatMap(port -> destined(node, port.name()).stream()).findFirst();
    }

    private Optional<Schema> table(String node) {
        return inputs(node).stream().filter(port -> port.kind().equals(Kind.TABLE))
                .flatMap(port -> nearest(node, port.name()).stream()).findFirst();
    }
}
