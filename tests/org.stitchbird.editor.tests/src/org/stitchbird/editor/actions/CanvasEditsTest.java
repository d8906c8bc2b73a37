// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stitchbird.editor.TestCanvas;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.model.edit.FlowClipboard;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Wire;

/** Everything menus and keys do is one step that can be undone and redone, and the parts follow. */
class CanvasEditsTest {
    private final TestCanvas test = new TestCanvas();
    private final Node read = test.node("t.read", 40, 40);
    private final Node learn = test.node("t.learn", 40, 240);
    private final Node evaluate = test.node("t.evaluate", 240, 120);
    private final Wire wire = FlowEdits.connect(test.flow, read, "table", evaluate, "table");
    private final Note note = FlowEdits.addNote(test.flow, "Title\nText", 40, 400);

    /** One of the edits; the nodes read and evaluate and the note are selected. */
    private record Edit(String name, java.util.function.Consumer<TestCanvas> work) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Edit> edits() {
        return Stream.of(new Edit("delete", test -> test.edits.delete()),
                new Edit("cut", test -> test.edits.cut()),
                new Edit("paste", test -> {
                    test.edits.copy();
                    test.edits.paste();
                }),
                new Edit("duplicate", test -> test.edits.duplicate()),
                new Edit("arrange", test -> test.edits.arrange()),
                new Edit("nudge", test -> test.key(SWT.ARROW_RIGHT, 0)),
                new Edit("add", test -> test.open.addInSight(test.spec("t.show"))));
    }

    @Test
    void aSecondClickOnAFixComesBeforeTheCheckHasLookedAgain() {
        test.show(canvas -> {
            String before = test.text();
            QuickFix fix = QuickFix.of("Show it").put(evaluate.getId(), "table", "t.show", Map.of());
            assertFalse(test.open.fix(fix), "what cannot be put there is refused");
            assertEquals(before, test.text());
            QuickFix move = QuickFix.of("Move it").moveBefore(note.getId(), read.getId());
            assertFalse(test.open.fix(move), "a note is no node");
            QuickFix good = QuickFix.of("Move it").moveBefore(learn.getId(), read.getId());
            assertTrue(test.open.fix(good));
            String after = test.text();
            assertFalse(test.open.fix(QuickFix.of("Move it").moveBefore(evaluate.getId(), read.getId())));
            assertEquals(after, test.text());
            test.open.stack().undo();
            assertEquals(before, test.text());
        });
    }

    @ParameterizedTest
    @MethodSource("edits")
    void eachIsOneStepThatCanBeUndoneAndRedone(Edit edit) {
        test.show(canvas -> {
            test.canvas.flowPart().select(List.of(read, evaluate, note));
            String before = test.text();
            edit.work.accept(test);
            String after = test.text();
            assertNotEquals(before, after);
            assertShown();
            test.open.stack().undo();
            assertEquals(before, test.text());
            assertShown();
            assertFalse(test.open.stack().canUndo(), "one step");
            test.open.stack().redo();
            assertEquals(after, test.text());
            assertShown();
        });
    }

    /** Exactly the elements of the document are shown, each where the document says. */
    private void assertShown() {
        test.settle();
        assertEquals(test.flow.getNodes().size() + test.flow.getNotes().size(),
                test.canvas.flowPart().getChildren().size());
        for (EObject each : test.flow.eContents()) {
            assertTrue(test.canvas.flowPart().part(each) != null, each.toString());
        }
        for (Node node : test.flow.getNodes()) {
            assertEquals(node.getX(), test.part(node).card().card().x);
            assertEquals(test.flow.getWires().stream().filter(each -> each.getSource() == node).count(),
                    test.part(node).getSourceConnections().size());
            assertEquals(test.flow.getWires().stream().filter(each -> each.getTarget() == node).count(),
                    test.part(node).getTargetConnections().size());
        }
    }

    @Test
    void copyAndPasteGoThroughTheClipboardAsText() {
        test.show(canvas -> {
            test.canvas.flowPart().select(List.of(read, evaluate));
            test.edits.copy();
            test.edits.paste();
            test.edits.paste();
            assertEquals(7, test.flow.getNodes().size());
            assertEquals(3, test.flow.getWires().size());
            List<Node> last = test.open.selectedNodes();
            assertEquals(2, last.size(), "what was pasted is selected");
            assertEquals(evaluate.getX() - read.getX(), last.get(1).getX() - last.get(0).getX());
            assertEquals(evaluate.getY() - read.getY(), last.get(1).getY() - last.get(0).getY());
        });
    }

    @Test
    void pastingTwiceInOnePlaceDoesNotHideTheFirst() {
        test.show(canvas -> {
            String text = FlowClipboard.toText(test.flow, List.of(read));
            test.edits.paste(text, new Point(600, 400));
            Node first = test.flow.getNodes().getLast();
            test.edits.paste(text, new Point(600, 400));
            Node second = test.flow.getNodes().getLast();
            assertNotEquals(first.getX(), second.getX());
        });
    }

    @Test
    void aForeignTextIsRefusedAndChangesNothing() {
        test.show(canvas -> {
            String before = test.text();
            test.edits.paste("Dear all, …", new Point(0, 0));
            assertEquals(before, test.text());
            assertFalse(test.open.stack().canUndo());
        });
    }

    @Test
    void aSelectedWireIsDeletedAlone() {
        test.show(canvas -> {
            test.canvas.flowPart().select(List.of(wire));
            test.edits.delete();
            assertEquals(0, test.flow.getWires().size());
            assertEquals(3, test.flow.getNodes().size());
        });
    }

    @Test
    void selectAllSelectsNodesNotesAndWires() {
        test.show(canvas -> {
            test.edits.selectAll();
            assertEquals(5, test.canvas.selectedElements().size());
            test.edits.delete();
            assertEquals(0, test.flow.eContents().size());
        });
    }

    @Test
    void arrangingPutsTargetsRightOfSourcesAndNothingOnTopOfAnother() {
        for (int i = 0; i < 5; i++) {
            Node more = test.node("t.prepare", 300, 300);
            FlowEdits.connect(test.flow, i % 2 == 0 ? read : test.flow.getNodes().get(2 + i), "table", more, "table");
        }
        test.show(canvas -> {
            test.edits.arrange();
            test.settle();
            for (Wire each : test.flow.getWires()) {
                assertTrue(each.getSource().getX() + Card.WIDTH < each.getTarget().getX());
            }
            List<Node> nodes = test.flow.getNodes();
            for (Node one : nodes) {
                for (Node other : nodes) {
                    assertTrue(one == other
                            || !test.part(one).card().card().intersects(test.part(other).card().card()));
                }
            }
        });
    }

    @Test
    void runToHereAsksForTheSelectedNodes() {
        test.show(canvas -> {
            test.canvas.flowPart().select(List.of(evaluate));
            test.edits.runToHere();
            assertEquals(List.of(java.util.Set.of("evaluate")), test.session.started);
            test.edits.run();
            assertEquals(1, test.session.started.size(), "one run at a time");
        });
    }
}
