// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.welcome;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Rectangle;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Wire;

/** A small picture of a flow: its cards and wires in their colours, without words. */
final class Miniature {
    private static final int MARGIN = 16;
    private final Flow flow;
    private final NodeTypes types;
    private final Theme theme = CanvasTheme.current();
    private double scale;
    private double left;
    private double top;

    Miniature(Flow flow, NodeTypes types) {
        this.flow = flow;
        this.types = types;
    }

    /** Draws the flow into an area, as large as it fits but never larger than it is. */
    void draw(GC gc, Rectangle area) {
        Rectangle all = extent();
        if (all.isEmpty()) {
            return;
        }
        scale = Math.min(0.5, Math.min((area.width - 2.0 * MARGIN) / all.width,
                (area.height - 2.0 * MARGIN) / all.height));
        left = area.x + (area.width - all.width * scale) / 2 - all.x * scale;
        top = area.y + (area.height - all.height * scale) / 2 - all.y * scale;
        gc.setAntialias(SWT.ON);
        for (Note note : flow.getNotes()) {
            box(gc, note.getX(), note.getY(), note.getWidth(), note.getHeight(),
                    theme.tinted(theme.warning(), theme.canvas()), null);
        }
        flow.getWires().forEach(wire -> wire(gc, wire));
        flow.getNodes().forEach(node -> card(gc, node));
    }

    private Rectangle extent() {
        Rectangle all = null;
        for (Node node : flow.getNodes()) {
            Rectangle card = new Rectangle(node.getX(), node.getY(), Card.WIDTH, Card.HEIGHT);
            all = all == null ? card : all.union(card);
        }
        for (Note note : flow.getNotes()) {
            Rectangle place = new Rectangle(note.getX(), note.getY(), note.getWidth(), note.getHeight());
            all = all == null ? place : all.union(place);
        }
        return all == null ? new Rectangle(0, 0, 0, 0) : all;
    }

    private void card(GC gc, Node node) {
        Rgb tone = theme.of(types.spec(node.getType()).map(NodeSpec::step).orElse(Step.DEPLOY));
        box(gc, node.getX(), node.getY(), Card.WIDTH, Card.HEIGHT, theme.card(), theme.line());
        int icon = Card.ICON_GROUND;
        box(gc, node.getX() + Card.ICON_X, node.getY() + (Card.HEIGHT - icon) / 2, icon, icon,
                tone.over(theme.card(), 0.55), null);
        Rgb faint = theme.muted().over(theme.card(), 0.45);
        box(gc, node.getX() + Card.TEXT_X, node.getY() + 18, 78, 8, theme.text().over(theme.card(), 0.6), null);
        box(gc, node.getX() + Card.TEXT_X, node.getY() + 36, 54, 6, faint, null);
    }

    private void box(GC gc, int x, int y, int width, int height, Rgb ground, Rgb edge) {
        int boxX = (int) Math.round(left + x * scale);
        int boxY = (int) Math.round(top + y * scale);
        int w = Math.max(2, (int) Math.round(width * scale));
        int h = Math.max(2, (int) Math.round(height * scale));
        int arc = Math.min(8, h / 2);
        gc.setBackground(CanvasTheme.colour(ground));
        gc.fillRoundRectangle(boxX, boxY, w, h, arc, arc);
        if (edge != null) {
            gc.setForeground(CanvasTheme.colour(edge));
            gc.setLineWidth(1);
            gc.drawRoundRectangle(boxX, boxY, w, h, arc, arc);
        }
    }

    private void wire(GC gc, Wire wire) {
        Optional<NodeSpec> from = types.spec(wire.getSource().getType());
        float x1 = (float) (left + (wire.getSource().getX() + Card.WIDTH) * scale);
        float y1 = y(wire.getSource(), from.map(NodeSpec::outputs).orElse(List.of()), wire.getSourcePort());
        float x2 = (float) (left + wire.getTarget().getX() * scale);
        float y2 = y(wire.getTarget(), types.spec(wire.getTarget().getType()).map(NodeSpec::inputs).orElse(List.of()),
                wire.getTargetPort());
        float reach = (float) (Card.reach((int) ((x2 - x1) / scale)) * scale);
        Kind kind = from.flatMap(spec -> spec.output(wire.getSourcePort())).map(Port::kind).orElse(Kind.TABLE);
        Path path = new Path(gc.getDevice());
        path.moveTo(x1, y1);
        path.cubicTo(x1 + reach, y1, x2 - reach, y2, x2, y2);
        gc.setForeground(CanvasTheme.colour(theme.of(kind).over(theme.canvas(), 0.8)));
        gc.setLineWidth(2);
        gc.drawPath(path);
        path.dispose();
    }

    private float y(Node node, List<Port> ports, String name) {
        int index = 0;
        for (int i = 0; i < ports.size(); i++) {
            index = ports.get(i).name().equals(name) ? i : index;
        }
        return (float) (top + (node.getY() + Card.portY(index, Math.max(1, ports.size()), Card.HEIGHT)) * scale);
    }
}
