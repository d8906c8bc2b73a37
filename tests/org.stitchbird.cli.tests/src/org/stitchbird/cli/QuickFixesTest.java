// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.fix.FixEdits;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.model.edit.FlowRecorder;
import org.stitchbird.model.edit.Recording;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;

/**
 * For each wrong flow the check names the cause before the run, and the first fix makes the flow run; every fix that
 * is offered can be done, undone and redone.
 */
class QuickFixesTest {
    private static final List<String> LINES = new ArrayList<>();
    private static Locale before;
    @TempDir
    static Path folder;

    @BeforeAll
    static void writeTheTable() throws Exception {
        before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        Files.writeString(folder.resolve("data.csv"), WrongFlows.TABLE);
    }

    @AfterAll
    static void printTheTable() {
        Locale.setDefault(before);
        System.out.println(LINES.size() + " wrong flows: what is combined | what the check says | the first fix");
        LINES.forEach(System.out::println);
    }

    @TestFactory
    Stream<DynamicTest> theFirstFixMakesTheFlowRun() {
        return WrongFlows.all().stream().map(wrong -> DynamicTest.dynamicTest(wrong.name(), () -> put(wrong)));
    }

    private static void put(WrongFlow wrong) throws Exception {
        Engine engine = new Engine();
        try (FlowSession session = engine.sessions().open()) {
            Flow flow = FlowFile.read(wrong.text(), "wrong.flow");
            CheckReport report = session.check(source(flow));
            Problem problem = report.problems().stream().filter(each -> each.sentence().contains(wrong.cause()))
                    .findFirst().orElseThrow(() -> new AssertionError("not told, but " + report.problems()));
            assertTrue(report.problems().stream().filter(each -> each.severity() == problem.severity()).count() == 1,
                    () -> "one thing is wrong, but " + report.problems());
            assertFalse(problem.fixes().isEmpty(), () -> "no fix for " + problem.sentence());
            for (QuickFix fix : problem.fixes().reversed()) {
                Recording recording = tried(flow, fix, engine);
                if (fix != problem.fixes().get(0)) {
                    recording.undo();
                }
            }
            CheckReport after = session.check(source(flow));
            assertTrue(after.ok() && after.problems().stream().noneMatch(each -> each.code().equals(problem.code())
                    && each.severity() == problem.severity()), () -> after.problems().toString());
            session.start(source(flow), Set.of());
            RunEvent.Finished finished = session.await().orElseThrow();
            assertEquals(RunEvent.Outcome.OK, finished.outcome(), finished.sentence());
            LINES.add(wrong.name() + " | " + problem.sentence() + " | " + problem.fixes().stream().map(QuickFix::label)
                    .toList());
        }
    }

    private static Recording tried(Flow flow, QuickFix fix, Engine engine) {
        String wrong = FlowFile.write(flow);
        Recording recording = FlowRecorder.of(flow).record(() -> FixEdits.apply(flow, fix, engine.types()));
        String right = FlowFile.write(flow);
        assertNotEquals(wrong, right, fix.label());
        recording.undo();
        assertEquals(wrong, FlowFile.write(flow), fix.label());
        recording.redo();
        assertEquals(right, FlowFile.write(flow), fix.label());
        assertTrue(flow.getNodes().stream().map(node -> List.of(node.getX(), node.getY())).distinct().count()
                == flow.getNodes().size(), "nodes lie on each other after: " + fix.label());
        return recording;
    }

    private static FlowSource source(Flow flow) {
        return new FlowSource(FlowFile.write(flow), folder.toString(), "wrong.flow");
    }
}
