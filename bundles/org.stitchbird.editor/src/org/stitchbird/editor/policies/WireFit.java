// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import java.util.List;
import java.util.Optional;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.kind.Kinds;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.model.Wiring;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** Says whether a wire may run from one port to another, and if not, why. */
public final class WireFit {
    private final OpenFlow open;
    private final Wire instead;
    private final Wiring wiring;
    private final Circles circles;

    /**
     * Judges wires in that flow as it is now.
     *
     * @param instead the wire of which an end is moved; {@code null} for a new wire
     */
    public WireFit(OpenFlow open, Wire instead) {
        this.open = open;
        this.instead = instead;
        wiring = Wiring.without(open.flow(), instead);
        circles = new Circles(wiring);
    }

    /** Why there may be no such wire, in a sentence; empty when there may. */
    public Optional<String> refusal(Node source, String output, Node target, String input) {
        if (source == target) {
            return told("wire.self");
        }
        Optional<NodeSpec> from = open.spec(source);
        Optional<NodeSpec> to = open.spec(target);
        if (from.isEmpty() || to.isEmpty()) {
            return told("wire.unknown", open.nameOf(from.isEmpty() ? source : target));
        }
        Optional<Port> gives = from.get().output(output);
        Optional<Port> takes = to.get().input(input);
        if (gives.isEmpty() || takes.isEmpty()) {
            return told("wire.noPort", open.nameOf(gives.isEmpty() ? source : target));
        }
        Kind given = gives.get().kind();
        if (!given.equals(takes.get().kind())) {
            return told("wire.kind", open.nameOf(target), kind(takes.get().kind()), kind(given));
        }
        if (wiring.incoming(target).stream().anyMatch(wire -> wire.getSource() == source
                && wire.getSourcePort().equals(output) && wire.getTargetPort().equals(input))) {
            return told("wire.twice");
        }
        return circles.closes(source, target) ? told("wire.circle", open.nameOf(target), open.nameOf(source))
                : Optional.empty();
    }

    private static Optional<String> told(String key, Object... names) {
        return Optional.of(Messages.get(key, names));
    }

    private static String kind(Kind kind) {
        return Messages.find("kind.a." + kind.id()).orElseGet(() -> Kinds.phrase(kind));
    }

    /** The wire that gives way, because that input takes only one; empty when none does. */
    public Optional<Wire> displaced(Node target, String input) {
        boolean single = open.spec(target).flatMap(spec -> spec.input(input)).filter(port -> !port.multiple())
                .isPresent();
        return single ? wiring.incoming(target).stream().filter(wire -> wire.getTargetPort().equals(input)).findFirst()
                : Optional.empty();
    }

    /** The first input of a node at which that output may end; one without a wire if there is one. */
    public Optional<String> input(Node source, String output, Node target) {
        List<String> fitting = open.spec(target).map(NodeSpec::inputs).orElse(List.of()).stream().map(Port::name)
                .filter(input -> refusal(source, output, target, input).isEmpty()).toList();
        return fitting.stream().filter(input -> displaced(target, input).isEmpty()).findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /** The first output of a node that may end at that input. */
    public Optional<String> output(Node source, Node target, String input) {
        return open.spec(source).map(NodeSpec::outputs).orElse(List.of()).stream().map(Port::name)
                .filter(output -> refusal(source, output, target, input).isEmpty()).findFirst();
    }

    /** Lays the wire, or moves the one of which an end was moved; what has to give way goes. */
    public void lay(Node source, String output, Node target, String input) {
        Flow flow = open.flow();
        displaced(target, input).ifPresent(wire -> FlowEdits.disconnect(flow, wire));
        if (instead == null) {
            FlowEdits.connect(flow, source, output, target, input);
        } else if (instead.getTarget() == target && instead.getTargetPort().equals(input)) {
            FlowEdits.reconnectSource(flow, instead, source, output);
        } else {
            FlowEdits.reconnectTarget(flow, instead, target, input);
        }
    }
}
