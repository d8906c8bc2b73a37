// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.checking.CheckedFlow;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.run.ResultStore.Failure;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.text.Messages;

/** Finds out where the nodes of a flow stand, given the results that are kept. */
final class Standing {
    private final CheckedFlow flow;
    private final FlowGraph graph;
    private final ResultStore store;
    private final Weighing weighing;
    private final Sampling sampling;
    private final Map<String, NodeStatus> status;
    /** The key of what each output gives or would give, by node and port. */
    private final Map<String, Map<String, String>> outputKeys = new HashMap<>();
    private final Map<String, String> nodeKeys = new HashMap<>();
    /** The node whose own change made a node stale. */
    private final Map<String, String> roots = new HashMap<>();

    private Standing(CheckedFlow flow, FlowGraph graph, ResultStore store, Fingerprints prints, Sampling sampling) {
        this.flow = flow;
        this.graph = graph;
        this.store = store;
        this.sampling = sampling;
        weighing = new Weighing(flow.source(), graph, prints, sampling);
        status = new LinkedHashMap<>(flow.report().status());
    }

    /** The status of every node by id, in the order of the flow; reads the files that nodes read. */
    static Map<String, NodeStatus> of(CheckedFlow flow, ResultStore store, Fingerprints prints, Sampling sampling) {
        // Before the first run there is nothing to compare with, and files may be large.
        if (flow.graph().isEmpty() || store.isEmpty() && sampling.scope() == Scope.FULL) {
            return flow.report().status();
        }
        Standing standing = new Standing(flow, flow.graph().get(), store, prints, sampling);
        standing.graph.order().forEach(standing::stand);
        return standing.status;
    }

    /** The key of every node by id: under it its result is kept, or would be. */
    static Map<String, String> keys(CheckedFlow flow, ResultStore store, Fingerprints prints,
            Sampling sampling) {
        if (flow.graph().isEmpty()) {
            return Map.of();
        }
        Standing standing = new Standing(flow, flow.graph().get(), store, prints, sampling);
        standing.graph.order().forEach(standing::stand);
        return standing.nodeKeys;
    }

    private void stand(GraphNode node) {
        if (flow.broken().contains(node.id())) {
            nodeKeys.put(node.id(), "broken/" + node.id());
            roots.put(node.id(), node.id());
            return;
        }
        if (sampling.leavesOut(node)) {
            nodeKeys.put(node.id(), "left/" + node.id());
            status.put(node.id(), new NodeStatus(NodeState.READY, Messages.text("sample.writes"), Double.NaN, null, -1));
            return;
        }
        Ingredients now = weighing.of(node, this::key);
        nodeKeys.put(node.id(), now.key());
        Optional<NodeResult> found = store.find(node.id(), now);
        if (found.isPresent()) {
            outputKeys.put(node.id(), found.get().outputKeys());
            status.put(node.id(), found.get().fresh());
        } else {
            status.put(node.id(), notFresh(node, now));
        }
    }

    private String key(GraphWire wire) {
        String known = outputKeys.getOrDefault(wire.source(), Map.of()).get(wire.sourcePort());
        return known != null ? known
                : Ingredients.outputKey(nodeKeys.getOrDefault(wire.source(), "cycle"), wire.sourcePort());
    }

    private NodeStatus notFresh(GraphNode node, Ingredients now) {
        NodeResult latest = store.latest(node.id()).filter(each -> each.ingredients().type().equals(node.typeId()))
                .orElse(null);
        String reason = latest == null ? null : reason(node, latest, now);
        Optional<Failure> failure = store.failure(node.id()).filter(each -> each.key().equals(now.key()));
        if (failure.isPresent()) {
            return new NodeStatus(NodeState.FAILED, failure.get().sentence(), Double.NaN, null,
                    failure.get().millis());
        }
        Optional<String> skipped = store.skipped(node.id()).filter(each -> behindFailure(node));
        if (skipped.isPresent()) {
            return new NodeStatus(NodeState.SKIPPED, skipped.get(), Double.NaN, null, -1);
        }
        return latest == null ? NodeStatus.of(NodeState.READY) : latest.stale(reason);
    }

    private boolean behindFailure(GraphNode node) {
        return node.incoming().stream().map(wire -> status.get(wire.source()).state())
                .anyMatch(state -> state == NodeState.FAILED || state == NodeState.SKIPPED);
    }

    private String reason(GraphNode node, NodeResult latest, Ingredients now) {
        StaleReason difference = new StaleReason(node, latest.ingredients(), now);
        Optional<String> own = difference.own();
        if (own.isPresent()) {
            roots.put(node.id(), node.id());
            return own.get();
        }
        String before = difference.changedBefore().orElse(node.id());
        String root = roots.getOrDefault(before, before);
        roots.put(node.id(), root);
        String name = graph.node(root).map(GraphNode::name).orElse(root);
        return Messages.text(status.get(root).state() == NodeState.FRESH ? "stale.before.result" : "stale.before",
                name);
    }
}
