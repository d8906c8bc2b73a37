// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.tools.SelectEditPartTracker;
import org.stitchbird.editor.FlowCommand;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.parts.NotePart;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Note;

/** Resizes a note by its lower right corner, live and on the grid. */
public final class ResizeNoteTracker extends SelectEditPartTracker {
    private static final int SMALLEST = 48;
    private final NotePart part;
    private Point start;

    /** Resizes that note. */
    public ResizeNoteTracker(NotePart part) {
        super(part);
        this.part = part;
    }

    @Override
    protected boolean handleButtonDown(int button) {
        start = here();
        return super.handleButtonDown(button);
    }

    private Point here() {
        Point place = getLocation().getCopy();
        part.flowPart().getFigure().translateToRelative(place);
        return place;
    }

    @Override
    protected boolean handleDragInProgress() {
        if (isInState(STATE_DRAG_IN_PROGRESS)) {
            Dimension growth = growth();
            part.grow(growth.width, growth.height);
        }
        return true;
    }

    private Dimension growth() {
        Note note = part.note();
        Dimension way = here().getDifference(start);
        int width = Math.max(SMALLEST, MoveTracker.onGrid(note.getWidth() + way.width));
        int height = Math.max(SMALLEST, MoveTracker.onGrid(note.getHeight() + way.height));
        return new Dimension(width - note.getWidth(), height - note.getHeight());
    }

    @Override
    protected boolean handleButtonUp(int button) {
        if (stateTransition(STATE_DRAG_IN_PROGRESS, STATE_TERMINAL)) {
            Dimension growth = growth();
            Note note = part.note();
            part.grow(0, 0);
            executeCommand(new FlowCommand(Messages.get("edit.resize"), part.flowPart().open().flow(),
                    () -> FlowEdits.resizeNote(note, note.getWidth() + growth.width,
                            note.getHeight() + growth.height)));
            return true;
        }
        return super.handleButtonUp(button);
    }

    @Override
    public void deactivate() {
        if (isInState(STATE_DRAG_IN_PROGRESS)) {
            part.grow(0, 0);
        }
        super.deactivate();
    }

    @Override
    protected void performDirectEdit() {
    }
}
