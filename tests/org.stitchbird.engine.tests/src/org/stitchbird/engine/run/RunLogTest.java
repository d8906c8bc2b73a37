// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleSession;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeLog.Fate;
import org.stitchbird.engine.session.NodeLog.Headline;
import org.stitchbird.engine.session.NodeLog.Rows;
import org.stitchbird.engine.session.NodeLog.Setting;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.RunEvent.Outlook;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Step;

class RunLogTest {
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final NodeType waits = FakeType.of(NodeSpec.of("test.waits", Step.TEST, "Waits")
            .in(Port.of("table", Kind.TABLE)).out(Port.of("table", Kind.TABLE))).runs(run -> {
                running.countDown();
                never.await();
            });
    private final SampleSession session = new SampleSession(waits);
    private final SampleFlow flow = new SampleFlow().node("rows", "collect.rows").node("pass", "prepare.pass")
            .node("last", "prepare.pass").wire("rows.table", "pass.table").wire("pass.table", "last.table");

    @AfterEach
    void close() {
        never.countDown();
        session.close();
    }

    private RunLog run() {
        return InLanguage.of(Locale.ENGLISH, () -> {
            session.run(flow);
            return latest();
        });
    }

    private RunLog latest() {
        return session.session().runs(flow.source()).get(0);
    }

    private static Map<String, Fate> fates(RunLog run) {
        Map<String, Fate> fates = new LinkedHashMap<>();
        run.nodes().forEach(node -> fates.put(node.node(), node.fate()));
        return fates;
    }

    private static NodeLog node(RunLog run, String id) {
        return run.nodes().stream().filter(node -> node.node().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void aFirstRunTellsWhatRanAndOnWhat() {
        RunLog run = run();
        assertEquals(Outcome.OK, run.outcome());
        assertEquals(Scope.FULL, run.scope());
        assertEquals("sample.flow", run.flow());
        assertTrue(run.begun() > 0 && run.millis() >= 0 && run.heap() > 0);
        assertEquals(List.of("rows", "pass", "last"), run.nodes().stream().map(NodeLog::node).toList());
        NodeLog pass = node(run, "pass");
        assertEquals("prepare.pass", pass.type());
        assertEquals(Fate.RAN, pass.fate());
        assertEquals("There was no kept result.", pass.reason());
        assertEquals(List.of(new Rows("table", 3)), pass.in());
        assertEquals(List.of(new Rows("table", 3)), pass.out());
        assertEquals(3, pass.rowsIn());
        assertTrue(pass.heap() > 0 && pass.heap() <= run.heap());
        assertTrue(pass.settings().contains(new Setting("share", "0.5", "0.5")), pass.settings()::toString);
    }

    @Test
    void onlyTheNodeWhoseSettingChangedRuns() {
        RunLog first = run();
        flow.set("last", "share", "0.25");
        RunLog second = run();
        assertEquals(Map.of("rows", Fate.REUSED, "pass", Fate.REUSED, "last", Fate.RAN), fates(second));
        assertEquals("The setting 'Share' was 0.5 then and is 0.25 now.", node(second, "last").reason());
        assertEquals(-1, node(second, "pass").heap());
        assertEquals(node(first, "pass").key(), node(second, "pass").key());
        assertNotEquals(node(first, "last").key(), node(second, "last").key());
        assertTrue(second.id().compareTo(first.id()) > 0);
        assertEquals(List.of(second, first), session.session().runs(flow.source()));
    }

    @Test
    void aFailedNodeAndWhatIsBehindItSayWhy() {
        flow.set("pass", "fail", "true").set("pass", "reason", "the pencil broke");
        RunLog run = run();
        assertEquals(Outcome.FAILED, run.outcome());
        assertEquals(Map.of("rows", Fate.RAN, "pass", Fate.FAILED, "last", Fate.SKIPPED), fates(run));
        assertEquals("It cannot: the pencil broke", node(run, "pass").reason());
        assertEquals(3, node(run, "pass").rowsIn());
        assertEquals("It was not run, because 'pass' before it failed.", node(run, "last").reason());
        assertEquals(-1, node(run, "last").millis());
    }

    @Test
    void aStoppedRunTellsHowFarItCame() throws InterruptedException {
        flow.node("waits", "test.waits").unwire("pass.table", "last.table").wire("pass.table", "waits.table")
                .wire("waits.table", "last.table");
        session.start(flow);
        SampleSession.wait(running);
        session.session().cancel();
        session.await();
        RunLog run = latest();
        assertEquals(Outcome.CANCELLED, run.outcome());
        assertEquals(Map.of("rows", Fate.RAN, "pass", Fate.RAN, "waits", Fate.STOPPED, "last", Fate.STOPPED),
                fates(run));
    }

    @Test
    void anEvaluationIsToldInOneNumber() {
        flow.node("one", "train.learn").set("one", "accuracy", "0.75").node("two", "train.learn")
                .set("two", "accuracy", "0.875").node("judge", "test.judge").wire("last.table", "judge.table")
                .wire("one.learner", "judge.learner").wire("two.learner", "judge.learner");
        RunLog run = run();
        assertEquals(List.of(new Headline("two", Metric.ACCURACY, 0.875)), node(run, "judge").headlines());
        assertEquals(List.of(), node(run, "one").headlines());
    }

    @Test
    void aLongRunTellsHowLongItWillTake() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (AutoCloseable end = session.session().onEvent(event -> {
            if (event instanceof Outlook) {
                told.countDown();
            }
        })) {
            session.start(flow.node("waits", "test.waits").wire("last.table", "waits.table"));
            SampleSession.wait(told);
            never.countDown();
            session.await();
        }
        // Nobody knows of a node that has never run and tells nothing.
        Outlook outlook = (Outlook) session.events().stream().filter(Outlook.class::isInstance).findFirst()
                .orElseThrow();
        assertEquals(new Outlook(0, false), outlook);
        assertTrue(node(latest(), "waits").heap() > 0);
    }

    @Test
    void aRefusedRunIsNoRun() {
        flow.wire("last.table", "rows.nothing");
        session.run(flow);
        assertEquals(List.of(), session.session().runs(flow.source()));
    }
}
