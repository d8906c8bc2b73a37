// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.tools.SelectEditPartTracker;
import org.eclipse.swt.SWT;
import org.stitchbird.editor.FlowCommand;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.parts.FlowPart;
import org.stitchbird.editor.parts.Movable;
import org.stitchbird.engine.card.Card;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Placed;

/** Selects, and moves what is selected, live and on the grid; with Alt off the grid, with Ctrl a copy of it. */
public final class MoveTracker extends SelectEditPartTracker {
    private final FlowPart flow;
    private final Autoscroll autoscroll;
    private Point start;
    private List<Movable> moved = List.of();

    /** Begins at that part. */
    public MoveTracker(Movable part) {
        super(part);
        flow = (FlowPart) part.getParent();
        autoscroll = new Autoscroll(flow, this::show);
    }

    @Override
    protected boolean handleButtonDown(int button) {
        start = here();
        return super.handleButtonDown(button);
    }

    private Point here() {
        Point place = getLocation().getCopy();
        flow.getFigure().translateToRelative(place);
        return place;
    }

    @Override
    protected boolean handleDragStarted() {
        if (!super.handleDragStarted()) {
            return false;
        }
        if (getSourceEditPart().getSelected() == EditPart.SELECTED_NONE) {
            performSelection();
        }
        moved = new ArrayList<>();
        for (Object part : getCurrentViewer().getSelectedEditParts()) {
            if (part instanceof Movable movable) {
                moved.add(movable);
            }
        }
        return true;
    }

    @Override
    protected boolean handleDragInProgress() {
        if (isInState(STATE_DRAG_IN_PROGRESS)) {
            autoscroll.pointer(getLocation());
            show();
        }
        return true;
    }

    private void show() {
        Dimension way = way();
        moved.forEach(part -> part.shift(way.width, way.height));
    }

    /** How far to move, so that the part under the pointer lands on the grid. */
    private Dimension way() {
        Dimension way = here().getDifference(start);
        if (getCurrentInput().isAltKeyDown()) {
            return way;
        }
        Placed grabbed = (Placed) getSourceEditPart().getModel();
        return new Dimension(onGrid(grabbed.getX() + way.width) - grabbed.getX(),
                onGrid(grabbed.getY() + way.height) - grabbed.getY());
    }

    static int onGrid(int place) {
        return Math.round(place / (float) Card.GRID) * Card.GRID;
    }

    @Override
    protected boolean handleButtonUp(int button) {
        if (stateTransition(STATE_DRAG_IN_PROGRESS, STATE_TERMINAL)) {
            Dimension way = way();
            boolean copy = getCurrentInput().isModKeyDown(SWT.MOD1);
            end();
            if (way.width != 0 || way.height != 0) {
                executeCommand(copy ? copy(way) : move(way));
            }
            return true;
        }
        return super.handleButtonUp(button);
    }

    private Command move(Dimension way) {
        List<Placed> elements = elements();
        Flow document = flow.open().flow();
        return new FlowCommand(Messages.get("edit.move"), document,
                () -> FlowEdits.moveAll(elements, way.width, way.height));
    }

    private Command copy(Dimension way) {
        List<Placed> elements = elements();
        Flow document = flow.open().flow();
        List<Object> made = new ArrayList<>();
        return new FlowCommand(Messages.get("edit.duplicate"), document, () -> {
            made.addAll(FlowEdits.duplicate(document, elements));
            FlowEdits.moveAll(made.stream().filter(Placed.class::isInstance).map(Placed.class::cast).toList(),
                    way.width - FlowEdits.DUPLICATE_OFFSET, way.height - FlowEdits.DUPLICATE_OFFSET);
        }).then(() -> flow.select(made));
    }

    private List<Placed> elements() {
        return moved.stream().map(part -> (Placed) part.getModel()).toList();
    }

    private void end() {
        autoscroll.stop();
        moved.forEach(part -> part.shift(0, 0));
    }

    /** Also reached when the drag is given up with Escape. */
    @Override
    public void deactivate() {
        if (isInState(STATE_DRAG_IN_PROGRESS)) {
            end();
        }
        super.deactivate();
    }

    /** Names are edited with F2 or a double click; a slow second click only selects. */
    @Override
    protected void performDirectEdit() {
    }
}
