// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.check.Problem.Place;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.kind.Kinds;
import org.stitchbird.engine.spec.Port;

/** Checks the wires that end at one node of a known type. */
final class WiresCheck {
    private final FlowGraph graph;
    private final GraphNode node;
    private final Findings findings;

    WiresCheck(FlowGraph graph, GraphNode node, Findings findings) {
        this.graph = graph;
        this.node = node;
        this.findings = findings;
    }

    /** Tells every problem; answers the wires that can be used. */
    List<GraphWire> check() {
        List<GraphWire> usable = new ArrayList<>();
        for (GraphWire wire : node.incoming()) {
            if (fits(wire)) {
                usable.add(wire);
            }
        }
        for (Port input : node.spec().inputs()) {
            int wires = node.into(input.name()).size();
            if (wires == 0 && !input.optional()) {
                findings.error(node, Place.INPUT, input.name(), "input-missing", "check.input-missing",
                        Kinds.phrase(input.kind()), input.label());
            } else if (wires > 1 && !input.multiple()) {
                findings.error(node, Place.INPUT, input.name(), "too-many-wires", "check.too-many-wires", wires,
                        input.label());
            }
        }
        return usable;
    }

    private boolean fits(GraphWire wire) {
        GraphNode source = graph.node(wire.source()).orElseThrow();
        Port input = node.spec().input(wire.targetPort()).orElse(null);
        Port output = source.known() ? source.spec().output(wire.sourcePort()).orElse(null) : null;
        if (input == null) {
            findings.error(node, Place.INPUT, wire.targetPort(), "unknown-port", "check.unknown-input",
                    wire.targetPort(), source.name());
        }
        if (output == null && source.known()) {
            findings.error(source, Place.OUTPUT, wire.sourcePort(), "unknown-port", "check.unknown-output",
                    wire.sourcePort(), node.name());
            // The node behind cannot run either, though nothing is wrong with it.
            findings.breaks(node.id());
        }
        if (input != null && output != null && !input.kind().equals(output.kind())) {
            findings.error(node, Place.INPUT, input.name(), "wrong-kind", "check.wrong-kind", Kinds.phrase(input.kind()),
                    input.label(), Kinds.phrase(output.kind()), source.name());
            return false;
        }
        return input != null && output != null;
    }
}
