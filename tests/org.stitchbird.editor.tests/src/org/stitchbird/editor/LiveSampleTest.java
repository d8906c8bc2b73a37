// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.figures.CardFace;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.forecast.FlowForecast;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;

/** Runs on a sample follow edits, give way to a person's, and are told apart. */
class LiveSampleTest {
    private static final NodeStatus DONE = new NodeStatus(NodeState.FRESH, null, Double.NaN, "150 rows × 5", 12);

    private final TestCanvas test = new TestCanvas();
    private final Node read = test.node("t.read", 40, 40);
    private int moves;

    private void edit() {
        int x = 40 + ++moves;
        test.open.edit("Move", () -> FlowEdits.move(read, x, 40));
    }

    private void starts(int count, Scope scope) {
        test.until(() -> test.session.started.size() == count);
        assertEquals(scope, test.session.startedIn.getLast());
    }

    private void ends(Outcome outcome) {
        test.session.running = false;
        test.session.send(new RunEvent.Finished(outcome, 20, null));
    }

    private CardFace face() {
        return test.part(read).card().face();
    }

    @Test
    void runsAtOnceAndAfterEachEdit() {
        test.show(canvas -> {
            assertFalse(test.open.live());
            test.open.live(true);
            starts(1, Scope.SAMPLE);
            assertEquals(Set.of(), test.session.started.getFirst());
            assertEquals(Scope.SAMPLE, test.session.scopes.getLast());
            ends(Outcome.OK);
            test.until(() -> test.open.lastRun().isPresent());
            edit();
            starts(2, Scope.SAMPLE);
            assertEquals(test.text(), test.session.checked.getLast());
        });
    }

    @Test
    void withoutItNothingRunsByItself() {
        test.show(canvas -> {
            edit();
            test.until(() -> test.session.checked.contains(test.text()));
            test.settle();
            assertTrue(test.session.started.isEmpty());
        });
    }

    @Test
    void aNewEditStopsTheOldRunAndStartsAnother() {
        test.show(canvas -> {
            test.open.live(true);
            starts(1, Scope.SAMPLE);
            edit();
            assertTrue(test.session.cancelled);
            edit();
            test.until(() -> test.session.checked.contains(test.text()));
            assertEquals(1, test.session.started.size(), "not before the first is over");
            ends(Outcome.CANCELLED);
            starts(2, Scope.SAMPLE);
        });
    }

    @Test
    void aPersonsRunTakesThePlaceOfTheSampleAndIsShown() {
        test.show(canvas -> {
            test.open.live(true);
            starts(1, Scope.SAMPLE);
            assertTrue(test.open.runnable());
            test.open.run(Set.of("read"));
            assertTrue(test.session.cancelled);
            ends(Outcome.CANCELLED);
            starts(2, Scope.FULL);
            assertEquals(Set.of("read"), test.session.started.getLast());
            assertEquals(Scope.FULL, test.open.scope());
            assertTrue(test.open.live());
            edit();
            test.until(() -> test.session.checked.contains(test.text()));
            assertEquals(2, test.session.started.size(), "an edit does not stop it");
            ends(Outcome.OK);
            starts(3, Scope.SAMPLE);
            assertEquals(Scope.SAMPLE, test.open.scope());
        });
    }

    @Test
    void whatCameOutIsMarkedUntilItIsSwitchedOff() {
        test.session.status.put("read", DONE);
        test.show(canvas -> {
            test.until(() -> face().line().equals("150 rows × 5"));
            assertEquals("", face().badge());
            test.open.live(true);
            test.until(() -> face().badge().equals(Messages.get("sample")));
            assertEquals("150 rows × 5", face().line());
            starts(1, Scope.SAMPLE);
            ends(Outcome.OK);
            test.open.live(false);
            test.until(() -> face().badge().isEmpty());
            assertEquals(Scope.FULL, test.open.scope());
        });
    }

    @Test
    void whatASampleTellsIsNotShownOnceItIsSwitchedOff() {
        test.show(canvas -> {
            test.open.live(true);
            starts(1, Scope.SAMPLE);
            test.session.send(new RunEvent.Started(List.of("read"), Scope.SAMPLE));
            test.open.live(false);
            assertTrue(test.session.cancelled);
            test.until(() -> test.open.scope() == Scope.FULL);
            test.session.send(new RunEvent.NodeChanged("read", "Read", DONE, false, List.of()));
            ends(Outcome.CANCELLED);
            int checks = test.session.checked.size();
            test.until(() -> test.session.checked.size() > checks);
            assertEquals("", face().line());
            assertTrue(test.open.lastRun().isEmpty(), "that of all rows");
            assertEquals(1, test.session.started.size());
        });
    }

    @Test
    void stopLastsUntilTheNextEdit() {
        test.show(canvas -> {
            test.open.live(true);
            starts(1, Scope.SAMPLE);
            test.open.stop();
            int checks = test.session.checked.size();
            ends(Outcome.CANCELLED);
            test.until(() -> test.session.checked.size() > checks);
            assertEquals(1, test.session.started.size());
            edit();
            starts(2, Scope.SAMPLE);
        });
    }

    @Test
    void aNodeThatCannotFitIsOfferedOnASample() {
        Problem problem = new Problem("read", "Read", Problem.Place.NODE, null, Severity.ERROR, FlowForecast.CODE,
                "It would not fit.");
        Problem other = new Problem("read", "Read", Problem.Place.NODE, null, Severity.ERROR, "x", "It is odd.");
        test.show(canvas -> {
            assertEquals(List.of(Messages.get("fix.sample")),
                    Way.of(test.open, problem).stream().map(Way::label).toList());
            assertEquals(List.of(), Way.of(test.open, other));
            test.open.live(true);
            assertEquals(List.of(), Way.of(test.open, problem), "it runs so already");
            starts(1, Scope.SAMPLE);
        });
    }

    @Test
    void aSampleThatFailsTellsNobody() {
        test.show(canvas -> {
            List<String> told = new ArrayList<>();
            test.canvas.onTold(told::add);
            test.open.live(true);
            starts(1, Scope.SAMPLE);
            test.session.running = false;
            test.session.send(new RunEvent.Finished(Outcome.REFUSED, 1, "It cannot be read."));
            test.until(() -> test.open.lastRun().isPresent());
            assertEquals(List.of(), told);
        });
    }
}
