// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeLog.Fate;
import org.stitchbird.engine.session.NodeLog.Headline;
import org.stitchbird.engine.session.NodeLog.Rows;
import org.stitchbird.engine.session.NodeLog.Setting;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.workbench.history.NodeTable.Cell;
import org.stitchbird.workbench.history.NodeTable.Line;
import org.stitchbird.workbench.history.NodeTable.Tone;

class RunTablesTest {
    private static final int TIME = 1;
    private static final int ROWS = 2;
    private static final int RESULT = 3;
    private static final int DIFFERENCE = 4;
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private static NodeLog node(String id, Fate fate, long millis, String folds, String file, double accuracy) {
        return new NodeLog(id, "Node " + id, "test." + id, fate, fate == Fate.REUSED ? null : "Because.", millis,
                List.of(new Rows("table", 150)), List.of(new Rows("table", 1500)), fate == Fate.RAN ? 3 << 20 : -1,
                List.of(new Setting("folds", folds, folds)), List.of(new Setting("file", "a.csv", file)), folds + file,
                List.of(new Headline("J48", "accuracy", accuracy)));
    }

    private static RunLog run(NodeLog... nodes) {
        return new RunLog("id", "a.flow", Scope.FULL, 1_000_000_000_000L, 3456, Outcome.OK, null, 5 << 20,
                List.of(nodes));
    }

    private static List<String> texts(Line line) {
        return line.cells().stream().map(Cell::text).toList();
    }

    @Test
    void oneRunTellsWhatHappenedToEachNode() {
        NodeTable table = OneRun.of(run(node("a", Fate.RAN, 1234, "10", "x", 0.96),
                node("b", Fate.REUSED, 1234, "10", "x", 0.96)));
        assertEquals(List.of("Node a", "ran", "1.23 s", "150 → 1,500", "3 MB", "Accuracy 96.0 % · Because."),
                texts(table.lines().get(0)));
        assertEquals(List.of("Node b", "kept", "–", "150 → 1,500", "–", "Accuracy 96.0 %"),
                texts(table.lines().get(1)));
        assertTrue(table.text().startsWith("Node\tWhat\tTime\t"), table.text());
        assertEquals(3, table.text().lines().count());
    }

    @Test
    void twoRunsShowWhatIsDifferent() {
        NodeTable table = TwoRuns.of(run(node("a", Fate.RAN, 1000, "10", "x", 0.96)),
                run(node("a", Fate.RAN, 2000, "5", "x", 0.95)), (type, setting) -> "Number of " + setting);
        Line line = table.lines().get(0);
        assertEquals(List.of("Node a", "1.00 s → 2.00 s", "1,500", "Accuracy 96.0 % → 95.0 %",
                "Number of folds: 10 → 5"), texts(line));
        assertEquals(Tone.DIFFERENT, line.cells().get(TIME).tone());
        assertEquals(Tone.DIFFERENT, line.cells().get(RESULT).tone());
        assertEquals(Tone.QUIET, line.cells().get(ROWS).tone());
    }

    @Test
    void whatIsAlikeDoesNotStandOut() {
        NodeTable table = TwoRuns.of(run(node("a", Fate.RAN, 1000, "10", "x", 0.96)),
                run(node("a", Fate.RAN, 1100, "10", "x", 0.96)), (type, setting) -> setting);
        assertTrue(table.lines().get(0).cells().stream().noneMatch(cell -> cell.tone() == Tone.DIFFERENT));
        assertEquals("", table.lines().get(0).cells().get(DIFFERENCE).text());
    }

    @Test
    void aFileWithOtherContentAndANodeOfOneRunAreTold() {
        NodeTable table = TwoRuns.of(
                run(node("a", Fate.RAN, 9, "10", "x", 0.96), node("old", Fate.RAN, 9, "1", "x", 1)),
                run(node("new", Fate.RAN, 9, "1", "x", 1), node("a", Fate.REUSED, 9, "10", "y", 0.96)),
                (type, setting) -> setting);
        assertEquals(List.of("new", "a", "old"), table.lines().stream().map(Line::node).toList());
        assertEquals("Only in the later run", texts(table.lines().get(0)).get(DIFFERENCE));
        assertEquals("The content of a.csv", texts(table.lines().get(1)).get(DIFFERENCE));
        assertEquals("0.01 s → kept", texts(table.lines().get(1)).get(TIME));
        assertEquals("Only in the earlier run", texts(table.lines().get(2)).get(DIFFERENCE));
    }

    @Test
    void anEarlierDayIsTold() {
        RunLog run = run();
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(run.begun()), ZoneId.systemDefault());
        assertTrue(RunWords.when(run, day.plusDays(1)).contains("2001"), RunWords.when(run, day.plusDays(1)));
        assertTrue(!RunWords.when(run, day).contains("2001"), RunWords.when(run, day));
    }

    @Test
    void timesAndMemoryAreToldShortly() {
        assertEquals("–", RunWords.time(-1));
        assertEquals("0.05 s", RunWords.time(50));
        assertEquals("59.9 s", RunWords.time(59_900));
        assertEquals("2 min 5 s", RunWords.time(125_500));
        assertEquals("1 MB", RunWords.memory(1));
        assertEquals("–", RunWords.memory(-1));
    }
}
