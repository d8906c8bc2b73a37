// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Placed;
import org.stitchbird.model.flow.Wire;

/** Questions about a flow. */
class FlowQueriesTest {
    private final Flow flow = Flows.small();
    private final Node csv = flow.getNodes().get(0);
    private final Node target = flow.getNodes().get(1);
    private final Node j48 = flow.getNodes().get(2);
    private final List<Wire> wires = flow.getWires();

    @Test
    void findsNodesWiresAndSettings() {
        assertSame(target, FlowQueries.node(flow, "choose-target").orElseThrow());
        assertTrue(FlowQueries.node(flow, "note").isEmpty());
        assertEquals(List.of(wires.get(0), wires.get(2)), FlowQueries.outgoing(csv));
        assertEquals(List.of(wires.get(1), wires.get(2)), FlowQueries.incoming(j48));
        assertSame(wires.get(2), FlowQueries.wire(flow, csv, "table", j48, "preparation").orElseThrow());
        assertTrue(FlowQueries.wire(flow, csv, "table", j48, "table").isEmpty());
        assertEquals("true", FlowQueries.setting(csv, "header").orElseThrow().getValue());
        assertTrue(FlowQueries.setting(csv, "item").isEmpty());
        assertTrue(FlowQueries.incoming(FlowFactory.eINSTANCE.createNode()).isEmpty());
    }

    @Test
    void wiringAnswersTheSameAtOneMoment() {
        Wiring wiring = Wiring.of(flow);
        for (Node node : flow.getNodes()) {
            assertEquals(FlowQueries.incoming(node), wiring.incoming(node));
            assertEquals(FlowQueries.outgoing(node), wiring.outgoing(node));
        }
        assertTrue(wiring.reaches(csv, j48) && wiring.reaches(j48, j48));
        assertFalse(wiring.reaches(j48, csv));
        assertTrue(Wiring.without(flow, wires.get(2)).reaches(csv, j48));
        assertFalse(Wiring.without(flow, wires.get(0)).reaches(csv, target));
    }

    @Test
    void boundsHoldNotesAndTheCornersOfNodes() {
        List<Placed> all = new ArrayList<>(flow.getNodes());
        all.addAll(flow.getNotes());
        assertEquals(new Bounds(8, 96, 496, 200), FlowQueries.bounds(all));
        assertEquals(new Bounds(48, 96, 0, 0), FlowQueries.bounds(List.of(csv)));
        assertEquals(new Bounds(0, 0, 0, 0), FlowQueries.bounds(List.of()));
    }
}
