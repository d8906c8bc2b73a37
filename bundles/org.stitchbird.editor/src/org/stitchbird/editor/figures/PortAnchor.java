// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import org.eclipse.draw2d.AbstractConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;

/** Ties a wire to the middle of a port. */
public final class PortAnchor extends AbstractConnectionAnchor {
    private final CardFigure card;
    private final String port;
    private final boolean input;

    /** Ties to the port of that name, wherever the card shows it. */
    public PortAnchor(CardFigure card, String port, boolean input) {
        super(card);
        this.card = card;
        this.port = port;
        this.input = input;
    }

    @Override
    public Point getLocation(Point reference) {
        IFigure figure = card.port(port, input);
        Point middle = figure == null ? card.edge(input) : figure.getBounds().getCenter();
        card.translateToAbsolute(middle);
        return middle;
    }

    @Override
    public Point getReferencePoint() {
        return getLocation(null);
    }
}
