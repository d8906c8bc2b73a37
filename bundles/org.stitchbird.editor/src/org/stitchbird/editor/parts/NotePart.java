// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.parts;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.requests.SelectionRequest;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.figures.NoteFigure;
import org.stitchbird.editor.policies.MoveTracker;
import org.stitchbird.editor.policies.NoteEdit;
import org.stitchbird.editor.policies.OutlinePolicy;
import org.stitchbird.editor.policies.ResizeNoteTracker;
import org.stitchbird.model.flow.Note;

/** A note on the canvas. */
public final class NotePart extends AbstractGraphicalEditPart implements Movable {
    private Dimension shift = new Dimension();
    private Dimension growth = new Dimension();

    /** Shows that note. */
    public NotePart(Note note) {
        setModel(note);
    }

    /** The note. */
    public Note note() {
        return (Note) getModel();
    }

    /** The flow that it belongs to. */
    public FlowPart flowPart() {
        return (FlowPart) getParent();
    }

    /** Its box. */
    public NoteFigure box() {
        return (NoteFigure) getFigure();
    }

    @Override
    protected IFigure createFigure() {
        return new NoteFigure(Messages.get("note.empty"));
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.SELECTION_FEEDBACK_ROLE, new OutlinePolicy(box()::setSelected));
    }

    @Override
    protected void refreshVisuals() {
        box().setText(note().getText() == null ? "" : note().getText());
        flowPart().place(this, new Rectangle(note().getX() + shift.width,
                note().getY() + shift.height, note().getWidth() + growth.width, note().getHeight() + growth.height));
    }

    @Override
    public void shift(int dx, int dy) {
        shift = new Dimension(dx, dy);
        refreshVisuals();
    }

    /** Shows it so much larger than in the document while its corner is dragged; 0, 0 ends that. */
    public void grow(int width, int height) {
        growth = new Dimension(width, height);
        refreshVisuals();
    }

    /** A drag of the lower right corner resizes, any other one moves. */
    @Override
    public DragTracker getDragTracker(Request request) {
        if (request instanceof SelectionRequest selection && selection.getLastButtonPressed() == 1) {
            Point place = selection.getLocation().getCopy();
            box().translateToRelative(place);
            if (box().gripArea().contains(place)) {
                return new ResizeNoteTracker(this);
            }
        }
        return new MoveTracker(this);
    }

    @Override
    public void performRequest(Request request) {
        if (request.getType() == RequestConstants.REQ_OPEN
                || request.getType() == RequestConstants.REQ_DIRECT_EDIT) {
            NoteEdit.of(this, flowPart().open()).show();
        } else {
            super.performRequest(request);
        }
    }

    @Override
    protected AccessibleEditPart getAccessibleEditPart() {
        return new AccessibleGraphicalEditPart() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = note().getText();
            }
        };
    }
}
