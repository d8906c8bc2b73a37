// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.sample.OtherJava;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.Outcome;

/** Nodes that harm the process they run in: a failed node each, and nothing else is lost. */
class WorkerFaultsTest {
    private final Locale locale = Locale.getDefault();
    private WorkerBench bench;
    private WorkerBench.Opened flow;

    @BeforeEach
    void open() {
        Locale.setDefault(Locale.ENGLISH);
        bench = new WorkerBench();
        flow = bench.flow;
    }

    @AfterEach
    void close() {
        bench.close();
        Locale.setDefault(locale);
    }

    /** Rows, a node that does something, one behind it, and one beside it. */
    private static SampleFlow doing(String deed) {
        return new SampleFlow().node("rows", "collect.rows").node("bad", "test.fault").set("bad", "deed", deed)
                .node("behind", "prepare.pass").node("beside", "prepare.pass").wire("rows.table", "bad.table")
                .wire("bad.table", "behind.table").wire("rows.table", "beside.table");
    }

    private void assertOnlyTheBadNodeFailed(Finished end, String sentence) {
        assertEquals(Outcome.FAILED, end.outcome(), flow.events + " " + bench.printed);
        assertEquals(NodeState.FAILED, flow.last("bad").state());
        assertTrue(flow.last("bad").sentence().contains(sentence), flow.last("bad").sentence());
        assertTrue(end.sentence().contains("'bad' failed"), end.sentence());
        assertTrue(end.sentence().contains(sentence), end.sentence());
        assertEquals(NodeState.SKIPPED, flow.last("behind").state());
        assertEquals("It was not run, because 'bad' before it failed.", flow.last("behind").sentence());
        assertEquals(NodeState.FRESH, flow.last("rows").state());
        assertEquals(NodeState.FRESH, flow.last("beside").state());
        assertEquals(1, flow.events.stream().filter(Finished.class::isInstance).count());
        assertEquals(end, flow.events.getLast());
    }

    /** Whatever has happened, the session goes on, and the check tells how it ended until the node is changed. */
    private void assertTheNextRunIsRight(SampleFlow harmful) throws InterruptedException {
        var status = flow.session.check(harmful.source()).status();
        assertEquals(NodeState.FAILED, status.get("bad").state());
        assertEquals(flow.last("bad").sentence(), status.get("bad").sentence());
        assertEquals(NodeState.SKIPPED, status.get("behind").state());
        SampleFlow mended = harmful.set("bad", "deed", "");
        assertEquals(NodeState.READY, flow.session.check(mended.source()).status().get("bad").state());
        assertEquals(Outcome.OK, flow.run(mended).outcome());
        assertEquals(3, flow.session.page("behind", "table", 0, 10).orElseThrow().rows());
    }

    @Test
    void systemExitIsAFailedNode() throws InterruptedException {
        SampleFlow harmful = doing("exit");
        assertOnlyTheBadNodeFailed(flow.run(harmful), "System.exit");
        assertTheNextRunIsRight(harmful);
    }

    @Test
    void systemExitOnAThreadOfTheNodeIsItsFaultToo() throws InterruptedException {
        assertOnlyTheBadNodeFailed(flow.run(doing("exit-elsewhere")), "System.exit");
    }

    @Test
    void haltIsAFailedNode() throws InterruptedException {
        SampleFlow harmful = doing("halt");
        assertOnlyTheBadNodeFailed(flow.run(harmful), "exit code 3");
        assertTheNextRunIsRight(harmful);
    }

    @Test
    void aWorkerThatIsKilledFailsWhatWasRunning() throws InterruptedException {
        SampleFlow harmful = doing("wait");
        flow.start(harmful);
        bench.until("the other node", () -> flow.states("beside").contains(NodeState.FRESH));
        bench.until("the bad node", () -> flow.runs("bad"));
        bench.await("wait").destroyForcibly();
        assertOnlyTheBadNodeFailed(flow.session.await().orElseThrow(), "Ended from outside (signal 9)");
        assertTheNextRunIsRight(harmful);
    }

    @Test
    void tooLittleMemoryIsAFailedNodeAndANewWorker() throws InterruptedException {
        SampleFlow harmful = doing("memory");
        assertOnlyTheBadNodeFailed(flow.run(harmful), "Memory for Runs");
        bench.until("another worker", () -> bench.started == 2);
        assertTheNextRunIsRight(harmful);
    }

    @Test
    void recursionWithoutEndIsAFailedNodeAndTheWorkerStays() throws InterruptedException {
        SampleFlow harmful = doing("depth");
        assertOnlyTheBadNodeFailed(flow.run(harmful), "too deep");
        assertTheNextRunIsRight(harmful);
        assertEquals(1, bench.started);
    }

    @Test
    void aLoopWithoutEndIsStoppedAndItsWorkerEnded() throws InterruptedException {
        SampleFlow harmful = doing("loop");
        flow.start(harmful);
        ProcessHandle worker = bench.await("loop");
        flow.session.cancel();
        Finished end = flow.session.await().orElseThrow();
        assertEquals(Outcome.CANCELLED, end.outcome());
        assertEquals(NodeState.SKIPPED, flow.last("bad").state());
        bench.until("the busy worker is gone", () -> !worker.isAlive());
        assertEquals(Outcome.OK, flow.run(harmful.set("bad", "deed", "")).outcome());
    }

    @Test
    void aLoopWithoutEndInAFlowThatIsClosedGoesWithItsWorker() throws InterruptedException {
        WorkerBench.Opened other = bench.open();
        other.start(doing("loop"));
        ProcessHandle worker = bench.await("loop");
        other.session.close();
        assertEquals(Outcome.CANCELLED, other.session.await().orElseThrow().outcome());
        bench.until("the busy worker is gone", () -> !worker.isAlive());
        assertEquals(Outcome.OK, flow.run(doing("")).outcome());
    }

    @Test
    void threadsThatAreLeftBehindGoWithTheirWorker() throws InterruptedException {
        for (String deed : List.of("thread", "busy")) {
            assertEquals(Outcome.OK, flow.run(doing(deed)).outcome());
            ProcessHandle worker = bench.await(deed);
            bench.until("the worker of " + deed + " is gone", () -> !worker.isAlive());
        }
        assertEquals(Outcome.OK, flow.run(doing("none")).outcome());
        assertEquals(3, bench.started);
    }

    @Test
    void garbageInTheProtocolIsAFailedNode() throws InterruptedException {
        SampleFlow harmful = new SampleFlow().node("rows", "collect.rows").node("bad", "test.fault")
                .set("bad", "deed", "garbage").wire("rows.table", "bad.table");
        Finished end = flow.run(harmful);
        // The node may be over before its garbage is read; the run is told right in both cases.
        assertTrue(end.outcome() == Outcome.FAILED ? end.sentence().contains("could not be understood")
                : end.outcome() == Outcome.OK, end.toString());
        assertEquals(Outcome.OK, flow.run(harmful.set("bad", "deed", "")).outcome());
        // Garbage may overtake the word that its node has begun. Then nobody is guilty yet, and the run goes on in
        // three further workers at most.
        assertTrue(bench.started >= 2 && bench.started <= 5, "workers started: " + bench.started);
    }

    @Test
    void anotherFlowGoesOnInTheNextWorker() throws InterruptedException {
        WorkerBench.Opened other = bench.open();
        SampleFlow innocent = doing("short");
        other.start(innocent);
        bench.await("short");
        assertOnlyTheBadNodeFailed(flow.run(doing("exit")), "System.exit");
        assertEquals(Outcome.OK, other.session.await().orElseThrow().outcome());
        assertEquals(NodeState.FRESH, other.last("behind").state());
        assertEquals(2, bench.started);
    }

    @Test
    void whoIsNotKnownToBeInnocentIsSuspected() throws InterruptedException {
        WorkerBench.Opened other = bench.open();
        other.start(doing("wait"));
        bench.await("wait");
        bench.until("the bad node", () -> other.runs("bad"));
        assertOnlyTheBadNodeFailed(flow.run(doing("halt")), "exit code 3");
        assertEquals(Outcome.FAILED, other.session.await().orElseThrow().outcome());
        assertTrue(other.last("bad").sentence().contains("exit code 3"), other.last("bad").sentence());
        assertEquals(Outcome.OK, other.run(doing("")).outcome());
    }

    @Test
    void twoNodesAtTheSameTimeAreBothNamed() throws InterruptedException {
        SampleFlow two = new SampleFlow().node("one", "test.fault").set("one", "deed", "wait")
                .node("two", "test.fault").set("two", "deed", "short");
        flow.start(two, "one", "two");
        bench.await("short");
        bench.until("both", () -> flow.runs("one") && flow.runs("two"));
        bench.await("wait").destroyForcibly();
        assertEquals(Outcome.FAILED, flow.session.await().orElseThrow().outcome());
        assertTrue(flow.last("one").sentence().contains("'two' ran at the same time"), flow.last("one").sentence());
        assertTrue(flow.last("two").sentence().contains("'one' ran at the same time"), flow.last("two").sentence());
    }

    @Test
    void aWorkerThatDoesNotComeUpIsToldAndTriedAgain() throws InterruptedException {
        try (WorkerBench wrong = new WorkerBench(OtherJava.program(), "-cp", "nowhere", "Nothing")) {
            Finished end = wrong.flow.run(doing(""));
            assertEquals(Outcome.FAILED, end.outcome());
            assertTrue(end.sentence().startsWith("The process in which flows run could not be started: exit code 1"),
                    end.sentence());
            assertTrue(end.sentence().contains("Nothing"), end.sentence());
            assertThrows(RuntimeException.class, () -> wrong.flow.session.check(doing("").source()));
            wrong.command = List.of("/nowhere/java");
            assertTrue(wrong.flow.run(doing("")).sentence().contains("/nowhere/java"));
            wrong.command = List.of();
            assertEquals(Outcome.OK, wrong.flow.run(doing("")).outcome());
        }
    }

    @Test
    void nobodyIsLeftWhenTheSessionsAreClosed() throws InterruptedException {
        flow.start(doing("loop"));
        ProcessHandle worker = bench.await("loop");
        bench.close();
        bench.until("the worker is gone", () -> !worker.isAlive());
        assertEquals(Outcome.FAILED, flow.session.await().orElseThrow().outcome());
        assertEquals(Set.of(), Set.copyOf(worker.children().toList()));
    }
}
