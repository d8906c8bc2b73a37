// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.stitchbird.model.Wiring;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Placed;
import org.stitchbird.model.flow.Wire;

/** Finds places for what has none in the file, as in a flow that a person or a program wrote by hand. */
final class FirstLayout {
    private static final int MARGIN = 48;
    private static final int COLUMN = 272;
    private static final int ROW = 128;

    private FirstLayout() {
    }

    /** Puts nodes without a place in columns along the wires, and notes without one below each other on the left. */
    static void place(Flow flow, Set<Placed> placed) {
        Map<Integer, Integer> rows = new HashMap<>();
        if (!placed.containsAll(flow.getNodes())) {
            Map<Node, Integer> columns = columns(flow);
            for (Node node : flow.getNodes()) {
                int column = columns.get(node);
                if (!placed.contains(node)) {
                    put(node, column, rows.merge(column, 1, Integer::sum) - 1);
                }
            }
        }
        for (Note note : flow.getNotes()) {
            if (!placed.contains(note)) {
                put(note, 0, rows.merge(0, 1, Integer::sum) - 1);
            }
        }
    }

    private static void put(Placed element, int column, int row) {
        element.setX(MARGIN + column * COLUMN);
        element.setY(MARGIN + row * ROW);
    }

    /** How many wires the longest way to each node has; nodes on a circle count from where it is first reached. */
    private static Map<Node, Integer> columns(Flow flow) {
        Wiring wiring = Wiring.of(flow);
        Map<Node, Integer> columns = new HashMap<>();
        Map<Node, Integer> waiting = new HashMap<>();
        List<Node> ready = new ArrayList<>();
        for (Node node : flow.getNodes()) {
            columns.put(node, 0);
            waiting.put(node, wiring.incoming(node).size());
            if (wiring.incoming(node).isEmpty()) {
                ready.add(node);
            }
        }
        for (int i = 0; i < ready.size(); i++) {
            for (Wire wire : wiring.outgoing(ready.get(i))) {
                Node next = wire.getTarget();
                columns.merge(next, columns.get(wire.getSource()) + 1, Math::max);
                if (waiting.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        return columns;
    }
}
