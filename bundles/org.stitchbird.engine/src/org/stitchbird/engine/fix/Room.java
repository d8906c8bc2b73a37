// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.fix;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.model.Bounds;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Placed;
import org.stitchbird.model.flow.Wire;

/** Finds places for nodes where they cover nothing, close to what they are wired to. */
final class Room {
    private static final int GAP_X = 48;
    private static final int GAP_Y = 24;
    private static final int STEP = 2 * Card.GRID;
    private static final int MOST = 60;
    private final Flow flow;
    private final NodeTypes types;

    Room(Flow flow, NodeTypes types) {
        this.flow = flow;
        this.types = types;
    }

    /** Puts a node to the left of another. */
    void before(Node node, Node other) {
        place(node, other.getX() - GAP_X - Card.WIDTH, other.getY());
    }

    /** Puts a node between two others; when they stand too close, everything from the right one on makes room. */
    void between(Node node, Node left, Node right) {
        int space = right.getX() - left.getX() - Card.WIDTH;
        if (space < 0) {
            before(node, right);
            return;
        }
        int lacking = Card.WIDTH + 2 * GAP_X - space;
        if (lacking > 0) {
            int from = right.getX();
            List<Placed> moving = new ArrayList<>(flow.getNodes());
            moving.addAll(flow.getNotes());
            moving.removeIf(each -> each == node || each.getX() < from);
            FlowEdits.moveAll(moving, up(lacking), 0);
        }
        place(node, (left.getX() + right.getX()) / 2, (left.getY() + right.getY()) / 2);
    }

    /** Places a node as close below or above that place as it covers no card, no note and, if possible, no wire. */
    private void place(Node node, int x, int y) {
        int left = nearest(x);
        int top = nearest(y);
        for (boolean wires : new boolean[] {true, false}) {
            for (int i = 0; i <= MOST; i++) {
                for (int side : new int[] {1, -1}) {
                    Bounds card = new Bounds(left, top + side * i * STEP, Card.WIDTH, height(node));
                    if (!covered(node, card) && !(wires && crossed(node, card))) {
                        FlowEdits.move(node, card.x(), card.y());
                        return;
                    }
                }
            }
        }
        FlowEdits.move(node, left, top);
    }

    private boolean covered(Node node, Bounds card) {
        return flow.getNodes().stream().anyMatch(each -> each != node && each.getX() < card.x() + card.width() + GAP_X / 2
                && each.getX() + Card.WIDTH + GAP_X / 2 > card.x() && each.getY() < card.y() + card.height() + GAP_Y
                && each.getY() + height(each) + GAP_Y > card.y())
                || flow.getNotes().stream().anyMatch(note -> overlaps(note, card));
    }

    private static boolean overlaps(Note note, Bounds card) {
        return note.getX() < card.x() + card.width() && note.getX() + note.getWidth() > card.x()
                && note.getY() < card.y() + card.height() && note.getY() + note.getHeight() > card.y();
    }

    /** Whether a wire between two other nodes runs behind the card, taking it for straight. */
    private boolean crossed(Node node, Bounds card) {
        for (Wire wire : flow.getWires()) {
            Node source = wire.getSource();
            Node target = wire.getTarget();
            if (source != node && target != node) {
                double fromX = source.getX() + Card.WIDTH;
                double fromY = source.getY() + height(source) / 2.0;
                double toX = target.getX() - fromX;
                double toY = target.getY() + height(target) / 2.0 - fromY;
                for (double at = 0; at <= 1; at += 1 / 32.0) {
                    double x = fromX + at * toX;
                    double y = fromY + at * toY;
                    if (x > card.x() && x < card.x() + card.width() && y > card.y() && y < card.y() + card.height()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int height(Node node) {
        NodeSpec spec = types.spec(node.getType()).orElse(null);
        return Card.height(spec == null ? 0 : Math.max(spec.inputs().size(), spec.outputs().size()));
    }

    private static int nearest(int place) {
        return Math.round(place / (float) Card.GRID) * Card.GRID;
    }

    private static int up(int distance) {
        return (distance + Card.GRID - 1) / Card.GRID * Card.GRID;
    }
}
