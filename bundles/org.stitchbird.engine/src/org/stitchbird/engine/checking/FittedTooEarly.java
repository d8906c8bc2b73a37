// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.check.FlowNode;
import org.stitchbird.engine.check.FlowRule;
import org.stitchbird.engine.check.FlowView;
import org.stitchbird.engine.check.FlowWire;
import org.stitchbird.engine.check.RuleFindings;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.engine.text.Messages;

/**
 * A step that learns from rows before they are divided into training and test rows has seen the test rows.
 *
 * <p>The fix makes it a step of the learners behind it, together with the steps of its kind on the way to where the
 * rows are divided, so that their order stays.
 */
@Component(service = FlowRule.class)
public final class FittedTooEarly implements FlowRule {
    @Override
    public void check(FlowView flow, RuleFindings findings) {
        for (FlowNode node : flow.nodes()) {
            if (node.has(Trait.FITS) && !flow.into(node, Kind.TABLE).isEmpty()) {
                flow.behind(node).stream().filter(each -> each.has(Trait.SPLITS)).findFirst()
                        .ifPresent(divider -> findings.warning(node, "fitted-too-early", Messages.text(
                                node.has(Trait.USES_TARGET) ? "rule.fitted.target" : "rule.fitted", node.name(),
                                divider.name()), fix(flow, node).stream().toArray(QuickFix[]::new)));
            }
        }
    }

    private static Optional<QuickFix> fix(FlowView flow, FlowNode node) {
        List<FlowNode> steps = steps(flow, node);
        Set<FlowNode> learners = learners(flow, node);
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
    private static List<FlowNode> steps(FlowView flow, FlowNode first) {
        List<FlowNode> steps = new ArrayList<>();
        Set<FlowNode> behind = new LinkedHashSet<>(flow.behind(first));
        for (FlowNode node : flow.nodes()) {
            if (node == first || behind.contains(node) && node.has(Trait.FITS)
                    && node.output(Kind.TABLE).isPresent() && leadsToDivision(flow, node)) {
                if (node.output(Kind.PREPARATION).isEmpty()
                        || node.input(Kind.PREPARATION).isEmpty()
                        || flow.into(node, Kind.TABLE).size() != 1) {
                    return List.of();
                }
                steps.add(node);
            }
        }
        return steps;
    }

    private static boolean leadsToDivision(FlowView flow, FlowNode node) {
        return flow.behind(node).stream().anyMatch(each -> each.has(Trait.SPLITS));
    }

    /** The learners that are trained or tested on what the node hands out. */
    private static Set<FlowNode> learners(FlowView flow, FlowNode node) {
        Set<FlowNode> learners = new LinkedHashSet<>();
        for (FlowNode reached : flow.behind(node)) {
            if (reached.output(Kind.LEARNER).isPresent()) {
                learners.add(reached);
            }
            flow.into(reached, Kind.LEARNER).forEach(wire -> learners.add(wire.source()));
        }
        learners.removeIf(each -> each.input(Kind.PREPARATION).isEmpty());
        return learners;
    }

    /** Lets the table go past the steps wherever it is divided later; elsewhere they stay in its way. */
    private static QuickFix bypass(FlowView flow, List<FlowNode> steps, QuickFix begun) {
        QuickFix fix = begun;
        Set<FlowNode> staying = new LinkedHashSet<>();
        for (FlowNode step : steps.reversed()) {
            FlowWire source = flow.into(step, Kind.TABLE).get(0);
            FlowWire origin = origin(flow, steps, source);
            boolean stays = false;
            for (FlowWire wire : flow.from(step, Kind.TABLE)) {
                FlowNode next = wire.target();
                if (steps.contains(next)) {
                    stays |= staying.contains(next);
                } else if (next.has(Trait.SPLITS) || leadsToDivision(flow, next)) {
                    fix = fix.disconnect(wire.source().id(), wire.output(), wire.target().id(), wire.input())
                            .connect(origin.source().id(), origin.output(), wire.target().id(), wire.input());
                } else {
                    stays = true;
                }
            }
            if (stays) {
                staying.add(step);
            } else {
                fix = fix.disconnect(source.source().id(), source.output(), source.target().id(), source.input());
            }
        }
        return fix;
    }

    /** Where a table comes from when the steps are not in its way. */
    private static FlowWire origin(FlowView flow, List<FlowNode> steps, FlowWire wire) {
        FlowNode source = wire.source();
        return steps.contains(source) ? origin(flow, steps, flow.into(source, Kind.TABLE).get(0)) : wire;
    }

    /** Wires the steps one behind the other and in front of the steps that the learners have already. */
    private static QuickFix asSteps(FlowView flow, List<FlowNode> steps, Set<FlowNode> learners,
            QuickFix begun) {
        QuickFix fix = begun;
        Set<FlowNode> heads = new LinkedHashSet<>();
        learners.forEach(learner -> heads.add(head(flow, learner)));
        heads.removeIf(steps::contains);
        for (FlowNode head : heads) {
            fix = prepare(fix, steps.getLast(), head);
        }
        FlowNode next = heads.isEmpty() ? null : heads.iterator().next();
        for (FlowNode step : steps.reversed()) {
            FlowNode head = step == steps.getLast() ? null : head(flow, next);
            fix = head == null || steps.contains(head) && head != next ? fix : prepare(fix, step, head);
            fix = next == null ? fix : fix.moveBefore(step.id(), next.id());
            next = step;
        }
        return fix;
    }

    private static QuickFix prepare(QuickFix fix, FlowNode step, FlowNode next) {
        return fix.connect(step.id(), step.output(Kind.PREPARATION).orElseThrow().name(), next.id(),
                next.input(Kind.PREPARATION).orElseThrow().name());
    }

    /** The first of the steps in front of a node, or the node itself when it has none. */
    private static FlowNode head(FlowView flow, FlowNode node) {
        List<FlowWire> before = flow.into(node, Kind.PREPARATION);
        if (before.size() != 1) {
            return node;
        }
        FlowNode source = before.get(0).source();
        return source.input(Kind.PREPARATION).isPresent() ? head(flow, source) : node;
    }
}
