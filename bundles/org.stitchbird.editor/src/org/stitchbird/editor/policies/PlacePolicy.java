// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import java.util.List;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.GraphicalEditPolicy;
import org.eclipse.gef.requests.CreateRequest;
import org.stitchbird.editor.FlowCommand;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.figures.GhostFigure;
import org.stitchbird.editor.parts.FlowPart;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;

/** Places a new node where it is dropped or clicked; the object that is created is the id of its type. */
public final class PlacePolicy extends GraphicalEditPolicy {
    private final OpenFlow open;
    private GhostFigure ghost;

    /** Places nodes of the types of that flow. */
    public PlacePolicy(OpenFlow open) {
        this.open = open;
    }

    @Override
    public EditPart getTargetEditPart(Request request) {
        return understandsRequest(request) ? getHost() : null;
    }

    @Override
    public boolean understandsRequest(Request request) {
        return RequestConstants.REQ_CREATE.equals(request.getType());
    }

    @Override
    public Command getCommand(Request request) {
        return request instanceof CreateRequest create ? place(create) : null;
    }

    private Command place(CreateRequest request) {
        NodeSpec spec = spec(open, request);
        if (spec == null) {
            return null;
        }
        FlowPart part = (FlowPart) getHost();
        Point corner = corner(part, request.getLocation(), spec);
        return add(part, spec, corner);
    }

    /** The step that adds a node with its card's corner there, and selects it. */
    public static FlowCommand add(FlowPart part, NodeSpec spec, Point corner) {
        Flow flow = part.open().flow();
        Node[] made = new Node[1];
        return new FlowCommand(Messages.get("edit.add", spec.name()), flow,
                () -> made[0] = FlowEdits.addNode(flow, spec.id(), spec.version(), corner.x, corner.y))
                .then(() -> part.select(List.of(made[0])));
    }

    /** The declaration of the type that is to be created; {@code null} when there is none. */
    static NodeSpec spec(OpenFlow open, CreateRequest request) {
        return request.getNewObjectType() instanceof String id ? open.types().spec(id).orElse(null) : null;
    }

    /** The corner of a card whose middle is under the pointer, on the grid. */
    static Point corner(FlowPart part, Point absolute, NodeSpec spec) {
        Point place = absolute.getCopy();
        part.getFigure().translateToRelative(place);
        return new Point(MoveTracker.onGrid(place.x - Card.WIDTH / 2), MoveTracker.onGrid(place.y - height(spec) / 2));
    }

    static int height(NodeSpec spec) {
        return Card.height(Math.max(spec.inputs().size(), spec.outputs().size()));
    }

    @Override
    public void showTargetFeedback(Request request) {
        if (request instanceof CreateRequest create && understandsRequest(request) && spec(open, create) != null) {
            NodeSpec spec = spec(open, create);
            IFigure layer = getLayer(LayerConstants.SCALED_FEEDBACK_LAYER);
            if (ghost == null) {
                ghost = new GhostFigure(spec.step());
                layer.add(ghost);
            }
            Point corner = corner((FlowPart) getHost(), create.getLocation(), spec);
            ghost.setBounds(new Rectangle(corner.x, corner.y, Card.WIDTH, height(spec)));
        }
    }

    @Override
    public void eraseTargetFeedback(Request request) {
        if (ghost != null) {
            ghost.getParent().remove(ghost);
            ghost = null;
        }
    }
}
