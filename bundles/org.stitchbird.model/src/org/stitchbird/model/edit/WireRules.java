// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.edit;

import org.stitchbird.model.Wiring;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** Which wires a flow may get. */
final class WireRules {
    private WireRules() {
    }

    /**
     * Refuses a wire between these ports if the flow must not have it.
     *
     * @param instead the wire that the new one takes the place of; {@code null} for none
     */
    static void check(Flow flow, Wire instead, Node source, String sourcePort, Node target, String targetPort) {
        Refusals.unlessIn(flow, source);
        Refusals.unlessIn(flow, target);
        if (instead != null) {
            Refusals.unlessIn(flow, instead);
        }
        Refusals.name(sourcePort, "refuse.port.empty");
        Refusals.name(targetPort, "refuse.port.empty");
        Refusals.unless(source != target, "refuse.self", Refusals.name(source));
        for (Wire wire : flow.getWires()) {
            boolean same = wire != instead && wire.getSource() == source && wire.getTarget() == target
                    && wire.getSourcePort().equals(sourcePort) && wire.getTargetPort().equals(targetPort);
            Refusals.unless(!same, "refuse.twice", Refusals.name(source), Refusals.name(target));
        }
        Refusals.unless(!Wiring.without(flow, instead).reaches(target, source), "refuse.cycle",
                Refusals.name(source), Refusals.name(target));
    }

    /** A wire, in no flow yet. */
    static Wire wire(Node source, String sourcePort, Node target, String targetPort) {
        Wire wire = FlowFactory.eINSTANCE.createWire();
        wire.setSource(source);
        wire.setSourcePort(sourcePort);
        wire.setTarget(target);
        wire.setTargetPort(targetPort);
        return wire;
    }
}
