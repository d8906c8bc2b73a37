// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.sample.OtherJava;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleSession;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.NodeChanged;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.RunEvent;

/** A session in a worker is like one in this process. */
class WorkerSessionTest {
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

    private static SampleFlow rows() {
        return new SampleFlow().node("rows", "collect.rows").node("pass", "prepare.pass")
                .wire("rows.table", "pass.table");
    }

    @Test
    void runsChecksAndPagesAsInThisProcess() throws InterruptedException {
        try (SampleSession local = new SampleSession()) {
            for (SampleFlow each : List.of(rows(), rows().set("pass", "fail", "true"), rows().unwire("rows.table",
                    "pass.table"))) {
                Finished there = flow.run(each);
                Finished here = local.run(each);
                assertEquals(here.outcome(), there.outcome());
                assertEquals(here.sentence(), there.sentence());
                assertEquals(states(local.events()), states(flow.events));
                assertEquals(local.session().results("rows"), flow.session.results("rows"));
                assertEquals(local.session().page("rows", "table", 1, 5), flow.session.page("rows", "table", 1, 5));
                assertEquals(local.session().check(each.source()).problems(),
                        flow.session.check(each.source()).problems());
            }
        }
        assertEquals(1, bench.started);
    }

    /** What happened without how long it took. */
    private static List<String> states(List<RunEvent> events) {
        List<String> states = new ArrayList<>();
        events.stream().filter(NodeChanged.class::isInstance).map(NodeChanged.class::cast)
                .forEach(each -> states.add(each.node() + " " + each.status().state() + " " + each.status().sentence()
                        + " " + each.reused()));
        return states;
    }

    @Test
    void oneRunAtATimeAndAsManyAsOneLikes() throws InterruptedException {
        SampleFlow waiting = new SampleFlow().node("bad", "test.fault").set("bad", "deed", "wait");
        flow.start(waiting);
        assertTrue(flow.session.running());
        assertThrows(IllegalStateException.class, () -> flow.session.start(waiting.source(), Set.of()));
        bench.await("wait");
        flow.session.cancel();
        assertEquals(Outcome.CANCELLED, flow.session.await().orElseThrow().outcome());
        assertFalse(flow.session.running());
        assertEquals(Outcome.OK, flow.run(rows()).outcome());
    }

    @Test
    void aRunMayBeStoppedBeforeTheWorkerIsThere() throws InterruptedException {
        flow.start(rows());
        flow.session.cancel();
        assertEquals(Outcome.CANCELLED, flow.session.await().orElseThrow().outcome());
        assertEquals(Outcome.OK, flow.run(rows()).outcome());
    }

    @Test
    void whoHearsTheEndMayStartTheNextRunAndAskForResults() throws InterruptedException {
        List<List<ResultInfo>> asked = new CopyOnWriteArrayList<>();
        flow.session.onEvent(event -> {
            if (event instanceof Finished && asked.isEmpty()) {
                asked.add(flow.session.results("rows"));
                flow.session.start(rows().set("rows", "rows", "7").source(), Set.of());
            }
        });
        flow.run(rows());
        bench.until("the second run", () -> flow.events.stream().filter(Finished.class::isInstance).count() == 2);
        assertEquals(1, asked.getFirst().size());
        assertEquals(7, flow.session.results("rows").getFirst().rows());
    }

    @Test
    void aThreadThatMayNotWaitGetsWhatWasKnownLast() throws Exception {
        SampleFlow waiting = rows().node("bad", "test.fault").set("bad", "deed", "wait");
        flow.start(waiting);
        ProcessHandle worker = bench.await("wait");
        bench.until("rows", () -> flow.states("rows").contains(NodeState.FRESH));
        bench.mayWait = false;
        bench.until("an answer", () -> flow.session.results("rows").size() == 1);
        signal("-STOP", worker);
        assertEquals(1, flow.session.results("rows").size());
        assertEquals(List.of(), flow.session.results("pass"));
        assertEquals(java.util.Optional.empty(), flow.session.page("rows", "table", 0, 1));
        assertTrue(flow.session.running());
        signal("-KILL", worker);
        assertEquals(Outcome.FAILED, flow.session.await().orElseThrow().outcome());
    }

    private static void signal(String signal, ProcessHandle process) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor());
    }

    @Test
    void whatIsKeptIsFoundByTheNextWorker(@TempDir Path folder) throws InterruptedException {
        try (WorkerBench keeping = WorkerBench.keeping(folder)) {
            assertEquals(Outcome.OK, keeping.flow.run(rows()).outcome());
            keeping.sessions.renew();
            keeping.until("the results in another worker", () -> keeping.flow.session.results("rows").size() == 1
                    && keeping.started == 2);
            assertEquals(NodeState.FRESH, keeping.flow.session.check(rows().source()).status().get("pass").state());
            assertEquals(3, keeping.flow.session.page("pass", "table", 0, 9).orElseThrow().cells().size());
            keeping.flow.run(rows());
            assertTrue(keeping.flow.events.stream().filter(NodeChanged.class::isInstance).map(NodeChanged.class::cast)
                    .allMatch(NodeChanged::reused), keeping.flow.events.toString());
        }
    }

    @Test
    void whatNodesPrintIsPassedOn() throws InterruptedException {
        flow.run(new SampleFlow().node("bad", "test.fault").set("bad", "deed", "nothing-special"));
        bench.until("the line", () -> bench.printed.stream().anyMatch(line -> line.startsWith("deed nothing-special")));
        assertTrue(bench.printed.contains("not for the protocol"), bench.printed.toString());
    }

    @Test
    void aWorkerDoesNotOutliveTheProgramThatStartedIt() throws Exception {
        Process editor = new ProcessBuilder(OtherJava.program(), "-XX:TieredStopAtLevel=1", "-cp", OtherJava.classPath(),
                Editor.class.getName()).redirectErrorStream(true).start();
        try (BufferedReader printed = new BufferedReader(new InputStreamReader(editor.getInputStream()))) {
            ProcessHandle worker = ProcessHandle.of(Long.parseLong(printed.readLine())).orElseThrow();
            assertTrue(worker.isAlive());
            editor.destroyForcibly();
            bench.until("the worker is gone", () -> !worker.isAlive());
        } finally {
            editor.destroyForcibly();
        }
    }
}
