// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.check.FlowNode;
import org.stitchbird.engine.check.FlowRule;
import org.stitchbird.engine.check.FlowView;
import org.stitchbird.engine.check.FlowWire;
import org.stitchbird.engine.check.RuleFindings;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.engine.text.Messages;

/** A model that answers for rows it was trained on, and is scored by these answers, looks better than it is. */
@Component(service = FlowRule.class)
public final class ScoredOnTraining implements FlowRule {
    @Override
    public void check(FlowView flow, RuleFindings findings) {
        for (FlowNode node : flow.nodes()) {
            List<FlowWire> models = flow.into(node, Kind.MODEL);
            List<FlowWire> tables = flow.into(node, Kind.TABLE);
            if (models.size() == 1 && tables.size() == 1 && scored(flow, node)) {
                FlowNode learner = models.get(0).source();
                List<FlowWire> trained = flow.into(learner, Kind.TABLE);
                if (trained.size() == 1) {
                    compare(flow, node, learner, trail(flow, trained.get(0)), trail(flow, tables.get(0)), findings);
                }
            }
        }
    }

    private static boolean scored(FlowView flow, FlowNode node) {
        return flow.behind(node).stream().anyMatch(each -> each.spec().outputs().stream()
                .anyMatch(port -> port.kind().equals(Kind.EVALUATION)));
    }

    /** The wires on which a table has come, backwards to where it comes into the flow or is made of several. */
    private static List<FlowWire> trail(FlowView flow, FlowWire last) {
        List<FlowWire> trail = new ArrayList<>(List.of(last));
        List<FlowWire> before = flow.into(last.source(), Kind.TABLE);
        while (before.size() == 1) {
            trail.add(before.get(0));
            before = flow.into(before.get(0).source(), Kind.TABLE);
        }
        return trail;
    }

    /** Rows are the same when the ways part behind one output; other outputs of a node that divides hold others. */
    private static void compare(FlowView flow, FlowNode node, FlowNode learner, List<FlowWire> trained,
            List<FlowWire> answered, RuleFindings findings) {
        for (FlowWire mine : answered) {
            for (FlowWire its : trained) {
                if (mine.source().equals(its.source())) {
                    if (mine.output().equals(its.output())) {
                        findings.warning(node, "scored-on-training",
                                Messages.text("rule.scored", node.name(), learner.name()),
                                fix(flow, its, mine).stream().toArray(QuickFix[]::new));
                    }
                    return;
                }
            }
        }
    }

    /** Divides the rows where the ways part, or takes the other part where one of them is divided already. */
    private static Optional<QuickFix> fix(FlowView flow, FlowWire training, FlowWire test) {
        FlowNode before = test.source();
        for (Port part : parts(before.spec())) {
            if (!part.name().equals(test.output()) && parts(before.spec()).size() == 2) {
                return Optional.of(from(QuickFix.of(Messages.text("fix.other-part", part.label(), before.name())),
                        test, before.id(), part.name()));
            }
        }
        for (FlowWire[] ways : new FlowWire[][] {{training, test}, {test, training}}) {
            FlowNode divider = ways[0].target();
            List<Port> parts = parts(divider.spec());
            if (parts.size() == 2) {
                Port other = parts.get(ways[0] == training ? 1 : 0);
                return Optional.of(from(QuickFix.of(Messages.text("fix.other-part", other.label(), divider.name())),
                        ways[1], divider.id(), other.name()));
            }
        }
        return flow.types().specs().stream().filter(spec -> parts(spec).size() == 2).findFirst()
                .map(spec -> divide(spec, training, test));
    }

    private static QuickFix divide(NodeSpec spec, FlowWire training, FlowWire test) {
        String as = "+" + spec.id();
        Port in = spec.inputs().stream().filter(port -> port.kind().equals(Kind.TABLE)).findFirst().orElseThrow();
        QuickFix fix = QuickFix.of(Messages.text("fix.divide", spec.name()))
                .add(as, spec.id(), Map.of(), training.target().id())
                .connect(training.source().id(), training.output(), as, in.name());
        return from(from(fix, training, as, parts(spec).get(0).name()), test, as, parts(spec).get(1).name());
    }

    private static QuickFix from(QuickFix fix, FlowWire wire, String source, String output) {
        return fix.disconnect(wire.source().id(), wire.output(), wire.target().id(), wire.input())
                .connect(source, output, wire.target().id(), wire.input());
    }

    /** The parts into which a node divides one table: those to train on, those to test with. */
    private static List<Port> parts(NodeSpec spec) {
        boolean divides = spec.traits().contains(Trait.SPLITS)
                && spec.inputs().stream().filter(port -> port.kind().equals(Kind.TABLE)).count() == 1;
        return divides ? spec.outputs().stream().filter(port -> port.kind().equals(Kind.TABLE)).toList() : List.of();
    }
}
