// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.NodeChanged;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.RunEvent.Outlook;

class ProgressLineTest {
    private final Screen screen = new Screen();
    private int columns = 80;
    private long millis;
    private final ProgressLine line = new ProgressLine(new Prints(), screen.stream(), () -> columns,
            () -> TimeUnit.MILLISECONDS.toNanos(millis));

    /** Prints the name of each event on the same screen. */
    private final class Prints implements RunPrinter {
        @Override
        public void event(RunEvent event) {
            screen.stream().println(event instanceof NodeChanged changed ? changed.name() : "begun");
        }

        @Override
        public void end(Finished finished, List<Problem> problems) {
            screen.stream().println("over");
        }
    }

    private void node(String name, NodeState state, String what, double share) {
        line.event(new NodeChanged(name, name, new NodeStatus(state, what, share, null, 1), false, List.of()));
    }

    private void at(long now, Outlook outlook) {
        millis = now;
        line.event(outlook);
    }

    @Test
    void tellsWhatIsDoneHowFarItIsAndHowLongItWillTake() {
        line.event(new RunEvent.Started(List.of("Test")));
        node("Test", NodeState.QUEUED, null, Double.NaN);
        node("Test", NodeState.RUNNING, "fold 7 of 10", 0.659);
        assertEquals(List.of("begun", ""), screen.lines());
        at(12_900, new Outlook(24_000, true));
        assertEquals("Test: fold 7 of 10 · 65 % · 12 s · about 25 s left", screen.last());
        node("Other", NodeState.RUNNING, null, Double.NaN);
        at(13_400, new Outlook(0, false));
        assertEquals("Test: fold 7 of 10 · 1 more · 65 % · 13 s", screen.last());
    }

    @Test
    void isTakenAwayBeforeAnythingElseIsPrinted() {
        node("A long name of a node", NodeState.RUNNING, null, 0.5);
        at(1000, new Outlook(9000, true));
        node("Read", NodeState.FRESH, null, Double.NaN);
        assertEquals(List.of("Read", ""), screen.lines());
        at(1500, new Outlook(9000, true));
        assertTrue(screen.last().startsWith("A long name"), screen.last());
        line.end(new Finished(Outcome.OK, 1, null), List.of());
        assertEquals(List.of("Read", "over", ""), screen.lines());
    }

    @Test
    void nodesThatComeFurtherAreShownButNotTooOften() {
        node("Test", NodeState.RUNNING, "fold 1", Double.NaN);
        at(1000, new Outlook(0, false));
        millis = 1050;
        node("Test", NodeState.RUNNING, "fold 2", Double.NaN);
        assertEquals("Test: fold 1 · 1 s", screen.last());
        millis = 1150;
        node("Test", NodeState.RUNNING, "fold 3", Double.NaN);
        assertEquals("Test: fold 3 · 1 s", screen.last());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20, 33, 34, 35, 36, 37, 38, 79})
    void staysInOneLineOfAnyWidthInKoreanToo(int width) {
        columns = width;
        node("교차 검증으로 학습기를 시험하는 노드", NodeState.RUNNING, "10개 중 7번째 묶음", 0.5);
        at(61_000, new Outlook(120_000, true));
        assertTrue(TextColumns.width(screen.last()) < width, screen.last());
        if (width >= 36) {
            assertTrue(screen.last().contains("61 s · about 2 min left"), screen.last());
        }
    }

    @Test
    void pipesAndJsonNeverGetIt() throws Exception {
        assertFalse(Terminal.interactive());
        Called called = Called.with("run", Called.example("iris/iris.flow").toString(), "--json");
        assertFalse((called.out() + called.err()).contains("\u001B"), called.toString());
    }
}
