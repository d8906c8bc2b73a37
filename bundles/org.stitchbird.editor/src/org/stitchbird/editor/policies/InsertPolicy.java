// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import java.util.List;
import java.util.Optional;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.GraphicalEditPolicy;
import org.eclipse.gef.requests.CreateRequest;
import org.stitchbird.editor.FlowCommand;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.parts.FlowPart;
import org.stitchbird.editor.parts.WirePart;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.model.Wiring;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** Puts a new node that is dropped on a wire into that wire, when it takes and gives what flows there. */
public final class InsertPolicy extends GraphicalEditPolicy {
    /** Left between cards, so that the wires can be seen. */
    private static final int GAP = 32;
    private final OpenFlow open;

    /** Places nodes of the types of that flow. */
    public InsertPolicy(OpenFlow open) {
        this.open = open;
    }

    /** The two ports by which a node goes into a wire. */
    private record Through(String input, String output) {
    }

    @Override
    public EditPart getTargetEditPart(Request request) {
        return through(request).isPresent() ? getHost() : null;
    }

    private Optional<Through> through(Request request) {
        if (!RequestConstants.REQ_CREATE.equals(request.getType()) || !(request instanceof CreateRequest create)) {
            return Optional.empty();
        }
        NodeSpec spec = PlacePolicy.spec(open, create);
        Optional<Kind> kind = kind();
        if (spec == null || kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> input = first(spec.inputs(), kind.get());
        Optional<String> output = first(spec.outputs(), kind.get());
        return input.flatMap(in -> output.map(out -> new Through(in, out)));
    }

    private Optional<Kind> kind() {
        Wire wire = ((WirePart) getHost()).wire();
        return open.spec(wire.getSource()).flatMap(spec -> spec.output(wire.getSourcePort())).map(Port::kind);
    }

    private static Optional<String> first(List<Port> ports, Kind kind) {
        return ports.stream().filter(port -> port.kind().equals(kind)).map(Port::name).findFirst();
    }

    @Override
    public Command getCommand(Request request) {
        Optional<Through> through = through(request);
        if (through.isEmpty()) {
            return null;
        }
        CreateRequest create = (CreateRequest) request;
        NodeSpec spec = PlacePolicy.spec(open, create);
        Flow flow = open.flow();
        FlowPart part = (FlowPart) getHost().getRoot().getContents();
        Point corner = PlacePolicy.corner(part, create.getLocation(), spec);
        Wire wire = ((WirePart) getHost()).wire();
        Node[] made = new Node[1];
        return new FlowCommand(Messages.get("edit.insert", spec.name()), flow, () -> {
            int x = makeRoom(flow, wire, corner.x);
            made[0] = FlowEdits.addNode(flow, spec.id(), spec.version(), x, corner.y);
            FlowEdits.insertOnWire(flow, wire, made[0], through.get().input(), through.get().output());
        }).then(() -> part.select(List.of(made[0])));
    }

    /** Moves what comes after the wire to the right where a card would not fit between; answers where it fits. */
    private static int makeRoom(Flow flow, Wire wire, int wanted) {
        int first = wire.getSource().getX() + Card.WIDTH + GAP;
        int missing = first + Card.WIDTH + GAP - wire.getTarget().getX();
        if (missing <= 0 || wire.getTarget().getX() <= wire.getSource().getX()) {
            return wanted;
        }
        Wiring wiring = Wiring.of(flow);
        List<Node> after = flow.getNodes().stream().filter(node -> wiring.reaches(wire.getTarget(), node)).toList();
        FlowEdits.moveAll(after, MoveTracker.onGrid(missing + Card.GRID / 2), 0);
        return MoveTracker.onGrid(first);
    }

    @Override
    public void showTargetFeedback(Request request) {
        if (RequestConstants.REQ_CREATE.equals(request.getType())) {
            ((WirePart) getHost()).curve().setCalled(true);
        }
    }

    @Override
    public void eraseTargetFeedback(Request request) {
        if (RequestConstants.REQ_CREATE.equals(request.getType())) {
            ((WirePart) getHost()).curve().setCalled(false);
        }
    }
}
