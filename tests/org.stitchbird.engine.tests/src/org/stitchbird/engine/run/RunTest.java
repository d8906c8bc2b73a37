// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.RunEvent.Started;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Step;

class RunTest {
    private final CountDownLatch both = new CountDownLatch(2);
    /** Ends only when another of its type runs at the same time. */
    private final NodeType meet = FakeType.of(NodeSpec.of("test.meet", Step.TEST, "Meet")
            .in(Port.of("table", Kind.TABLE)).out(Port.of("table", Kind.TABLE))).runs(run -> {
                both.countDown();
                SampleSession.wait(both);
                run.out("table", run.table("table"));
            });
    private final SampleSession session = new SampleSession(meet);
    /** Rows → two passes, and a judge of two learners. */
    private final SampleFlow flow = new SampleFlow().node("judge", "test.judge").node("rows", "collect.rows")
            .node("pass", "prepare.pass").node("good", "train.learn").node("bad", "train.learn")
            .set("good", "accuracy", "0.96").set("bad", "accuracy", "0.5").wire("rows.table", "pass.table")
            .wire("pass.table", "judge.table").wire("bad.learner", "judge.learner")
            .wire("good.learner", "judge.learner");

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void runsEveryNodeBehindThoseItNeeds() {
        assertEquals(Outcome.OK, session.run(flow).outcome());
        assertEquals(new Started(List.of("rows", "pass", "good", "bad", "judge")), session.events().get(0));
        assertEquals(List.of(NodeState.QUEUED, NodeState.RUNNING, NodeState.FRESH), session.states("judge"));
        List<String> fresh = session.events().stream().filter(RunEvent.NodeChanged.class::isInstance)
                .map(RunEvent.NodeChanged.class::cast).filter(change -> change.status().state() == NodeState.FRESH)
                .map(RunEvent.NodeChanged::node).toList();
        assertTrue(fresh.indexOf("rows") < fresh.indexOf("pass"), fresh::toString);
        assertEquals("judge", fresh.get(4));
        assertEquals(Finished.class, session.events().get(session.events().size() - 1).getClass());
    }

    @Test
    void valuesArriveInTheOrderOfTheWires() {
        session.run(flow);
        assertEquals(List.of("bad", "good"), session.session().results("judge").get(0).evaluation().scores().stream()
                .map(score -> score.learner()).toList());
    }

    @Test
    void cardsSayWhatCameOut() {
        InLanguage.of(Locale.ENGLISH, () -> session.run(flow));
        assertEquals("3 rows × 2", session.last().get("rows").line());
        assertEquals("good", session.last().get("good").line());
        assertEquals("accuracy 96.0 % (good)", session.last().get("judge").line());
        flow.unwire("bad.learner", "judge.learner").set("rows", "rows", "1");
        InLanguage.of(Locale.KOREAN, () -> session.run(flow));
        assertEquals("1행 × 2열", session.last().get("rows").line());
        assertEquals("정확도 96.0%", session.last().get("judge").line());
    }

    @Test
    void independentBranchesRunAtTheSameTime() {
        if (Runtime.getRuntime().availableProcessors() < 2) {
            return;
        }
        SampleFlow two = new SampleFlow().node("rows", "collect.rows").node("a", "test.meet").node("b", "test.meet")
                .wire("rows.table", "a.table").wire("rows.table", "b.table");
        assertEquals(Outcome.OK, session.run(two).outcome());
    }

    @Test
    void runsOnlyTheTargetsAndWhatTheyNeed() {
        session.run(flow, "pass");
        assertEquals(new Started(List.of("rows", "pass")), session.events().get(0));
        assertEquals(0, session.runs("judge"));
    }

    @Test
    void anErrorElsewhereDoesNotKeepATargetFromRunning() {
        flow.node("lonely", "prepare.pass");
        assertEquals(Outcome.OK, session.run(flow, "judge").outcome());
    }

    @Test
    void aFlowWithErrorsIsRefusedWithTheFirstOne() {
        flow.node("lonely", "prepare.pass", "Lonely", 1).node("x", "gone.type");
        Finished end = InLanguage.of(Locale.ENGLISH, () -> session.run(flow));
        assertEquals(Outcome.REFUSED, end.outcome());
        assertEquals("Nothing was run, because the flow has errors. 'Lonely' needs a table: wire one into its 'table' "
                + "input.", end.sentence());
        assertEquals(List.of(end), session.events());
        assertEquals(0, session.runs("rows"));
    }

    @Test
    void aTargetBehindACycleIsRefused() {
        SampleFlow circle = new SampleFlow().node("a", "prepare.pass").node("b", "prepare.pass")
                .node("c", "prepare.pass").wire("a.table", "b.table").wire("b.table", "a.table")
                .wire("b.table", "c.table");
        Finished end = session.run(circle, "c");
        assertEquals(Outcome.REFUSED, end.outcome());
        assertTrue(end.sentence().contains("'a' → 'b' → 'a'"), end.sentence());
    }

    @Test
    void anUnknownTargetIsRefused() {
        Finished end = InLanguage.of(Locale.ENGLISH, () -> session.run(flow, "nobody"));
        assertEquals(Outcome.REFUSED, end.outcome());
        assertEquals("Nothing was run, because the flow has no node with the id 'nobody'. Its ids are: judge, rows, "
                + "pass, good, bad.", end.sentence());
    }

    @Test
    void textThatIsNoFlowIsRefused() {
        session.session().start(new FlowSource("<", "/", "x.flow"), Set.of());
        Finished end = session.await();
        assertEquals(Outcome.REFUSED, end.outcome());
        assertTrue(end.sentence().contains("x.flow, line 1"), end.sentence());
    }

    @Test
    void anEmptyFlowRunsToItsEnd() {
        assertEquals(Outcome.OK, session.run(new SampleFlow()).outcome());
    }

    @Test
    void whatIsShownIsListedLikeOutputs() {
        flow.node("write", "deploy.write").wire("rows.table", "write.table");
        session.run(flow);
        ResultInfo shown = session.session().results("write").get(0);
        assertEquals("written", shown.port());
        assertEquals(3, shown.rows());
        assertEquals(shown.line(), session.last().get("write").line());
        assertEquals(3, session.session().page("write", "written", 0, 10).orElseThrow().rows());
    }

    @Test
    void aSecondRunMayStartInTheLastEventOfTheFirst() throws Exception {
        List<RunEvent> ends = new CopyOnWriteArrayList<>();
        CountDownLatch two = new CountDownLatch(2);
        session.session().onEvent(event -> {
            if (event instanceof Finished) {
                ends.add(event);
                if (ends.size() == 1) {
                    assertFalse(session.session().running());
                    session.session().start(flow.source(), Set.of());
                }
                two.countDown();
            }
        });
        session.start(flow);
        SampleSession.wait(two);
        session.await();
        assertEquals(2, ends.size());
    }

    @Test
    void onlyOneRunAtATime() {
        SampleFlow waiting = new SampleFlow().node("rows", "collect.rows").node("a", "test.meet")
                .wire("rows.table", "a.table");
        session.start(waiting);
        assertTrue(session.session().running());
        assertThrows(IllegalStateException.class, () -> session.session().start(flow.source(), Set.of()));
        both.countDown();
        assertEquals(Outcome.OK, session.await().outcome());
        assertFalse(session.session().running());
    }

    @Test
    void aListenerThatThrowsDoesNotStopTheRun() {
        session.session().onEvent(event -> {
            throw new IllegalStateException("deaf");
        });
        assertEquals(Outcome.OK, session.run(flow).outcome());
    }

    @Test
    void beforeTheFirstRunThereIsNothingToAwait() throws Exception {
        assertEquals(Optional.empty(), session.session().await());
        assertEquals(List.of(), session.session().results("rows"));
        assertEquals(Optional.empty(), session.session().page("rows", "table", 0, 1));
        session.session().cancel();
    }

    @Test
    void theSameFlowGivesTheSameEveryTime() {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            try (SampleSession other = new SampleSession()) {
                Finished end = other.run(flow);
                assertNull(end.sentence());
                seen.add(other.last().get("judge").line() + other.session().page("pass", "table", 0, 9));
            }
        }
        assertEquals(1, Set.copyOf(seen).size());
    }

    @Test
    void aClosedSessionRunsNothingMore() {
        session.run(flow);
        session.session().close();
        assertThrows(IllegalStateException.class, () -> session.session().start(flow.source(), Set.of()));
        assertEquals(List.of(), session.session().results("rows"));
    }
}
