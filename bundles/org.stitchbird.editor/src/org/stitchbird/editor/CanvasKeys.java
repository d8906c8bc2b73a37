// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.List;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.stitchbird.engine.card.Card;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Placed;

/** The keys of the canvas that are no commands of the workbench: arrows move, F2 renames, Ctrl+1 offers fixes. */
final class CanvasKeys extends GraphicalViewerKeyHandler {
    private final FlowCanvas canvas;

    CanvasKeys(FlowCanvas canvas) {
        super(canvas.viewer());
        this.canvas = canvas;
    }

    @Override
    public boolean keyPressed(KeyEvent event) {
        boolean plain = (event.stateMask & (SWT.MOD1 | SWT.ALT)) == 0;
        int step = (event.stateMask & SWT.SHIFT) != 0 ? 1 : Card.GRID;
        return switch (event.keyCode) {
            case SWT.ARROW_LEFT -> plain && nudge(-step, 0) || super.keyPressed(event);
            case SWT.ARROW_RIGHT -> plain && nudge(step, 0) || super.keyPressed(event);
            case SWT.ARROW_UP -> plain && nudge(0, -step) || super.keyPressed(event);
            case SWT.ARROW_DOWN -> plain && nudge(0, step) || super.keyPressed(event);
            case SWT.F2 -> rename();
            case '1' -> (event.stateMask & SWT.MOD1) != 0 ? fixes() : super.keyPressed(event);
            default -> super.keyPressed(event);
        };
    }

    private boolean nudge(int dx, int dy) {
        List<Placed> moved = canvas.selectedElements().stream().filter(Placed.class::isInstance)
                .map(Placed.class::cast).toList();
        return !moved.isEmpty()
                && canvas.open().edit(Messages.get("edit.move"), () -> FlowEdits.moveAll(moved, dx, dy));
    }

    /** Lets a fix of the selected nodes be chosen. */
    private boolean fixes() {
        FixMenu.open(canvas.viewer().getControl(), canvas.open(), canvas.selectedNodes().stream()
                .flatMap(node -> canvas.open().report().of(node.getId()).stream()).toList());
        return true;
    }

    private boolean rename() {
        if (getFocusEditPart() != null && getFocusEditPart() != canvas.flowPart()) {
            getFocusEditPart().performRequest(new Request(RequestConstants.REQ_DIRECT_EDIT));
        }
        return true;
    }
}
