// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.cores.Cores;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleSession;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;

class CancelTest {
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicReference<FakeType.Work> work = new AtomicReference<>();
    private final NodeType slow = FakeType.of(NodeSpec.of("test.slow", Step.TEST, "Slow")
            .in(Port.of("table", Kind.TABLE)).out(Port.of("table", Kind.TABLE))
            .settings(SettingSpec.integer("size", 1))).runs(run -> work.get().run(run));
    private final NodeType writer = FakeType.of(NodeSpec.of("test.writer", Step.DEPLOY, "Writer")
            .in(Port.of("table", Kind.TABLE)).traits(Trait.WRITES)).runs(run -> work.get().run(run));
    private final SampleSession session = new SampleSession(slow, writer);
    private final SampleFlow flow = new SampleFlow().node("rows", "collect.rows").node("slow", "test.slow")
            .node("behind", "prepare.pass").wire("rows.table", "slow.table").wire("slow.table", "behind.table");

    @AfterEach
    void close() {
        never.countDown();
        session.close();
    }

    private Finished cancelWhenRunning() throws InterruptedException {
        return cancelWhenRunning(flow);
    }

    private Finished cancelWhenRunning(SampleFlow other) throws InterruptedException {
        session.start(other);
        SampleSession.wait(running);
        session.session().cancel();
        return InLanguage.of(Locale.ENGLISH, session::await);
    }

    @Test
    void aNodeThatTellsItsProgressIsStoppedThere() throws InterruptedException {
        AtomicInteger told = new AtomicInteger();
        work.set(run -> {
            running.countDown();
            while (true) {
                run.progress().at(told.incrementAndGet(), 0, null);
            }
        });
        Finished end = cancelWhenRunning();
        assertEquals(Outcome.CANCELLED, end.outcome());
        assertEquals("The run was stopped.", end.sentence());
        assertTrue(told.get() > 0);
        assertEquals(NodeState.FRESH, session.last().get("rows").state());
        assertEquals(NodeState.SKIPPED, session.last().get("slow").state());
        assertEquals(NodeState.SKIPPED, session.last().get("behind").state());
    }

    @Test
    void aNodeThatWaitsIsInterrupted() throws InterruptedException {
        work.set(run -> {
            running.countDown();
            never.await();
        });
        assertEquals(Outcome.CANCELLED, cancelWhenRunning().outcome());
    }

    @Test
    void whateverAStoppedNodeThrowsIsNoFailure() throws InterruptedException {
        work.set(run -> {
            running.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("a library's own idea of an interruption", e);
            }
        });
        assertEquals(Outcome.CANCELLED, cancelWhenRunning().outcome());
        assertEquals(NodeState.READY, session.state(flow, "slow"));
    }

    @Test
    void aNodeThatNoticesNothingIsLeftBehindAndItsResultDropped() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<Table> late = new AtomicReference<>();
        work.set(run -> {
            running.countDown();
            deaf(never);
            late.set(run.table("table"));
            run.out("table", late.get());
            done.countDown();
        });
        assertEquals(Outcome.CANCELLED, cancelWhenRunning().outcome());
        never.countDown();
        SampleSession.wait(done);
        assertEquals(List.of(), session.session().results("slow"));
        assertEquals(3, late.get().rows());
    }

    @Test
    void partsThatNoticeNothingKeepNoProcessorFromTheNextRun() throws InterruptedException {
        work.set(run -> {
            Callable<Integer> part = () -> {
                running.countDown();
                deaf(never);
                return 1;
            };
            Cores.all(Collections.nCopies(Cores.count(), part));
        });
        assertEquals(Outcome.CANCELLED, cancelWhenRunning().outcome());
        work.set(run -> run.out("table", run.table("table")));
        assertEquals(Outcome.OK, session.run(flow).outcome());
    }

    @Test
    void partsAreInterruptedWithTheirNode() throws InterruptedException {
        AtomicInteger interrupted = new AtomicInteger();
        work.set(run -> {
            Callable<Integer> part = () -> {
                running.countDown();
                try {
                    return never.await(1, TimeUnit.MINUTES) ? 1 : 0;
                } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                    throw e;
                }
            };
            Cores.all(Collections.nCopies(50, part));
        });
        assertEquals(Outcome.CANCELLED, cancelWhenRunning().outcome());
        int count = interrupted.get();
        assertTrue(count >= 1 && count <= Cores.count(), () -> count + " parts were interrupted");
    }

    @Test
    void aNodeThatWritesIsWaitedFor() throws InterruptedException {
        AtomicInteger written = new AtomicInteger();
        work.set(run -> {
            running.countDown();
            deaf(never);
            written.incrementAndGet();
        });
        SampleFlow writing = new SampleFlow().node("rows", "collect.rows").node("writer", "test.writer")
                .wire("rows.table", "writer.table");
        session.start(writing);
        SampleSession.wait(running);
        session.session().cancel();
        assertTrue(session.session().running());
        never.countDown();
        session.await();
        assertEquals(1, written.get());
    }

    /** Waits as a library does that swallows interruptions. */
    private static void deaf(CountDownLatch latch) {
        boolean waiting = true;
        while (waiting) {
            try {
                latch.await();
                waiting = false;
            } catch (InterruptedException e) {
                continue;
            }
        }
    }

    @Test
    void afterwardsTheSessionRunsAgain() throws InterruptedException {
        work.set(run -> {
            running.countDown();
            never.await();
        });
        cancelWhenRunning();
        work.set(run -> run.out("table", run.table("table")));
        assertEquals(Outcome.OK, session.run(flow).outcome());
        assertEquals(1, session.runs("rows"));
        assertEquals(NodeState.FRESH, session.state(flow, "behind"));
    }

    @Test
    void aNodeThatHadAResultGoesBackToWhereItStood() throws InterruptedException {
        work.set(run -> run.out("table", run.table("table")));
        session.run(flow);
        flow.set("slow", "size", "2");
        work.set(run -> {
            running.countDown();
            never.await();
        });
        cancelWhenRunning();
        assertEquals(List.of(NodeState.QUEUED, NodeState.RUNNING, NodeState.STALE), session.states("slow"));
        assertEquals(NodeState.STALE, session.last().get("behind").state());
        assertEquals(1, session.session().results("slow").size());
    }

    @Test
    void aRunMayBeStoppedFromAListenerBeforeAnythingRan() throws InterruptedException {
        work.set(run -> running.countDown());
        session.session().onEvent(event -> session.session().cancel());
        assertEquals(Outcome.CANCELLED, session.run(flow).outcome());
        assertEquals(1, running.getCount());
        assertEquals(0, session.runs("rows"));
    }
}
