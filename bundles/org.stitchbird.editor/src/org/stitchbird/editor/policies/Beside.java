// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.figures.Hint;
import org.stitchbird.editor.figures.HintFigure;

/** A hint beside the pointer that takes no clicks and goes away by itself. */
public final class Beside {
    private static final int AWAY = 18;
    private static final int SHOWN_MILLIS = 6000;
    private final EditPartViewer viewer;
    private HintFigure figure;
    private int turn;

    /** Shows hints on that canvas. */
    public Beside(EditPartViewer viewer) {
        this.viewer = viewer;
    }

    /** Shows a hint near a place, given relative to the canvas's control, until it is hidden. */
    public void show(Hint hint, Point place) {
        turn++;
        if (figure == null) {
            figure = new HintFigure(hint, true);
            layer().add(figure);
        } else {
            figure.setHint(hint);
        }
        Dimension size = figure.getPreferredSize();
        org.eclipse.swt.graphics.Rectangle window = ((Composite) viewer.getControl()).getClientArea();
        Rectangle seen = new Rectangle(0, 0, window.width, window.height);
        figure.getParent().translateToRelative(seen);
        Point corner = place.getCopy();
        figure.getParent().translateToRelative(corner);
        int x = Math.max(seen.x, Math.min(corner.x + AWAY, seen.right() - size.width - 4));
        int below = corner.y + AWAY;
        int y = below + size.height > seen.bottom() ? corner.y - AWAY - size.height : below;
        figure.setBounds(new Rectangle(x, Math.max(seen.y, y), size.width, size.height));
    }

    /** Shows a hint near the pointer for a few seconds. */
    public void flash(Hint hint) {
        Control control = viewer.getControl();
        org.eclipse.swt.graphics.Point pointer = control.toControl(control.getDisplay().getCursorLocation());
        org.eclipse.swt.graphics.Point size = control.getSize();
        show(hint, new Point(Math.clamp(pointer.x, 0, size.x), Math.clamp(pointer.y, 0, size.y)));
        int mine = turn;
        control.getDisplay().timerExec(SHOWN_MILLIS, () -> {
            if (mine == turn) {
                hide();
            }
        });
    }

    /** Takes the hint away. */
    public void hide() {
        turn++;
        if (figure != null) {
            if (figure.getParent() != null) {
                figure.getParent().remove(figure);
            }
            figure = null;
        }
    }

    private IFigure layer() {
        return LayerManager.Helper.find(viewer.getRootEditPart()).getLayer(LayerConstants.FEEDBACK_LAYER);
    }
}
