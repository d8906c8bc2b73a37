// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.engine.text.Messages;

/** A model that answers for rows it was trained on, and is scored by these answers, looks better than it is. */
final class ScoredOnTraining implements FlowRule {
    @Override
    public void check(FlowTrails flow, Listener listener) {
        for (GraphNode node : flow.nodes()) {
            List<GraphWire> models = flow.into(node, Kind.MODEL);
            List<GraphWire> tables = flow.into(node, Kind.TABLE);
            if (models.size() == 1 && tables.size() == 1 && scored(flow, node)) {
                GraphNode learner = flow.node(models.get(0).source());
                List<GraphWire> trained = flow.into(learner, Kind.TABLE);
                if (trained.size() == 1) {
                    compare(flow, node, learner, trail(flow, trained.get(0)), trail(flow, tables.get(0)), listener);
                }
            }
        }
    }

    private static boolean scored(FlowTrails flow, GraphNode node) {
        return flow.behind(node).stream().anyMatch(each -> each.spec().outputs().stream()
                .anyMatch(port -> port.kind().equals(Kind.EVALUATION)));
    }

    /** The wires on which a table has come, backwards to where it comes into the flow or is made of several. */
    private static List<GraphWire> trail(FlowTrails flow, GraphWire last) {
        List<GraphWire> trail = new ArrayList<>(List.of(last));
        List<GraphWire> before = flow.into(flow.node(last.source()), Kind.TABLE);
        while (before.size() == 1) {
            trail.add(before.get(0));
            before = flow.into(flow.node(before.get(0).source()), Kind.TABLE);
        }
        return trail;
    }

    /** Rows are the same when the ways part behind one output; other outputs of a node that divides hold others. */
    private static void compare(FlowTrails flow, GraphNode node, GraphNode learner, List<GraphWire> trained,
            List<GraphWire> answered, Listener listener) {
        for (GraphWire mine : answered) {
            for (GraphWire its : trained) {
                if (mine.source().equals(its.source())) {
                    if (mine.sourcePort().equals(its.sourcePort())) {
                        listener.warning(node, "scored-on-training", "rule.scored",
                                fix(flow, its, mine).stream().toList(), learner.name());
                    }
                    return;
                }
            }
        }
    }

    /** Divides the rows where the ways part, or takes the other part where one of them is divided already. */
    private static Optional<QuickFix> fix(FlowTrails flow, GraphWire training, GraphWire test) {
        GraphNode before = flow.node(test.source());
        for (Port part : parts(before.spec())) {
            if (!part.name().equals(test.sourcePort()) && parts(before.spec()).size() == 2) {
                return Optional.of(from(QuickFix.of(Messages.text("fix.other-part", part.label(), before.name())),
                        test, before.id(), part.name()));
            }
        }
        for (GraphWire[] ways : new GraphWire[][] {{training, test}, {test, training}}) {
            GraphNode divider = flow.node(ways[0].target());
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

    private static QuickFix divide(NodeSpec spec, GraphWire training, GraphWire test) {
        String as = "+" + spec.id();
        Port in = spec.inputs().stream().filter(port -> port.kind().equals(Kind.TABLE)).findFirst().orElseThrow();
        QuickFix fix = QuickFix.of(Messages.text("fix.divide", spec.name()))
                .add(as, spec.id(), Map.of(), training.target())
                .connect(training.source(), training.sourcePort(), as, in.name());
        return from(from(fix, training, as, parts(spec).get(0).name()), test, as, parts(spec).get(1).name());
    }

    private static QuickFix from(QuickFix fix, GraphWire wire, String source, String output) {
        return fix.disconnect(wire.source(), wire.sourcePort(), wire.target(), wire.targetPort())
                .connect(source, output, wire.target(), wire.targetPort());
    }

    /** The parts into which a node divides one table: those to train on, those to test with. */
    private static List<Port> parts(NodeSpec spec) {
        boolean divides = spec.traits().contains(Trait.SPLITS)
                && spec.inputs().stream().filter(port -> port.kind().equals(Kind.TABLE)).count() == 1;
        return divides ? spec.outputs().stream().filter(port -> port.kind().equals(Kind.TABLE)).toList() : List.of();
    }
}
