// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import java.util.Optional;
import org.eclipse.draw2d.Cursors;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.tools.SimpleDragTracker;
import org.eclipse.swt.graphics.Cursor;
import org.stitchbird.editor.FlowCommand;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.figures.Hint;
import org.stitchbird.editor.figures.PortFace;
import org.stitchbird.editor.figures.PortFigure;
import org.stitchbird.editor.parts.FlowPart;
import org.stitchbird.editor.parts.NodePart;
import org.stitchbird.editor.parts.WirePart;
import org.stitchbird.model.flow.Wire;

/** Draws a new wire from a port, or moves an end of one; says while dragging where it may end and why not elsewhere. */
public final class WireTool extends SimpleDragTracker {
    private final FlowPart flow;
    private final WireEnds ends;
    private final WirePart moving;
    private final WireTarget target;
    private final Autoscroll autoscroll;
    private WireFeedback feedback;
    private Beside beside;

    private WireTool(NodePart fixed, String port, boolean fromOutput, WirePart moving) {
        flow = fixed.flowPart();
        this.moving = moving;
        Wire instead = moving == null ? null : moving.wire();
        ends = new WireEnds(fixed, port, fromOutput, new WireFit(flow.open(), instead));
        target = new WireTarget(flow, ends);
        autoscroll = new Autoscroll(flow, this::show);
        setDefaultCursor(Cursors.CROSS);
    }

    /** Draws a wire from that port; from an input that takes only one wire and has it, takes that wire's end away. */
    public static WireTool from(NodePart part, PortFace port) {
        Optional<Wire> occupant = port.input()
                ? new WireFit(part.flowPart().open(), null).displaced(part.node(), port.name()) : Optional.empty();
        if (occupant.isPresent() && part.flowPart().part(occupant.get()) instanceof WirePart wire
                && wire.getSource() instanceof NodePart source) {
            return movingTarget(wire, source);
        }
        return new WireTool(part, port.name(), !port.input(), null);
    }

    /** Moves the start of a wire. */
    public static WireTool movingSource(WirePart wire, NodePart target) {
        return new WireTool(target, wire.wire().getTargetPort(), false, wire);
    }

    /** Moves the end of a wire. */
    public static WireTool movingTarget(WirePart wire, NodePart source) {
        return new WireTool(source, wire.wire().getSourcePort(), true, wire);
    }

    @Override
    protected String getCommandName() {
        return "wire";
    }

    @Override
    protected Cursor calculateCursor() {
        return Cursors.CROSS;
    }

    @Override
    protected boolean handleDragStarted() {
        if (!super.handleDragStarted() || ends.fixedPort() == null) {
            return false;
        }
        beside = new Beside(getCurrentViewer());
        feedback = new WireFeedback(flow, ends, moving);
        feedback.begin();
        return true;
    }

    @Override
    protected boolean handleDragInProgress() {
        if (isInState(STATE_DRAG_IN_PROGRESS) && feedback != null) {
            autoscroll.pointer(getLocation());
            show();
        }
        return true;
    }

    private void show() {
        Point place = getLocation().getCopy();
        flow.getFigure().translateToRelative(place);
        target.moveTo(place);
        feedback.show(place, target.port());
        if (target.refusal() == null) {
            beside.hide();
        } else {
            beside.show(Hint.sentence(target.refusal()), getLocation());
        }
    }

    @Override
    protected boolean handleButtonUp(int button) {
        if (isInState(STATE_DRAG)) {
            select(moving == null ? ends.fixed() : moving);
        }
        if (isInState(STATE_DRAG_IN_PROGRESS)) {
            setCurrentCommand(target.port() == null ? null : command());
        }
        return super.handleButtonUp(button);
    }

    private void select(EditPart part) {
        getCurrentViewer().select(part);
    }

    private Command command() {
        OpenFlow open = flow.open();
        NodePart other = target.part();
        PortFigure port = target.port();
        return new FlowCommand(Messages.get(moving == null ? "edit.connect" : "edit.reconnect"), open.flow(),
                () -> ends.lay(other, port));
    }

    @Override
    protected void eraseSourceFeedback() {
        end();
        super.eraseSourceFeedback();
    }

    private void end() {
        autoscroll.stop();
        if (feedback != null) {
            feedback.end();
            beside.hide();
            feedback = null;
        }
    }

    @Override
    public void deactivate() {
        end();
        super.deactivate();
    }
}
