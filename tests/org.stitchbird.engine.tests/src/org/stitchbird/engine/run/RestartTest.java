// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.history.RunLogs;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleSession;
import org.stitchbird.engine.sample.SampleTypes;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;

/** Each session of these tests is as good as a new process: sessions share nothing but the folder. */
class RestartTest {
    @TempDir
    private Path folder;

    private final SampleFlow flow = new SampleFlow().node("rows", "collect.rows").node("pass", "prepare.pass")
            .node("learn", "train.learn").node("judge", "test.judge").wire("rows.table", "pass.table")
            .wire("pass.table", "judge.table").wire("learn.learner", "judge.learner");

    private SampleSession session() {
        return SampleSession.keeping(folder);
    }

    private void firstRun() {
        try (SampleSession session = session()) {
            assertEquals(Outcome.OK, session.run(flow).outcome());
        }
    }

    private static int runs(SampleSession session) {
        return session.runs("rows") + session.runs("pass") + session.runs("learn") + session.runs("judge");
    }

    @Test
    void nothingRunsAgainAndEverythingIsThere() {
        firstRun();
        try (SampleSession session = session()) {
            assertEquals(Outcome.OK, session.run(flow).outcome());
            assertEquals(0, runs(session));
            assertTrue(session.changes("judge").getFirst().reused());
            assertEquals(0.9, session.session().results("judge").getFirst().evaluation().scores().getFirst().metrics()
                    .get("accuracy"));
            assertEquals("rose", session.session().page("pass", "table", 0, 9).orElseThrow().cells().get(0).get(1));
        }
    }

    @Test
    void freshNodesStandFreshBeforeAnyRun() {
        InLanguage.of(Locale.ENGLISH, () -> {
            firstRun();
            return null;
        });
        try (SampleSession session = session()) {
            NodeStatus status = InLanguage.of(Locale.KOREAN, () -> session.status(flow, "rows"));
            assertEquals(NodeState.FRESH, status.state());
            assertEquals("3행 × 2열", status.line());
            assertEquals(NodeState.FRESH, session.state(flow, "judge"));
            assertEquals(3, session.session().results("pass").getFirst().rows());
        }
    }

    @Test
    void staleNodesTellWhy() {
        firstRun();
        try (SampleSession session = session()) {
            flow.set("rows", "rows", "7");
            NodeStatus status = InLanguage.of(Locale.ENGLISH, () -> session.status(flow, "rows"));
            assertEquals(NodeState.STALE, status.state());
            assertEquals("The setting 'How many' was 3 then and is 7 now.", status.sentence());
            assertEquals(NodeState.STALE, session.state(flow, "judge"));
        }
    }

    @Test
    void onlyTheLastNodeRunsWhenOnlyItHasChanged() {
        flow.node("last", "prepare.pass").wire("pass.table", "last.table");
        firstRun();
        try (SampleSession session = session()) {
            session.run(flow.set("last", "share", "0.25"));
            assertEquals(0, runs(session));
            assertEquals(1, session.runs("last"));
        }
    }

    @Test
    void aLearnerThatIsNeededIsMadeAgain() {
        firstRun();
        try (SampleSession session = session()) {
            session.run(flow.set("pass", "share", "0.25").set("rows", "rows", "7"));
            assertEquals(4, runs(session));
        }
        try (SampleSession session = session()) {
            session.run(flow.set("rows", "rows", "3"));
            assertEquals(1, session.runs("pass"));
            assertEquals(0, session.runs("learn"));
            assertEquals(0, session.runs("judge"));
        }
    }

    @Test
    void equalContentCutsOffAcrossSessions() {
        firstRun();
        try (SampleSession session = session()) {
            session.run(flow.set("pass", "share", "0.25"));
            assertEquals(1, runs(session));
            assertEquals(NodeState.FRESH, session.state(flow, "judge"));
        }
    }

    @Test
    void anotherFlowWithTheSameNodesHasTheSameResults() {
        firstRun();
        SampleFlow other = new SampleFlow().node("r", "collect.rows").node("p", "prepare.pass")
                .wire("r.table", "p.table");
        try (SampleSession session = session()) {
            session.run(other);
            assertEquals(0, session.runs("r") + session.runs("p"));
            assertEquals(NodeState.FRESH, session.state(other, "p"));
        }
    }

    @Test
    void everythingRunsWhenThatIsAskedFor() {
        firstRun();
        try (SampleSession session = session()) {
            assertEquals(NodeState.FRESH, session.state(flow, "judge"));
            session.startAnew(flow);
            assertEquals(Outcome.OK, session.await().outcome());
            assertEquals(4, runs(session));
            assertEquals(List.of(NodeState.QUEUED, NodeState.RUNNING, NodeState.FRESH), session.states("judge"));
        }
    }

    @Test
    void pinsAreOfResultsAndOutliveTheSession() {
        try (SampleSession session = session()) {
            session.run(flow);
            assertFalse(session.session().pin("nobody", true));
            assertTrue(session.session().pin("pass", true));
        }
        try (SampleSession session = session()) {
            session.state(flow, "pass");
            assertEquals(Set.of("pass"), session.session().pinned());
            assertEquals(4, session.session().kept().results());
            session.session().clearKept();
            assertEquals(1, session.session().kept().results());
            assertEquals(1, session.session().kept().pinned());
        }
        try (SampleSession session = session()) {
            session.run(flow);
            assertEquals(List.of(1, 0), List.of(session.runs("rows"), session.runs("pass")));
            assertFalse(session.session().pin("pass", false));
            assertEquals(Set.of(), session.session().pinned());
        }
    }

    @Test
    void whatMayChangeWithoutATraceIsReadAgainAndCutsOffBehindIt() {
        AtomicInteger read = new AtomicInteger();
        NodeType live = FakeType.of(NodeSpec.of("collect.live", Step.COLLECT, "Live").out(Port.of("table", Kind.TABLE))
                .traits(Trait.LIVE)).runs(run -> {
                    read.incrementAndGet();
                    run.out("table", Table.of(List.of(Columns.texts(ColumnSpec.text("t"), new String[] {"x"})), null));
                });
        SampleFlow other = new SampleFlow().node("live", "collect.live").node("pass", "prepare.pass")
                .wire("live.table", "pass.table");
        for (int time = 0; time < 2; time++) {
            try (SampleSession session = SampleSession.keeping(folder, live)) {
                session.run(other);
                session.run(other);
                assertEquals(time + 1, read.get());
                assertEquals(1 - time, session.runs("pass"));
            }
        }
    }

    @Test
    void aShortSessionWritesNothingThatWasQuicklyMade() throws Exception {
        for (long hesitate : new long[] {60_000, 0}) {
            try (LocalFlowSession session = new LocalFlowSession(StaticNodeTypes.of(new SampleTypes().all()),
                    new RunLogs(Optional.empty()), Optional.of(ResultFolder.of(folder)), kind -> List.of(),
                    hesitate)) {
                session.start(flow.source(), Set.of());
                session.await();
            }
            try (SampleSession session = session()) {
                assertEquals(hesitate > 0 ? NodeState.READY : NodeState.FRESH, session.state(flow, "judge"));
            }
        }
    }

    @Test
    void aFlowThatIsKeptIsNotCheckedAgainButAWrongOneIsRefused() {
        AtomicInteger checks = new AtomicInteger();
        NodeType slow = FakeType.of(NodeSpec.of("prepare.slow", Step.PREPARE, "Slow").in(Port.of("table", Kind.TABLE))
                .out(Port.of("table", Kind.TABLE))).checks(check -> checks.incrementAndGet())
                .runs(run -> run.out("table", run.table("table")));
        flow.node("slow", "prepare.slow").wire("rows.table", "slow.table");
        try (SampleSession session = SampleSession.keeping(folder, slow)) {
            session.run(flow);
        }
        int before = checks.get();
        try (SampleSession session = SampleSession.keeping(folder, slow)) {
            assertEquals(Outcome.OK, session.run(flow).outcome());
            assertEquals(before, checks.get());
            assertEquals(Outcome.OK, session.run(flow.set("rows", "rows", "5")).outcome());
            assertTrue(checks.get() > before);
            assertEquals(Outcome.REFUSED, session.run(flow.wire("rows.table", "slow.nothing")).outcome());
            flow.unwire("rows.table", "slow.nothing").wire("pass.table", "slow.table");
            assertEquals(Outcome.REFUSED, session.run(flow).outcome());
        }
    }
}
