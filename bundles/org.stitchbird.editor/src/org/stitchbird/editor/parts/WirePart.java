// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.parts;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;
import org.eclipse.gef.requests.SelectionRequest;
import org.stitchbird.editor.figures.Hint;
import org.stitchbird.editor.figures.WireFigure;
import org.stitchbird.editor.policies.InsertPolicy;
import org.stitchbird.editor.policies.OutlinePolicy;
import org.stitchbird.editor.policies.WireTool;
import org.stitchbird.model.flow.Wire;

/** A wire on the canvas. */
public final class WirePart extends AbstractConnectionEditPart {
    /** So near to its end, in canvas units, a drag of the wire moves that end. */
    private static final int END = 28;
    private final Faces faces;

    /** Shows that wire. */
    public WirePart(Wire wire, Faces faces) {
        this.faces = faces;
        setModel(wire);
    }

    /** The wire. */
    public Wire wire() {
        return (Wire) getModel();
    }

    /** Its curve. */
    public WireFigure curve() {
        return (WireFigure) getFigure();
    }

    @Override
    protected IFigure createFigure() {
        return new WireFigure(this::hint);
    }

    private Hint hint() {
        return faces.wireHint(wire());
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.SELECTION_FEEDBACK_ROLE, new OutlinePolicy(curve()::setSelected));
        installEditPolicy(EditPolicy.LAYOUT_ROLE, new InsertPolicy(faces.open()));
    }

    @Override
    protected void refreshVisuals() {
        curve().setKind(faces.kind(wire()));
    }

    /** A drag near an end moves that end. */
    @Override
    public DragTracker getDragTracker(Request request) {
        if (request instanceof SelectionRequest selection && selection.getLastButtonPressed() == 1
                && getSource() instanceof NodePart source && getTarget() instanceof NodePart target) {
            Point place = selection.getLocation().getCopy();
            curve().translateToRelative(place);
            double fromStart = place.getDistance(curve().getStart());
            double fromEnd = place.getDistance(curve().getEnd());
            if (Math.min(fromStart, fromEnd) < END) {
                return fromStart < fromEnd ? WireTool.movingSource(this, target) : WireTool.movingTarget(this, source);
            }
        }
        return super.getDragTracker(request);
    }
}
