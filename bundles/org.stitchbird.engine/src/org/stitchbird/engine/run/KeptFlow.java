// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.checking.CheckedFlow;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.graph.Migrated;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.file.FlowFormatException;

/**
 * A flow all of whose results are kept: it needs no check, which would cost more than the rest of its run, as it was
 * checked when they were made from the same settings and inputs.
 */
final class KeptFlow {
    private KeptFlow() {
    }

    /** The flow without a report; empty when something of it is to be run, or anything about it is odd. */
    static Optional<CheckedFlow> of(FlowSource source, NodeTypes types, ResultStore store, Fingerprints prints) {
        if (store.isEmpty()) {
            return Optional.empty();
        }
        try {
            FlowGraph graph = FlowGraph.of(FlowFile.read(source.text(), source.name()), types);
            if (!graph.cycles().isEmpty() || !graph.nodes().stream().allMatch(node -> plain(graph, node))) {
                return Optional.empty();
            }
            Map<String, NodeStatus> ready = new LinkedHashMap<>();
            graph.nodes().forEach(node -> ready.put(node.id(), NodeStatus.of(NodeState.READY)));
            CheckedFlow flow = new CheckedFlow(source, Optional.of(graph),
                    new CheckReport(List.of(), Map.of(), Map.of(), ready), Set.of());
            boolean fresh = Standing.of(flow, store, prints, Sampling.of(flow, Scope.FULL, store)).values().stream()
                    .allMatch(status -> status.state() == NodeState.FRESH);
            return fresh ? Optional.of(flow) : Optional.empty();
        } catch (FlowFormatException | RuntimeException e) {
            // The check tells what is wrong.
            return Optional.empty();
        }
    }

    /** Whether a node is of a known type that only gives results, with settings and wires that the type has. */
    private static boolean plain(FlowGraph graph, GraphNode node) {
        return node.known() && node.typeVersion() <= node.spec().version()
                && !Migrated.outdated(node.spec(), node.typeVersion())
                && !node.spec().traits().contains(Trait.WRITES)
                && node.spec().settings().stream().map(SettingSpec::name).toList().containsAll(node.stored().keySet())
                && node.spec().inputs().stream().allMatch(port -> port.multiple() || node.into(port.name()).size() <= 1)
                && node.incoming().stream().allMatch(wire -> fits(graph, node, wire));
    }

    private static boolean fits(FlowGraph graph, GraphNode node, GraphWire wire) {
        Optional<Port> from = graph.node(wire.source()).filter(GraphNode::known)
                .flatMap(source -> source.spec().output(wire.sourcePort()));
        Optional<Port> to = node.spec().input(wire.targetPort());
        return from.isPresent() && to.isPresent() && from.get().kind().equals(to.get().kind());
    }
}
