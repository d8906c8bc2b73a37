// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.checking.CheckedFlow;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.text.Messages;

/**
 * Which nodes a run needs, or why there can be no run.
 *
 * @param nodes the nodes, each behind those whose outputs it takes
 * @param refusal why nothing may run, in a sentence, or {@code null}
 */
record Plan(List<GraphNode> nodes, String refusal) {
    /** The targets and all they need; everything when there are no targets; on a sample, all of it that can run. */
    static Plan of(CheckedFlow flow, Set<String> targets, Sampling sampling) {
        if (flow.graph().isEmpty()) {
            return new Plan(List.of(), refusal(flow, node -> true));
        }
        FlowGraph graph = flow.graph().get();
        for (String target : targets) {
            if (graph.node(target).isEmpty()) {
                return new Plan(List.of(), Messages.text("run.refused.target", target,
                        graph.nodes().stream().map(GraphNode::id).collect(Collectors.joining(", "))));
            }
        }
        Set<String> needed = needed(graph, targets);
        if (sampling.scope() == Scope.SAMPLE && targets.stream().noneMatch(flow.broken()::contains)) {
            needed.removeAll(leftOut(flow, graph, sampling));
        }
        String refusal = needed.stream().anyMatch(flow.broken()::contains) ? refusal(flow, needed::contains) : null;
        return new Plan(graph.order().stream().filter(node -> needed.contains(node.id())).toList(), refusal);
    }

    private static Set<String> needed(FlowGraph graph, Set<String> targets) {
        Deque<String> open = new ArrayDeque<>();
        if (targets.isEmpty()) {
            graph.nodes().forEach(node -> open.add(node.id()));
        }
        open.addAll(targets);
        Set<String> needed = new HashSet<>();
        while (!open.isEmpty()) {
            String id = open.pop();
            if (needed.add(id)) {
                graph.node(id).ifPresent(node -> node.incoming().stream().map(GraphWire::source).forEach(open::add));
            }
        }
        return needed;
    }

    /** What a run on a sample leaves out: a flow that is being drawn has errors somewhere most of the time. */
    private static Set<String> leftOut(CheckedFlow flow, FlowGraph graph, Sampling sampling) {
        Set<String> left = new HashSet<>(flow.broken());
        for (GraphNode node : graph.order()) {
            if (node.known() && sampling.leavesOut(node)
                    || node.incoming().stream().anyMatch(wire -> left.contains(wire.source()))) {
                left.add(node.id());
            }
        }
        return left;
    }

    private static String refusal(CheckedFlow flow, Predicate<String> planned) {
        List<Problem> errors = flow.report().problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR).toList();
        Optional<Problem> first = errors.stream()
                .filter(problem -> problem.node() == null || planned.test(problem.node())).findFirst();
        // The problem of a broken node may be told at another one, as that of a cycle is.
        return Messages.text("run.refused", first.or(() -> errors.stream().findFirst()).map(Problem::sentence)
                .orElse("")).strip();
    }
}
