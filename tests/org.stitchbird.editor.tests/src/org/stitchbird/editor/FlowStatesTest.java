// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.actions.CanvasMenu;
import org.stitchbird.editor.figures.CardFace;
import org.stitchbird.editor.figures.Mark;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;

/** The check after an edit and the events of a run reach the cards, and only those that they are about. */
class FlowStatesTest {
    private final TestCanvas test = new TestCanvas();
    private final Node read = test.node("t.read", 40, 40);
    private final Node show = test.node("t.show", 240, 40);

    private CardFace face(Node node) {
        return test.part(node).card().face();
    }

    @Test
    void anEditIsCheckedInTheBackgroundAndTheCardTellsWhatIsWrong() {
        test.show(canvas -> {
            test.until(() -> !test.session.checked.isEmpty());
            test.session.problems.add(new Problem("show", "Show", Problem.Place.INPUT, "table", Severity.ERROR,
                    "input-missing", "Show needs a table. Wire one to it."));
            test.open.edit("Move", () -> FlowEdits.move(show, 400, 40));
            test.until(() -> face(show).mark() == Mark.FAILED);
            assertEquals("needs a table. Wire one to it.", face(show).line());
            assertTrue(face(show).wrong());
            assertEquals(test.text(), test.session.checked.getLast(), "the text after the edit");
            assertEquals(1, test.open.report().problems().size());
        });
    }

    @Test
    void quickEditsAreCheckedTogether() {
        test.show(canvas -> {
            test.until(() -> test.session.checked.size() == 1);
            for (int i = 1; i <= 20; i++) {
                int x = 40 + i;
                test.open.edit("Move", () -> FlowEdits.move(show, x, 40));
            }
            test.until(() -> test.session.checked.contains(test.text()));
            assertEquals(2, test.session.checked.size());
        });
    }

    @Test
    void aRunIsFollowedOnTheCards() {
        test.show(canvas -> {
            test.until(() -> !test.session.checked.isEmpty());
            List<OpenFlow.Change> changes = new ArrayList<>();
            test.open.onChange(changes::add);
            CardFace before = face(show);
            test.session.running = true;
            test.session.send(new RunEvent.Started(List.of("read", "show")));
            for (int i = 0; i <= 100; i++) {
                test.session.send(new RunEvent.NodeChanged("read", "Read",
                        new NodeStatus(NodeState.RUNNING, "row " + i, i / 100.0, null, -1), false, List.of()));
            }
            test.until(() -> face(read).mark() == Mark.RUNNING);
            assertEquals("row 100", face(read).line());
            assertEquals(1, face(read).progress());
            assertEquals(1, changes.stream().filter(OpenFlow.Change.RUN::equals).count(), "gathered");
            assertSame(before, face(show), "the other card is left alone");
            NodeStatus done = new NodeStatus(NodeState.FRESH, null, Double.NaN, "150 rows × 5", 12);
            test.session.send(new RunEvent.NodeChanged("read", "Read", done, false, List.of()));
            test.session.status.put("read", done);
            test.session.running = false;
            test.session.send(new RunEvent.Finished(RunEvent.Outcome.OK, 20, null));
            test.until(() -> face(read).mark() == Mark.FRESH && test.open.lastRun().isPresent());
            assertEquals("150 rows × 5", face(read).line());
            assertFalse(test.open.running());
        });
    }

    @Test
    void howLongARunWillTakeIsKnownAsLongAsItRuns() {
        test.show(canvas -> {
            test.session.running = true;
            test.session.send(new RunEvent.Started(List.of("read")));
            test.session.send(new RunEvent.Outlook(5000, true));
            test.until(() -> test.open.outlook().equals(Optional.of(new RunEvent.Outlook(5000, true))));
            test.session.running = false;
            test.session.send(new RunEvent.Finished(RunEvent.Outcome.OK, 20, null));
            test.until(() -> test.open.outlook().isEmpty());
        });
    }

    @Test
    void aPinnedResultIsMarkedUntilItIsLetGo() {
        test.session.status.put("read", new NodeStatus(NodeState.FRESH, null, Double.NaN, "150 rows × 5", 12));
        test.show(canvas -> {
            test.until(() -> face(read).mark() == Mark.FRESH);
            assertEquals("", face(read).badge());
            assertEquals("Pin Result", menu().getText());
            menu().run();
            test.until(() -> face(read).badge().equals("pinned"));
            assertTrue(test.session.pins.contains("read"));
            assertEquals("Unpin Result", menu().getText());
            menu().run();
            test.until(() -> face(read).badge().isEmpty());
            assertTrue(test.session.pins.isEmpty());
        });
    }

    /** The action of the canvas's menu that is about pins, with the reading node selected. */
    private IAction menu() {
        test.canvas.viewer().select(test.part(read));
        MenuManager menu = new MenuManager();
        new CanvasMenu(test.canvas, new ActionRegistry()).buildContextMenu(menu);
        return Stream.of(menu.getItems()).filter(ActionContributionItem.class::isInstance)
                .map(item -> ((ActionContributionItem) item).getAction())
                .filter(action -> action.getText().contains("Result")).findFirst().orElseThrow();
    }

    @Test
    void aRefusedRunIsToldToThePerson() {
        test.show(canvas -> {
            List<String> told = new ArrayList<>();
            test.canvas.onTold(told::add);
            test.session.send(new RunEvent.Finished(RunEvent.Outcome.REFUSED, 1, "Show needs a table."));
            test.until(() -> told.equals(List.of("Show needs a table.")));
        });
    }

    @Test
    void aNodeOfUnknownProgressKeepsTurning() {
        test.show(canvas -> {
            test.session.running = true;
            test.session.send(new RunEvent.NodeChanged("read", "Read", NodeStatus.of(NodeState.RUNNING), false,
                    List.of()));
            test.until(() -> test.part(read).card().turns());
            test.session.send(new RunEvent.NodeChanged("read", "Read", NodeStatus.of(NodeState.FAILED), false,
                    List.of()));
            test.until(() -> !test.part(read).card().turns());
        });
    }

    @Test
    void aClosedFlowListensNoMore() {
        test.show(canvas -> assertTrue(test.session.heard()));
        assertFalse(test.session.heard());
    }
}
