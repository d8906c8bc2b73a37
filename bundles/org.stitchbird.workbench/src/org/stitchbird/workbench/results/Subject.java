// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.model.flow.Node;

/**
 * What the view shows: one node with where it stands and what it has handed out.
 *
 * @param flow the flow it belongs to
 * @param node the node
 * @param status where it stands
 * @param results its results, the most telling first; empty when there are none
 * @param scope on which rows they were made
 */
record Subject(OpenFlow flow, Node node, NodeStatus status, List<ResultInfo> results, Scope scope) {
    private static final List<String> TELLING = List.of("evaluation", "model", "table");

    /** The selected node; else the one that evaluates, else the last one that has results. */
    static Optional<Subject> of(OpenFlow flow) {
        List<Node> selected = flow.selectedNodes();
        if (!selected.isEmpty()) {
            return Optional.of(of(flow, selected.getLast()));
        }
        List<Subject> all = flow.flow().getNodes().stream().map(node -> of(flow, node))
                .filter(each -> !each.results.isEmpty()).toList();
        return all.stream().filter(each -> each.results.getFirst().evaluation() != null).reduce((one, two) -> two)
                .or(() -> all.stream().reduce((one, two) -> two));
    }

    private static Subject of(OpenFlow flow, Node node) {
        List<ResultInfo> results = flow.results(node).stream().filter(Subject::telling)
                .sorted(Comparator.comparingInt(Subject::rank)).toList();
        return new Subject(flow, node, flow.status(node), results, flow.scope());
    }

    /** The name of the node for people. */
    String name() {
        return flow.nameOf(node);
    }

    boolean in(NodeState state) {
        return status.state() == state;
    }

    /** Whether these are results of a sample, so that they must not be taken for those of all rows. */
    boolean sampled() {
        return scope == Scope.SAMPLE && !results.isEmpty();
    }

    /** Whether both would be shown in the same way. */
    boolean looksLike(Subject other) {
        return other != null && flow == other.flow && node == other.node && scope == other.scope && status.equals(other.status)
                && results.equals(other.results) && name().equals(other.name());
    }

    /** An untrained learner or preparation has nothing to show but its name. */
    private static boolean telling(ResultInfo result) {
        return !ResultTab.of(List.of(result)).isEmpty();
    }

    private static int rank(ResultInfo result) {
        int place = TELLING.indexOf(result.kind());
        // A table that only passes through tells less than one that the node has made.
        return 2 * (place < 0 ? TELLING.size() : place) + (result.port().equals("table") ? 1 : 0);
    }
}
