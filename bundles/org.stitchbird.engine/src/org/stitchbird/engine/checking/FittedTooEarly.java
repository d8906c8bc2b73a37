// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.engine.text.Messages;

/**
 * A step that learns from rows before they are divided into training and test rows has seen the test rows.
 *
 * <p>The fix makes it a step of the learners behind it, together with the steps of its kind on the way to where the
 * rows are divided, so that their order stays.
 */
final class FittedTooEarly implements FlowRule {
    @Override
    public void check(FlowTrails flow, Listener listener) {
        for (GraphNode node : flow.nodes()) {
            if (FlowTrails.has(node, Trait.FITS) && !flow.into(node, Kind.TABLE).isEmpty()) {
                flow.behind(node).stream().filter(each -> FlowTrails.has(each, Trait.SPLITS)).findFirst()
                        .ifPresent(divider -> listener.warning(node, "fitted-too-early",
                                FlowTrails.has(node, Trait.USES_TARGET) ? "rule.fitted.target" : "rule.fitted",
                                fix(flow, node).stream().toList(), divider.name()));
            }
        }
    }

    private static Optional<QuickFix> fix(FlowTrails flow, GraphNode node) {
        List<GraphNode> steps = steps(flow, node);
        Set<GraphNode> learners = learners(flow, node);
        if (steps.isEmpty() || learners.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = steps.stream().map(each -> "'" + each.name() + "'").toList();
        QuickFix fix = QuickFix.of(learners.size() == 1
                ? Messages.text("fix.part-of", String.join(", ", names), learners.iterator().next().name())
                : Messages.text("fix.part-of-all", String.join(", ", names)));
        return Optional.of(asSteps(flow, steps, learners, bypass(flow, steps, fix)));
    }

    /** The node and those behind it that learn from undivided rows as well, if all of them can be steps of a learner. */
    private static List<GraphNode> steps(FlowTrails flow, GraphNode first) {
        List<GraphNode> steps = new ArrayList<>();
        Set<GraphNode> behind = new LinkedHashSet<>(flow.behind(first));
        for (GraphNode node : flow.nodes()) {
            if (node == first || behind.contains(node) && FlowTrails.has(node, Trait.FITS)
                    && FlowTrails.output(node, Kind.TABLE).isPresent() && leadsToDivision(flow, node)) {
                if (FlowTrails.output(node, Kind.PREPARATION).isEmpty()
                        || FlowTrails.input(node, Kind.PREPARATION).isEmpty()
                        || flow.into(node, Kind.TABLE).size() != 1) {
                    return List.of();
                }
                steps.add(node);
            }
        }
        return steps;
    }

    private static boolean leadsToDivision(FlowTrails flow, GraphNode node) {
        return flow.behind(node).stream().anyMatch(each -> FlowTrails.has(each, Trait.SPLITS));
    }

    /** The learners that are trained or tested on what the node hands out. */
    private static Set<GraphNode> learners(FlowTrails flow, GraphNode node) {
        Set<GraphNode> learners = new LinkedHashSet<>();
        for (GraphNode reached : flow.behind(node)) {
            if (FlowTrails.output(reached, Kind.LEARNER).isPresent()) {
                learners.add(reached);
            }
            flow.into(reached, Kind.LEARNER).forEach(wire -> learners.add(flow.node(wire.source())));
        }
        learners.removeIf(each -> FlowTrails.input(each, Kind.PREPARATION).isEmpty());
        return learners;
    }

    /** Lets the table go past the steps wherever it is divided later; elsewhere they stay in its way. */
    private static QuickFix bypass(FlowTrails flow, List<GraphNode> steps, QuickFix begun) {
        QuickFix fix = begun;
        Set<GraphNode> staying = new LinkedHashSet<>();
        for (GraphNode step : steps.reversed()) {
            GraphWire source = flow.into(step, Kind.TABLE).get(0);
            GraphWire origin = origin(flow, steps, source);
            boolean stays = false;
            for (GraphWire wire : flow.from(step, Kind.TABLE)) {
                GraphNode next = flow.node(wire.target());
                if (steps.contains(next)) {
                    stays |= staying.contains(next);
                } else if (FlowTrails.has(next, Trait.SPLITS) || leadsToDivision(flow, next)) {
                    fix = fix.disconnect(wire.source(), wire.sourcePort(), wire.target(), wire.targetPort())
                            .connect(origin.source(), origin.sourcePort(), wire.target(), wire.targetPort());
                } else {
                    stays = true;
                }
            }
            if (stays) {
                staying.add(step);
            } else {
                fix = fix.disconnect(source.source(), source.sourcePort(), source.target(), source.targetPort());
            }
        }
        return fix;
    }

    /** Where a table comes from when the steps are not in its way. */
    private static GraphWire origin(FlowTrails flow, List<GraphNode> steps, GraphWire wire) {
        GraphNode source = flow.node(wire.source());
        return steps.contains(source) ? origin(flow, steps, flow.into(source, Kind.TABLE).get(0)) : wire;
    }

    /** Wires the steps one behind the other and in front of the steps that the learners have already. */
    private static QuickFix asSteps(FlowTrails flow, List<GraphNode> steps, Set<GraphNode> learners,
            QuickFix begun) {
        QuickFix fix = begun;
        Set<GraphNode> heads = new LinkedHashSet<>();
        learners.forEach(learner -> heads.add(head(flow, learner)));
        heads.removeIf(steps::contains);
        for (GraphNode head : heads) {
            fix = prepare(fix, steps.getLast(), head);
        }
        GraphNode next = heads.isEmpty() ? null : heads.iterator().next();
        for (GraphNode step : steps.reversed()) {
            GraphNode head = step == steps.getLast() ? null : head(flow, next);
            fix = head == null || steps.contains(head) && head != next ? fix : prepare(fix, step, head);
            fix = next == null ? fix : fix.moveBefore(step.id(), next.id());
            next = step;
        }
        return fix;
    }

    private static QuickFix prepare(QuickFix fix, GraphNode step, GraphNode next) {
        return fix.connect(step.id(), FlowTrails.output(step, Kind.PREPARATION).orElseThrow().name(), next.id(),
                FlowTrails.input(next, Kind.PREPARATION).orElseThrow().name());
    }

    /** The first of the steps in front of a node, or the node itself when it has none. */
    private static GraphNode head(FlowTrails flow, GraphNode node) {
        List<GraphWire> before = flow.into(node, Kind.PREPARATION);
        if (before.size() != 1) {
            return node;
        }
        GraphNode source = flow.node(before.get(0).source());
        return FlowTrails.input(source, Kind.PREPARATION).isPresent() ? head(flow, source) : node;
    }
}
