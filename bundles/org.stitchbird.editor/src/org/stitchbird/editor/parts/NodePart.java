// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.parts;

import java.util.List;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.requests.LocationRequest;
import org.eclipse.gef.requests.SelectionRequest;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.stitchbird.editor.figures.CardFigure;
import org.stitchbird.editor.figures.Hint;
import org.stitchbird.editor.figures.PortAnchor;
import org.stitchbird.editor.figures.PortFace;
import org.stitchbird.editor.figures.PortFigure;
import org.stitchbird.editor.policies.MoveTracker;
import org.stitchbird.editor.policies.NameEdit;
import org.stitchbird.editor.policies.OutlinePolicy;
import org.stitchbird.editor.policies.WireTool;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** A node on the canvas. */
public final class NodePart extends AbstractGraphicalEditPart implements NodeEditPart, Movable {
    private final Faces faces;
    private Dimension shift = new Dimension();

    /** Shows that node. */
    public NodePart(Node node, Faces faces) {
        this.faces = faces;
        setModel(node);
    }

    /** The node. */
    public Node node() {
        return (Node) getModel();
    }

    /** Its card. */
    public CardFigure card() {
        return (CardFigure) getFigure();
    }

    /** The flow that it belongs to. */
    public FlowPart flowPart() {
        return (FlowPart) getParent();
    }

    @Override
    protected IFigure createFigure() {
        return new CardFigure(faces.face(node(), flowPart()), this::hint, this::portHint);
    }

    private Hint hint() {
        return faces.hint(node(), flowPart());
    }

    private Hint portHint(PortFace port) {
        return faces.portHint(node(), port);
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.SELECTION_FEEDBACK_ROLE, new OutlinePolicy(card()::setSelected));
    }

    @Override
    protected void refreshVisuals() {
        refreshFace();
        Dimension size = card().getPreferredSize();
        flowPart().place(this, new Rectangle(
                node().getX() - CardFigure.OVERHANG + shift.width, node().getY() + shift.height, size.width,
                size.height));
    }

    /** Looks again at name, status and ports; draws only what has changed. */
    public void refreshFace() {
        if (card().setFace(faces.face(node(), flowPart()))) {
            flowPart().place(this, card().getBounds().getCopy());
        }
    }

    /** Looks again at which wires begin and end here. */
    void refreshWires() {
        refreshSourceConnections();
        refreshTargetConnections();
    }

    @Override
    public void shift(int dx, int dy) {
        shift = new Dimension(dx, dy);
        refreshVisuals();
    }

    @Override
    protected List<Wire> getModelSourceConnections() {
        return flowPart().outgoing(node());
    }

    @Override
    protected List<Wire> getModelTargetConnections() {
        return flowPart().incoming(node());
    }

    @Override
    public ConnectionAnchor getSourceConnectionAnchor(ConnectionEditPart connection) {
        return new PortAnchor(card(), ((Wire) connection.getModel()).getSourcePort(), false);
    }

    @Override
    public ConnectionAnchor getTargetConnectionAnchor(ConnectionEditPart connection) {
        return new PortAnchor(card(), ((Wire) connection.getModel()).getTargetPort(), true);
    }

    /** Wires are drawn by {@link WireTool}, which needs no anchor for a request. */
    @Override
    public ConnectionAnchor getSourceConnectionAnchor(Request request) {
        return null;
    }

    /** As the other one. */
    @Override
    public ConnectionAnchor getTargetConnectionAnchor(Request request) {
        return null;
    }

    /** A drag from a port draws a wire, any other one moves the card. */
    @Override
    public DragTracker getDragTracker(Request request) {
        if (request instanceof SelectionRequest selection && selection.getLastButtonPressed() == 1) {
            PortFigure port = portAt(selection.getLocation());
            if (port != null) {
                return WireTool.from(this, port.face());
            }
        }
        return new MoveTracker(this);
    }

    private PortFigure portAt(Point absolute) {
        Point place = absolute.getCopy();
        card().translateToRelative(place);
        return card().portAt(place);
    }

    @Override
    public void performRequest(Request request) {
        boolean onName = request.getType() == RequestConstants.REQ_OPEN && request instanceof LocationRequest place
                && (place.getLocation() == null || onName(place.getLocation()));
        if (onName || request.getType() == RequestConstants.REQ_DIRECT_EDIT) {
            NameEdit.of(this, flowPart().open()).show();
        } else {
            super.performRequest(request);
        }
    }

    private boolean onName(Point absolute) {
        Point place = absolute.getCopy();
        card().translateToRelative(place);
        return card().nameArea().contains(place);
    }

    @Override
    protected AccessibleEditPart getAccessibleEditPart() {
        return new AccessibleGraphicalEditPart() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = faces.spoken(node(), flowPart());
            }
        };
    }

    /** This part, for callers that want GEF's type. */
    public GraphicalEditPart graphical() {
        return this;
    }
}
