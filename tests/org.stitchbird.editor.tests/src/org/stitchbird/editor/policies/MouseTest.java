// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.requests.CreateRequest;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.TestCanvas;
import org.stitchbird.engine.card.Card;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Wire;

/** Selecting, moving, resizing, placing and dropping with the mouse. */
class MouseTest {
    private final TestCanvas test = new TestCanvas();

    @Test
    void aDragMovesEverythingSelectedOnTheGridInOneStep() {
        Node one = test.node("t.read", 40, 40);
        Node two = test.node("t.learn", 43, 240);
        test.show(canvas -> {
            test.canvas.flowPart().select(List.of(one, two));
            String before = test.text();
            Point from = test.card(one);
            test.dragAndDrop(from, from.getTranslated(101, 45));
            assertEquals(List.of(144, 88), List.of(one.getX(), one.getY()));
            assertEquals(List.of(147, 288), List.of(two.getX(), two.getY()));
            assertEquals(144, test.part(one).card().card().x);
            test.open.stack().undo();
            test.settle();
            assertEquals(before, test.text());
            assertEquals(40, test.part(one).card().card().x);
        });
    }

    @Test
    void escapePutsADraggedCardBack() {
        Node one = test.node("t.read", 40, 40);
        test.show(canvas -> {
            Point from = test.card(one);
            test.drag(from, from.getTranslated(80, 80));
            test.settle();
            assertEquals(120, test.part(one).card().card().x, "moves while it is dragged");
            test.key(SWT.ESC, 0);
            assertEquals(40, test.part(one).card().card().x);
            test.drop(from.getTranslated(80, 80));
            assertEquals(40, one.getX());
        });
    }

    @Test
    void aFrameSelectsWhatItTouchesAndAClickOnNothingSelectsNothing() {
        Node one = test.node("t.read", 40, 40);
        Node two = test.node("t.learn", 40, 240);
        test.node("t.show", 640, 240);
        test.show(canvas -> {
            test.dragAndDrop(new Point(10, 10), new Point(300, 320));
            assertEquals(List.of(one, two), test.open.selectedNodes());
            test.click(new Point(500, 500));
            assertEquals(List.of(), test.open.selectedNodes());
        });
    }

    @Test
    void theCornerOfANoteResizesIt() {
        Note note = FlowEdits.addNote(test.flow, "Title\nText", 200, 200);
        test.show(canvas -> {
            Point corner = new Point(200 + note.getWidth() - 5, 200 + note.getHeight() - 5);
            test.dragAndDrop(corner, corner.getTranslated(64, 40));
            assertEquals(List.of(264, 136), List.of(note.getWidth(), note.getHeight()));
            assertEquals(200, note.getX());
            test.open.stack().undo();
            assertEquals(List.of(200, 96), List.of(note.getWidth(), note.getHeight()));
        });
    }

    private CreateRequest create(String type, Point place) {
        CreateRequest request = new CreateRequest(RequestConstants.REQ_CREATE);
        request.setFactory(new PlacedType(type));
        request.setLocation(place);
        return request;
    }

    @Test
    void aDroppedTypeBecomesASelectedNodeUnderThePointer() {
        test.show(canvas -> {
            CreateRequest request = create("t.learn", new Point(400, 300));
            EditPart target = test.canvas.flowPart().getTargetEditPart(request);
            test.open.stack().execute(target.getCommand(request));
            Node made = test.flow.getNodes().getFirst();
            assertEquals("t.learn", made.getType());
            assertEquals(400 - Card.WIDTH / 2, made.getX(), Card.GRID);
            assertEquals(300 - Card.HEIGHT / 2, made.getY(), Card.GRID);
            assertEquals(List.of(made), test.open.selectedNodes());
            assertTrue(target.getCommand(create("not.here", new Point(1, 1))) == null, "an unknown type is not placed");
        });
    }

    @Test
    void theNextClickPlacesWhatWasChosen() {
        test.show(canvas -> {
            test.open.startPlacing(test.spec("t.read"));
            test.click(new Point(300, 200));
            test.click(new Point(600, 200));
            assertEquals(1, test.flow.getNodes().size());
        });
    }

    @Test
    void escapeEndsPlacing() {
        test.show(canvas -> {
            test.open.startPlacing(test.spec("t.read"));
            test.key(SWT.ESC, 0);
            test.click(new Point(300, 200));
            assertEquals(0, test.flow.getNodes().size());
        });
    }

    @Test
    void aNodeDroppedOnAWireGoesIntoItAndMakesRoom() {
        Node read = test.node("t.read", 40, 40);
        Node show = test.node("t.show", 248, 40);
        Wire wire = FlowEdits.connect(test.flow, read, "table", show, "table");
        test.show(canvas -> {
            String before = test.text();
            EditPart part = (EditPart) test.canvas.flowPart().part(wire);
            CreateRequest fits = create("t.prepare", new Point(232, 70));
            assertEquals(part, part.getTargetEditPart(fits));
            assertTrue(part.getTargetEditPart(create("t.learn", new Point(232, 70))) == null);
            test.open.stack().execute(part.getCommand(fits));
            test.settle();
            Node made = test.flow.getNodes().getLast();
            assertEquals(2, test.flow.getWires().size());
            assertEquals(made, wire.getTarget());
            assertTrue(made.getX() >= read.getX() + Card.WIDTH && show.getX() >= made.getX() + Card.WIDTH);
            test.open.stack().undo();
            assertEquals(before, test.text());
        });
    }

    @Test
    void aDroppedFileBecomesTheNodeThatReadsIt() {
        test.show(canvas -> {
            DroppedFiles drops = new DroppedFiles(test.canvas.viewer(), test.open, file -> { });
            drops.add(List.of(Path.of("data", "iris.csv"), Path.of("notes.TXT")), new Point(300, 200));
            assertEquals(2, test.flow.getNodes().size());
            String path = test.flow.getNodes().getFirst().getSettings().getFirst().getValue();
            assertTrue(path.endsWith("data/iris.csv"), path);
            test.open.stack().undo();
            assertEquals(0, test.flow.getNodes().size(), "one step");
            drops.add(List.of(Path.of("picture.png")), new Point(300, 200));
            assertEquals(0, test.flow.getNodes().size());
        });
    }

    @Test
    void anAddedNodeCoversNothing() {
        test.show(canvas -> {
            for (int i = 0; i < 4; i++) {
                test.open.addInSight(test.spec("t.prepare"));
                test.canvas.flowPart().select(List.of());
            }
            List<Node> nodes = test.flow.getNodes();
            assertEquals(4, nodes.size());
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < i; j++) {
                    assertFalse(test.part(nodes.get(i)).card().getBounds()
                            .intersects(test.part(nodes.get(j)).card().getBounds()));
                }
            }
        });
    }
}
