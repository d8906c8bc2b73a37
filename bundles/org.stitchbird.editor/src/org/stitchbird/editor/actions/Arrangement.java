// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.actions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stitchbird.engine.card.Card;
import org.stitchbird.model.Wiring;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** New places for nodes: columns from left to right along the wires, in each column near what they are wired to. */
final class Arrangement {
    private static final int COLUMN = Card.WIDTH + 64;
    private static final int ROW = Card.HEIGHT + 36;
    private static final int SWEEPS = 6;
    private final Wiring wiring;
    private final Set<Node> nodes;
    private final Map<Node, Integer> columns = new HashMap<>();
    private final Map<Node, Double> rows = new HashMap<>();

    private Arrangement(Flow flow, List<Node> nodes) {
        wiring = Wiring.of(flow);
        this.nodes = new HashSet<>(nodes);
    }

    /** Works out places for these nodes of a flow. */
    static Arrangement of(Flow flow, List<Node> nodes) {
        Arrangement made = new Arrangement(flow, nodes);
        nodes.forEach(made::column);
        made.pullRight(nodes);
        made.place(nodes);
        return made;
    }

    /** One more than the last node before it; wires never close a circle. */
    private int column(Node node) {
        Integer known = columns.get(node);
        if (known == null) {
            known = 0;
            for (Wire wire : wiring.incoming(node)) {
                if (nodes.contains(wire.getSource())) {
                    known = Math.max(known, column(wire.getSource()) + 1);
                }
            }
            columns.put(node, known);
        }
        return known;
    }

    /** A node with nothing before it stands just before the first that needs it, not far away on the left. */
    private void pullRight(List<Node> all) {
        for (Node node : all) {
            boolean first = wiring.incoming(node).stream().noneMatch(wire -> nodes.contains(wire.getSource()));
            if (first) {
                wiring.outgoing(node).stream().map(Wire::getTarget).filter(nodes::contains).mapToInt(columns::get)
                        .min().ifPresent(next -> columns.put(node, next - 1));
            }
        }
    }

    private void place(List<Node> all) {
        Map<Integer, List<Node>> byColumn = new TreeMap<>();
        all.forEach(node -> byColumn.computeIfAbsent(columns.get(node), key -> new ArrayList<>()).add(node));
        byColumn.values().forEach(column -> {
            column.sort(Comparator.comparingInt(Node::getY).thenComparingInt(Node::getX));
            spread(column, 0);
        });
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forward = sweep % 2 == 0;
            byColumn.values().forEach(column -> order(column, forward));
        }
    }

    /** Sorts a column by where its neighbours stand, and moves it as a whole to their middle. */
    private void order(List<Node> column, boolean forward) {
        Map<Node, Double> wish = new HashMap<>();
        column.forEach(node -> wish.put(node, middle(node, forward)));
        column.sort(Comparator.comparingDouble(wish::get));
        double centre = column.stream().mapToDouble(wish::get).average().orElse(0);
        spread(column, centre - (column.size() - 1) / 2.0);
    }

    private double middle(Node node, boolean forward) {
        List<Wire> wires = forward ? wiring.incoming(node) : wiring.outgoing(node);
        return wires.stream().map(wire -> forward ? wire.getSource() : wire.getTarget()).filter(nodes::contains)
                .mapToDouble(rows::get).average().orElse(rows.get(node));
    }

    private void spread(List<Node> column, double first) {
        for (int i = 0; i < column.size(); i++) {
            rows.put(column.get(i), first + i);
        }
    }

    /** Moves the nodes; their upper left corner stays where it was. */
    void apply() {
        int left = nodes.stream().mapToInt(Node::getX).min().orElse(0);
        int top = nodes.stream().mapToInt(Node::getY).min().orElse(0);
        double firstRow = rows.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        int firstColumn = columns.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        for (Node node : nodes) {
            int y = (int) Math.round((rows.get(node) - firstRow) * ROW / Card.GRID) * Card.GRID;
            FlowEdits.move(node, left + (columns.get(node) - firstColumn) * COLUMN, top + y);
        }
    }
}
