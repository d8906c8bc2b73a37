// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleSession;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Step;

class FailureTest {
    private final AtomicReference<FakeType.Work> work = new AtomicReference<>();
    private final NodeType odd = FakeType.of(NodeSpec.of("test.odd", Step.TEST, "Odd")
            .in(Port.of("table", Kind.TABLE)).out(Port.of("table", Kind.TABLE))).runs(run -> work.get().run(run));
    private final SampleSession session = new SampleSession(odd);
    /** Rows → odd → behind → last; rows → sibling. */
    private final SampleFlow flow = new SampleFlow().node("rows", "collect.rows").node("odd", "test.odd", "Odd one", 1)
            .node("behind", "prepare.pass").node("last", "prepare.pass").node("sibling", "prepare.pass")
            .wire("rows.table", "odd.table").wire("odd.table", "behind.table").wire("behind.table", "last.table")
            .wire("rows.table", "sibling.table");

    @AfterEach
    void close() {
        session.close();
    }

    private Finished fail(FakeType.Work how) {
        work.set(how);
        return InLanguage.of(Locale.ENGLISH, () -> session.run(flow));
    }

    private String sentence(FakeType.Work how) {
        assertEquals(Outcome.FAILED, fail(how).outcome());
        NodeStatus status = session.last().get("odd");
        assertEquals(NodeState.FAILED, status.state());
        return status.sentence();
    }

    private static FakeType.Work throwing(Throwable thrown) {
        return run -> FailureTest.<RuntimeException>sneak(thrown);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void aFailureStopsWhatIsBehindItAndNothingElse() {
        flow.set("sibling", "fail", "false");
        Finished end = fail(throwing(new NodeFailure("There is no sun.")));
        assertEquals(Outcome.FAILED, end.outcome());
        assertEquals("'Odd one' failed: There is no sun.", end.sentence());
        assertEquals("There is no sun.", session.last().get("odd").sentence());
        assertEquals(NodeState.FRESH, session.last().get("sibling").state());
        assertEquals(NodeState.SKIPPED, session.last().get("behind").state());
        assertEquals(NodeState.SKIPPED, session.last().get("last").state());
        assertEquals("It was not run, because 'Odd one' before it failed.", session.last().get("last").sentence());
        assertEquals(0, session.runs("behind"));
    }

    @Test
    void theCheckRemembersFailuresUntilTheFlowChanges() {
        fail(throwing(new IllegalStateException("dark")));
        assertEquals(NodeState.FAILED, session.state(flow, "odd"));
        assertEquals(NodeState.SKIPPED, session.state(flow, "behind"));
        assertEquals(NodeState.SKIPPED, session.state(flow, "last"));
        assertEquals(NodeState.FRESH, session.state(flow, "sibling"));
        flow.set("rows", "rows", "7");
        assertEquals(NodeState.READY, session.state(flow, "odd"));
        assertEquals(NodeState.READY, session.state(flow, "behind"));
    }

    @Test
    void aNodeThatFailedIsTriedAgain() {
        fail(throwing(new IllegalStateException("dark")));
        work.set(run -> run.out("table", run.table("table")));
        assertEquals(Outcome.OK, session.run(flow).outcome());
        assertEquals(NodeState.FRESH, session.state(flow, "last"));
        assertEquals(1, session.runs("sibling"));
    }

    @Test
    void unforeseenExceptionsAreTold() {
        assertEquals("Something went wrong that its makers did not foresee: dark (IllegalStateException).",
                sentence(throwing(new IllegalStateException("dark"))));
        assertEquals("Something went wrong that its makers did not foresee: NullPointerException.",
                sentence(throwing(new NullPointerException())));
    }

    @Test
    void whatAThreadPoolWrappedUpIsToldAsItIs() {
        assertEquals("There is no sun.",
                sentence(throwing(new ExecutionException(new NodeFailure("There is no sun.")))));
    }

    @Test
    void aCancellationThatNobodyAskedForIsAFailure() {
        assertEquals("Something went wrong that its makers did not foresee: CancellationException.",
                sentence(throwing(new CancellationException())));
    }

    @Test
    void errorsOfTheJavaMachineAreTold() {
        assertEquals("There is not enough memory: " + (Runtime.getRuntime().maxMemory() >> 20)
                + " MB are allowed. Take fewer rows or columns, or allow more with -Xmx.",
                sentence(throwing(new OutOfMemoryError("heap"))));
        assertEquals("A part that it needs is missing or does not fit: gone/Missing (NoClassDefFoundError). "
                + "Install its plug-in again.", sentence(throwing(new NoClassDefFoundError("gone/Missing"))));
    }

    @Test
    void realStackOverflowsAreTold() {
        assertEquals("It went too deep into itself for its data and settings. Try simpler settings or fewer rows.",
                sentence(run -> forEver(0)));
    }

    private static long forEver(long depth) {
        return forEver(depth + 1) + 1;
    }

    @Test
    void handingOutTheWrongThingIsAFailure() {
        assertTrue(sentence(run -> run.out("sand", run.table("table"))).contains("test.odd has no output 'sand'"));
        assertTrue(sentence(run -> run.out("table", () -> Kind.MODEL))
                .contains("hands out model by its output 'table'"));
        assertTrue(sentence(run -> run.show("table", run.table("table"))).contains("which is one of its outputs"));
    }

    @Test
    void aNodeThatHandsOutNothingFailsTheNodeThatNeedsIt() {
        assertEquals(Outcome.FAILED, fail(run -> { }).outcome());
        assertEquals(NodeState.FRESH, session.last().get("odd").state());
        assertEquals(List.of(), session.session().results("odd"));
        assertEquals(NodeState.FAILED, session.last().get("behind").state());
        assertEquals("Nothing arrived at its 'table' input, because 'Odd one' gave nothing there. "
                + "See what 'Odd one' needs to give it.", session.last().get("behind").sentence());
    }

    @Test
    void sentencesAreKoreanInKorea() {
        work.set(throwing(new IllegalStateException("dark")));
        Finished end = InLanguage.of(Locale.KOREAN, () -> session.run(flow));
        assertEquals("'Odd one' 노드가 실패했습니다: 만든 사람이 예상하지 못한 오류가 났습니다: dark (IllegalStateException).",
                end.sentence());
        assertEquals("앞의 'Odd one' 노드가 실패하여 실행하지 않았습니다.", session.last().get("last").sentence());
    }

    @Test
    @Timeout(20)
    void aRunThatBreaksOffOutsideItsNodesEndsAllTheSame() throws Exception {
        NodeTypes full = (NodeTypes) Proxy.newProxyInstance(NodeTypes.class.getClassLoader(),
                new Class<?>[] {NodeTypes.class}, (proxy, method, arguments) -> {
                    throw new OutOfMemoryError("Java heap space");
                });
        try (FlowSession broken = new LocalFlowSession(full)) {
            broken.start(flow.source(), Set.of());
            Finished end = broken.await().orElseThrow();
            assertEquals(Outcome.FAILED, end.outcome());
            assertEquals(FailureText.memory(), end.sentence());
            assertFalse(broken.running());
        }
    }
}
