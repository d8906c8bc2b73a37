// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.card.Card;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.PlainFlow.Node;
import org.stitchbird.export.format.PlainFlow.Note;
import org.stitchbird.export.format.PlainFlow.Wire;

/**
 * Sets a flow out on our canvas.
 *
 * <p>Where everything runs from left to right, nodes stay where they were, farther apart because our cards are larger
 * than KnowledgeFlow's symbols. Otherwise they stand in columns along the wires, in the order from top to bottom that
 * they had. Notes stay with the node to which they were nearest.
 */
final class Layout {
    /** How much farther apart things stand on our canvas. */
    static final double WIDER = 1.5;
    /** How much farther below each other things stand on our canvas. */
    static final double HIGHER = 1.25;
    private static final int MARGIN = 24;
    private static final int GAP = 16;
    private static final int FAR = 1_000_000;
    private static final int COLUMN = Card.WIDTH + 56;
    private static final int ROW = Card.HEIGHT + 40;
    private final List<Node> nodes;
    private final List<Wire> wires;
    private final List<Note> notes;
    private final Map<String, Box> cards = new LinkedHashMap<>();

    Layout(List<Node> nodes, List<Wire> wires, List<Note> notes) {
        this.nodes = nodes;
        this.wires = wires;
        this.notes = notes;
    }

    /** The flow with all its places. */
    PlainFlow flow(String title) {
        for (Node node : nodes) {
            cards.put(node.id(), card((int) Math.round(node.x() * WIDER), (int) Math.round(node.y() * HIGHER)));
        }
        boolean kept = runsToTheRight() && nothingOverlaps();
        if (!kept) {
            columns();
        }
        List<Note> placed = kept ? scaled() : besideNodes();
        List<Node> moved = nodes.stream().map(node -> new Node(node.id(), node.type(), node.name(), node.comment(),
                node.settings(), cards.get(node.id()).x(), cards.get(node.id()).y())).toList();
        return new PlainFlow(title, "", moved, wires, placed);
    }

    private static Box card(int x, int y) {
        return new Box(x, y, Card.WIDTH, Card.HEIGHT);
    }

    private boolean runsToTheRight() {
        return wires.stream()
                .allMatch(wire -> cards.get(wire.to()).x() >= cards.get(wire.from()).x() + Card.WIDTH + GAP);
    }

    private boolean nothingOverlaps() {
        List<Box> all = List.copyOf(cards.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (all.get(i).meets(all.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Note> scaled() {
        return notes.stream().map(note -> new Note(note.text(), (int) Math.round(note.x() * WIDER),
                (int) Math.round(note.y() * HIGHER), note.width(), note.height())).toList();
    }

    /** Puts each node one column behind the last of those whose outputs it takes. */
    private void columns() {
        Map<String, Integer> depth = new HashMap<>();
        nodes.forEach(node -> depth.put(node.id(), 0));
        for (int pass = 0; pass < nodes.size(); pass++) {
            for (Wire wire : wires) {
                depth.merge(wire.to(), Math.min(nodes.size(), depth.get(wire.from()) + 1), Math::max);
            }
        }
        closer(depth);
        int top = MARGIN + above().stream().mapToInt(note -> note.height() + GAP).max().orElse(0);
        for (int column = 0; column <= nodes.size(); column++) {
            int at = column;
            int row = 0;
            for (Node node : nodes.stream().filter(each -> depth.get(each.id()) == at)
                    .sorted(Comparator.comparingDouble(this::wish)).toList()) {
                cards.put(node.id(), card(MARGIN + column * COLUMN, top + row++ * ROW));
            }
        }
    }

    /** How far down a node would like to stand: where its inputs come from, or else behind those, as it stood. */
    private double wish(Node node) {
        return wires.stream().filter(wire -> wire.to().equals(node.id())).mapToInt(wire -> cards.get(wire.from()).y())
                .average().orElse(FAR + node.y());
    }

    /** Draws what has no inputs, such as a learner, up to the column in front of what takes it. */
    private void closer(Map<String, Integer> depth) {
        for (Node node : nodes) {
            boolean first = wires.stream().noneMatch(wire -> wire.to().equals(node.id()));
            int next = wires.stream().filter(wire -> wire.from().equals(node.id()))
                    .mapToInt(wire -> depth.get(wire.to())).min().orElse(0);
            if (first && next > 0) {
                depth.put(node.id(), next - 1);
            }
        }
    }

    /** The notes that stood above all nodes. */
    private List<Note> above() {
        int top = nodes.stream().mapToInt(Node::y).min().orElse(0);
        return notes.stream().filter(note -> note.y() < top - GAP).toList();
    }

    private List<Note> besideNodes() {
        List<Box> taken = new ArrayList<>(cards.values());
        List<Note> above = above();
        Map<Note, Box> places = new LinkedHashMap<>();
        for (Note note : notes) {
            Node nearest = nodes.stream().min(Comparator.comparingDouble(node -> Math.hypot(node.x() - note.x(),
                    node.y() - note.y()))).orElse(null);
            Box card = nearest == null ? card(MARGIN, MARGIN - ROW) : cards.get(nearest.id());
            boolean on = above.contains(note);
            Box place = on ? new Box(MARGIN, MARGIN, note.width(), note.height())
                    : new Box(card.x(), card.y() + Card.HEIGHT + GAP, note.width(), note.height());
            while (taken.stream().anyMatch(place::meets)) {
                place = place.moved(on ? GAP : 0, on ? 0 : GAP);
            }
            taken.add(place.grown(GAP / 2));
            places.put(note, place);
        }
        return notes.stream().map(note -> new Note(note.text(), places.get(note).x(), places.get(note).y(),
                note.width(), note.height())).toList();
    }
}
