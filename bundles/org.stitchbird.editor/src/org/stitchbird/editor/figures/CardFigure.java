// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.MouseEvent;
import org.eclipse.draw2d.MouseMotionListener;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.stitchbird.engine.card.Card;

/** The card of a node with its ports; the card itself lies {@link #OVERHANG} inside the bounds on both sides. */
public final class CardFigure extends Figure {
    /** How far ports stick out on the left and right; one step of the grid, so that cards snap to it. */
    public static final int OVERHANG = PortFigure.REACH;

    private final Supplier<Hint> hint;
    private final Function<PortFace, Hint> portHint;
    private final List<PortFigure> ports = new ArrayList<>();
    private CardFace face;
    private CardPainter painter;
    private boolean selected;
    private boolean hovered;
    private boolean dimmed;

    /** Makes a card that tells these hints when the pointer rests on it or on one of its ports. */
    public CardFigure(CardFace face, Supplier<Hint> hint, Function<PortFace, Hint> portHint) {
        this.hint = hint;
        this.portHint = portHint;
        setFace(face);
        addMouseMotionListener(new MouseMotionListener.Stub() {
            @Override
            public void mouseEntered(MouseEvent event) {
                hovered = true;
                repaint();
            }

            @Override
            public void mouseExited(MouseEvent event) {
                hovered = false;
                repaint();
            }
        });
    }

    /** Shows something else; answers whether ports have come, gone or changed places. */
    public boolean setFace(CardFace now) {
        boolean other = face == null || !face.inputs().equals(now.inputs()) || !face.outputs().equals(now.outputs());
        if (!now.equals(face)) {
            face = now;
            painter = new CardPainter(now);
            repaint();
        }
        if (other) {
            remakePorts();
        }
        return other;
    }

    /** What it shows. */
    public CardFace face() {
        return face;
    }

    private void remakePorts() {
        ports.forEach(this::remove);
        ports.clear();
        face.inputs().forEach(this::addPort);
        face.outputs().forEach(this::addPort);
        setSize(getPreferredSize(-1, -1));
        placePorts();
        fireFigureMoved();
    }

    private void addPort(PortFace port) {
        PortFigure figure = new PortFigure(port, () -> portHint.apply(port));
        ports.add(figure);
        add(figure);
    }

    private void placePorts() {
        int index = 0;
        for (PortFigure port : ports) {
            boolean input = port.face().input();
            List<PortFace> side = input ? face.inputs() : face.outputs();
            int number = input ? index : index - face.inputs().size();
            int y = getBounds().y + Card.portY(number, side.size(), getBounds().height);
            Point middle = edge(input);
            port.setBounds(new Rectangle(middle.x - PortFigure.REACH, y - PortFigure.REACH, 2 * PortFigure.REACH,
                    2 * PortFigure.REACH));
            index++;
        }
    }

    @Override
    public void setBounds(Rectangle bounds) {
        super.setBounds(bounds);
        placePorts();
    }

    @Override
    public Dimension getPreferredSize(int wide, int high) {
        return new Dimension(Card.WIDTH + 2 * OVERHANG, Card.height(face.rows()));
    }

    /** The card without the overhang of the ports. */
    public Rectangle card() {
        return getBounds().getCopy().expand(-OVERHANG, 0);
    }

    /** The middle of the left or right edge of the card. */
    public Point edge(boolean left) {
        Rectangle card = card();
        return left ? card.getLeft() : card.getRight();
    }

    /** Whether its mark and its bar move by themselves, so that they have to be painted again and again. */
    public boolean turns() {
        return face.mark() == Mark.RUNNING && Double.isNaN(face.progress());
    }

    /** Paints the mark and the bar again. */
    public void turn() {
        Rectangle card = card();
        int edge = 2 * Card.STATUS;
        repaint(new Rectangle(card.right() - edge, card.y, edge, edge));
        repaint(CardPainter.bar(card).expand(1, 1));
    }

    /** The ports, inputs first. */
    public List<PortFigure> ports() {
        return List.copyOf(ports);
    }

    /** The port of that name, or {@code null}. */
    public PortFigure port(String name, boolean input) {
        return ports.stream().filter(port -> port.face().input() == input && port.face().name().equals(name))
                .findFirst().orElse(null);
    }

    /** The port at that place, relative as the bounds are, or {@code null}. */
    public PortFigure portAt(Point place) {
        return ports.stream().filter(port -> port.getBounds().contains(place)).findFirst().orElse(null);
    }

    /** Where the name stands, relative as the bounds are. */
    public Rectangle nameArea() {
        return painter.nameArea(card());
    }

    /** Draws it as selected or not. */
    public void setSelected(boolean now) {
        selected = now;
        repaint();
    }

    /** Draws it pale, because a wire that is being drawn cannot end on it. */
    public void setDimmed(boolean now) {
        if (dimmed != now) {
            dimmed = now;
            repaint();
        }
    }

    @Override
    public boolean containsPoint(int x, int y) {
        return card().contains(x, y) || portAt(new Point(x, y)) != null;
    }

    @Override
    public IFigure getToolTip() {
        return new HintFigure(hint.get(), false);
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Dimension scale = new Dimension(1000, 1000);
        translateToAbsolute(scale);
        painter.paint(graphics, card(), selected, hovered, dimmed, scale.width / 1000.0);
    }
}
