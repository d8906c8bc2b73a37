// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.stitchbird.editor.theme.CanvasTheme;

/** Says in the middle of an empty canvas how to begin. */
final class EmptyHint extends Figure {
    private static final int GAP = 6;
    private final FlowCanvas canvas;
    private final String title = Messages.get("empty.title");
    private final String line = Messages.get("empty.line");

    EmptyHint(FlowCanvas canvas) {
        this.canvas = canvas;
        LayerManager.Helper.find(canvas.flowPart()).getLayer(LayerConstants.SCALED_FEEDBACK_LAYER).add(this);
        update();
        canvas.open().onChange(change -> {
            if (change == OpenFlow.Change.FLOW) {
                update();
            }
        });
        canvas.viewer().getControl().addListener(SWT.Resize, event -> update());
    }

    private void update() {
        boolean empty = canvas.open().flow().getNodes().isEmpty() && canvas.open().flow().getNotes().isEmpty();
        setVisible(empty);
        if (empty) {
            Rectangle seen = canvas.seen();
            Dimension first = FigureUtilities.getTextExtents(title, titleFont());
            Dimension second = FigureUtilities.getTextExtents(line, CanvasTheme.noteFont());
            int width = Math.max(first.width, second.width);
            int height = first.height + GAP + second.height;
            setBounds(new Rectangle(seen.getCenter().x - width / 2, seen.getCenter().y - height / 2, width, height));
        } else {
            // out of the way: a place far off would leave scroll bars behind
            setBounds(new Rectangle(0, 0, 0, 0));
        }
    }

    private static Font titleFont() {
        return CanvasTheme.font(15, SWT.BOLD);
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        graphics.setForegroundColor(CanvasTheme.colour(CanvasTheme.current().muted()));
        centred(graphics, title, titleFont(), getBounds().y);
        centred(graphics, line, CanvasTheme.noteFont(),
                getBounds().y + FigureUtilities.getTextExtents(title, titleFont()).height + GAP);
    }

    private void centred(Graphics graphics, String text, Font font, int y) {
        graphics.setFont(font);
        graphics.drawString(text, getBounds().getCenter().x - FigureUtilities.getTextExtents(text, font).width / 2, y);
    }
}
