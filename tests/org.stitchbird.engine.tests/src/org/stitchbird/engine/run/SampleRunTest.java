// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleSession;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.RunEvent.Started;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Step;

class SampleRunTest {
    private static final int ROWS = 20_000;
    private static final Schema SCHEMA = Schema.of(ColumnSpec.category("half", List.of("no", "yes")),
            ColumnSpec.category("tenth", List.of("no", "yes")), ColumnSpec.number("place"));

    private final CountDownLatch running = new CountDownLatch(1);
    private int reads;
    /** 20,000 rows: every second is in "half", every tenth in "tenth". */
    private final NodeType many = FakeType.of(NodeSpec.of("collect.many", Step.COLLECT, "Many")
            .out(Port.of("table", Kind.TABLE)).settings(SettingSpec.integer("from", 0)))
            .checks(check -> check.out("table", SCHEMA)).runs(run -> {
                reads++;
                run.out("table", Table.of(List.of(
                        Columns.codes(SCHEMA.columns().get(0), every(2)),
                        Columns.codes(SCHEMA.columns().get(1), every(10)),
                        Columns.numbers(SCHEMA.columns().get(2), IntStream.range(0, ROWS)
                                .mapToDouble(row -> row + run.settings().integer("from")).toArray())), null));
            });
    private final NodeType target = FakeType.of(NodeSpec.of("prepare.target", Step.PREPARE, "Target")
            .in(Port.of("table", Kind.TABLE)).out(Port.of("table", Kind.TABLE))
            .settings(SettingSpec.column("column", "table")))
            .checks(check -> check.schema("table").ifPresent(schema ->
                    check.out("table", schema.withTarget(check.settings().text("column")))))
            .runs(run -> run.out("table", run.table("table").withTarget(run.settings().text("column"))));
    private final NodeType endless = FakeType.of(NodeSpec.of("test.endless", Step.TEST, "Endless")
            .in(Port.of("table", Kind.TABLE))).runs(run -> {
                running.countDown();
                Thread.sleep(60_000);
            });
    private final SampleSession session = new SampleSession(many, target, endless);
    private final SampleFlow flow = new SampleFlow().node("many", "collect.many").node("pass", "prepare.pass")
            .node("target", "prepare.target").set("target", "column", "tenth").node("write", "deploy.write")
            .wire("many.table", "pass.table").wire("pass.table", "target.table").wire("target.table", "write.table");

    private static int[] every(int step) {
        return IntStream.range(0, ROWS).map(row -> row % step == 0 ? 1 : 0).toArray();
    }

    private Finished sample() {
        session.start(Scope.SAMPLE, flow);
        return session.await();
    }

    private int rows(String node, Scope scope) {
        return session.session().results(node, scope).get(0).rows();
    }

    private long yes(String node, int column) {
        return session.session().page(node, "table", 0, ROWS, Scope.SAMPLE).orElseThrow().cells().stream()
                .filter(row -> row.get(column).equals("yes")).count();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void sourcesHandOutAThousandRowsByTheTargetThatIsChosenLater() {
        assertEquals(Outcome.OK, sample().outcome());
        assertEquals(1_000, rows("many", Scope.SAMPLE));
        assertEquals(1_000, rows("target", Scope.SAMPLE));
        assertEquals(100, yes("target", 1));
        assertNotEquals(500, yes("target", 0));
        flow.set("target", "column", "half");
        sample();
        assertEquals(500, yes("target", 0));
    }

    @Test
    void theRunSaysThatItIsASample() {
        sample();
        assertEquals(new Started(List.of("many", "pass", "target"), Scope.SAMPLE), session.events().get(0));
        session.run(flow);
        assertEquals(Scope.FULL, ((Started) session.events().get(0)).scope());
    }

    @Test
    void whatWritesIsNotRunAndSaysSo() {
        sample();
        assertEquals(0, session.runs("write"));
        NodeStatus status = InLanguage.of(Locale.ENGLISH, () -> session.session().check(flow.source(), Scope.SAMPLE)
                .status().get("write"));
        assertEquals(NodeState.READY, status.state());
        assertEquals("It writes, so it does not run on a sample. A run of the whole flow runs it.", status.sentence());
    }

    @Test
    void neitherScopeOverwritesTheOther() {
        sample();
        assertEquals(List.of(), session.session().results("pass"));
        assertEquals(NodeState.READY, session.state(flow, "pass"));
        session.run(flow);
        assertEquals(ROWS, rows("pass", Scope.FULL));
        assertEquals(1_000, rows("pass", Scope.SAMPLE));
        flow.set("pass", "share", "0.25");
        sample();
        assertEquals(NodeState.FRESH, session.session().check(flow.source(), Scope.SAMPLE).status().get("pass")
                .state());
        assertEquals(NodeState.STALE, session.state(flow, "pass"));
        assertEquals(ROWS, session.session().page("pass", "table", 0, 1).orElseThrow().rows());
    }

    @Test
    void aSourceIsReadOnceForBothAndForAllTargets() {
        session.run(flow);
        assertEquals(1, reads);
        sample();
        flow.set("target", "column", "half");
        sample();
        assertEquals(1, reads);
        flow.set("many", "from", "5");
        sample();
        session.run(flow);
        assertEquals(2, reads);
    }

    @Test
    void onlyWhatIsBehindAnEditRunsAgain() {
        sample();
        flow.set("target", "column", "half");
        session.run(new SampleFlow());
        int before = session.runs("pass");
        flow.set("target", "column", "tenth");
        sample();
        assertEquals(before, session.runs("pass"));
    }

    @Test
    void anUnfinishedFlowRunsAsFarAsItGoes() {
        flow.node("lonely", "prepare.pass").node("behind", "prepare.pass").wire("lonely.table", "behind.table");
        assertEquals(Outcome.OK, sample().outcome());
        assertEquals(1, session.runs("pass"));
        assertEquals(0, session.runs("behind"));
        assertEquals(Outcome.REFUSED, session.run(flow).outcome());
    }

    @Test
    void aTargetThatCannotRunIsRefused() {
        flow.node("lonely", "prepare.pass");
        session.start(Scope.SAMPLE, flow, "lonely");
        assertEquals(Outcome.REFUSED, session.await().outcome());
    }

    @Test
    void aFailureStaysInItsScope() {
        flow.set("pass", "fail", "true");
        assertEquals(Outcome.FAILED, sample().outcome());
        assertEquals(NodeState.FAILED, session.session().check(flow.source(), Scope.SAMPLE).status().get("pass")
                .state());
        assertEquals(NodeState.READY, session.state(flow, "pass"));
    }

    @Test
    void oneThatIsUnderWayIsStoppedAndStartedAgain() throws Exception {
        flow.node("endless", "test.endless").wire("target.table", "endless.table");
        session.start(Scope.SAMPLE, flow);
        SampleSession.wait(running);
        session.session().cancel();
        assertEquals(Outcome.CANCELLED, session.await().outcome());
        flow.unwire("target.table", "endless.table");
        assertEquals(Outcome.OK, sample().outcome());
        assertEquals(1, session.runs("pass"));
        assertTrue(session.session().results("endless", Scope.SAMPLE).isEmpty());
        session.session().start(flow.source(), Set.of("target"));
        assertEquals(Outcome.OK, session.await().outcome());
    }
}
