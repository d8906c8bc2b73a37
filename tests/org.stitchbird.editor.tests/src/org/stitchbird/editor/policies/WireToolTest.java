// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.TestCanvas;
import org.stitchbird.editor.figures.PortFigure;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** Wires are drawn, refused, moved and taken away with the mouse. */
class WireToolTest {
    private final TestCanvas test = new TestCanvas();
    private final Node read = test.node("t.read", 40, 40);
    private final Node learn = test.node("t.learn", 40, 240);
    private final Node evaluate = test.node("t.evaluate", 440, 120);
    private final Node show = test.node("t.show", 440, 320);

    @Test
    void aDragFromOutputToInputAddsOneWireInOneStep() {
        test.show(canvas -> {
            String before = test.text();
            test.dragAndDrop(test.port(read, "table", false), test.port(evaluate, "table", true));
            assertEquals(1, test.flow.getWires().size());
            Wire wire = test.flow.getWires().getFirst();
            assertEquals(evaluate, wire.getTarget());
            assertEquals("table", wire.getTargetPort());
            assertTrue(test.canvas.flowPart().part(wire) != null, "the wire is shown");
            test.open.stack().undo();
            assertEquals(before, test.text());
            assertFalse(test.open.stack().canUndo());
        });
    }

    @Test
    void aDragFromInputToOutputDrawsTheSameWire() {
        test.show(canvas -> {
            test.dragAndDrop(test.port(evaluate, "learner", true), test.port(learn, "learner", false));
            assertEquals(learn, test.flow.getWires().getFirst().getSource());
            assertEquals("learner", test.flow.getWires().getFirst().getTargetPort());
        });
    }

    @Test
    void aDropOnACardTakesItsFirstFittingPort() {
        test.show(canvas -> {
            test.dragAndDrop(test.port(learn, "learner", false), test.card(evaluate));
            assertEquals("learner", test.flow.getWires().getFirst().getTargetPort());
        });
    }

    @Test
    void aWrongKindAndTheEmptyCanvasDrawNothing() {
        test.show(canvas -> {
            test.dragAndDrop(test.port(learn, "model", false), test.port(show, "table", true));
            test.dragAndDrop(test.port(learn, "model", false), test.card(show));
            test.dragAndDrop(test.port(read, "table", false), new Point(700, 500));
            assertEquals(0, test.flow.getWires().size());
            assertFalse(test.open.stack().canUndo());
        });
    }

    @Test
    void whileDraggingPortsSayWhetherTheyFit() {
        test.show(canvas -> {
            Point end = test.port(evaluate, "table", true);
            test.drag(test.port(read, "table", false), end);
            assertEquals(PortFigure.Call.CHOSEN, call(evaluate, "table", true));
            assertEquals(PortFigure.Call.UNFIT, call(evaluate, "learner", true));
            assertEquals(PortFigure.Call.FITS, call(show, "table", true));
            assertEquals(PortFigure.Call.UNFIT, call(learn, "model", false));
            test.drop(end);
            assertEquals(PortFigure.Call.NONE, call(show, "table", true));
        });
    }

    private PortFigure.Call call(Node node, String port, boolean input) {
        return test.part(node).card().port(port, input).call();
    }

    @Test
    void escapeGivesTheWireUp() {
        test.show(canvas -> {
            Point end = test.port(evaluate, "table", true);
            test.drag(test.port(read, "table", false), end);
            test.key(SWT.ESC, 0);
            test.drop(end);
            assertEquals(0, test.flow.getWires().size());
            assertEquals(PortFigure.Call.NONE, call(show, "table", true));
        });
    }

    @Test
    void aFullInputHandsItsWireOver() {
        FlowEdits.connect(test.flow, read, "table", show, "table");
        test.show(canvas -> {
            test.dragAndDrop(test.port(show, "table", true), test.port(evaluate, "table", true));
            assertEquals(1, test.flow.getWires().size());
            assertEquals(evaluate, test.flow.getWires().getFirst().getTarget());
        });
    }

    @Test
    void aDragNearAnEndMovesThatEnd() {
        Node other = test.node("t.read", 40, 440);
        Wire wire = FlowEdits.connect(test.flow, read, "table", evaluate, "table");
        test.show(canvas -> {
            test.dragAndDrop(test.port(evaluate, "table", true).getTranslated(-18, 0), test.port(show, "table", true));
            assertEquals(show, wire.getTarget());
            test.dragAndDrop(test.port(read, "table", false).getTranslated(18, 0), test.port(other, "table", false));
            assertEquals(other, wire.getSource());
            assertEquals(1, test.flow.getWires().size());
            assertEquals(1, test.part(other).getSourceConnections().size());
            assertEquals(0, test.part(read).getSourceConnections().size());
        });
    }

    @Test
    void aClickOnAPortSelectsItsNode() {
        test.show(canvas -> {
            test.click(test.port(read, "table", false));
            assertEquals(java.util.List.of(read), test.open.selectedNodes());
        });
    }
}
