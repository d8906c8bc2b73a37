// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeLog.Fate;
import org.stitchbird.engine.session.NodeLog.Headline;
import org.stitchbird.engine.session.NodeLog.Rows;
import org.stitchbird.engine.session.NodeLog.Setting;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.engine.session.Scope;

class RunLogsTest {
    private static final NodeLog JUDGE = new NodeLog("judge", "Judge \"it\"\n다시", "test.judge", Fate.RAN, null, 12,
            List.of(new Rows("table", 150)), List.of(), 1L << 33, List.of(new Setting("base", "", "0a"),
                    new Setting("name", "a\tb 가", "print")),
            List.of(new Setting("file", "a.csv", "ff")), "key",
            List.of(new Headline("J48 ✓", "accuracy", 0.96), new Headline("none", "accuracy", Double.NaN)));
    private static final NodeLog LAST = new NodeLog("last", "Last", "prepare.pass", Fate.SKIPPED, "Because.", -1,
            List.of(), List.of(), -1, List.of(), List.of(), null, List.of());
    private final FlowSource flow = new FlowSource("", "/home/somebody", "a flow: 붓꽃?.flow");
    @TempDir
    private Path folder;

    private static RunLog run(long begun, Scope scope) {
        return new RunLog(RunLogs.id(begun), "a flow", scope, begun, 34, Outcome.FAILED, "'Last' failed.", 5,
                List.of(JUDGE, LAST));
    }

    private RunLogs logs() {
        return new RunLogs(Optional.of(folder.resolve("runs")));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private List<RunLog> keep(RunLog... runs) {
        RunLogs logs = logs();
        for (RunLog run : runs) {
            logs.keep(flow, run);
        }
        return logs.of(flow);
    }

    @Test
    void aRunIsReadAsItWasWrittenByAnother() {
        RunLog one = run(1, Scope.FULL);
        RunLog two = run(2, Scope.SAMPLE);
        keep(one, two);
        assertEquals(List.of(two, one), logs().of(flow));
    }

    @Test
    void flowsOfOneNameInTwoFoldersAreTwo() {
        keep(run(1, Scope.FULL));
        assertEquals(List.of(), logs().of(new FlowSource("", "/home/somebody/else", flow.name())));
    }

    @Test
    void aLineIsOneNode() throws IOException {
        keep(run(1, Scope.FULL));
        List<String> lines = Files.readAllLines(files().get(0));
        assertEquals(3, lines.size());
        assertTrue(lines.get(2).startsWith("{\"node\":\"last\""), lines.get(2));
    }

    @Test
    void aDamagedRunIsLeftOut() throws IOException {
        for (int i = 1; i <= 6; i++) {
            keep(run(i, Scope.FULL));
        }
        List<Path> files = files();
        String whole = Files.readString(files.get(0));
        Files.writeString(files.get(0), whole.substring(0, whole.length() / 2));
        Files.writeString(files.get(1), whole.substring(0, whole.indexOf('\n') + 1));
        Files.writeString(files.get(2), "");
        Files.write(files.get(3), new byte[] {(byte) 0xC3, 0x28, 10});
        Files.writeString(files.get(4), whole.replace("\"fate\":\"RAN\"", "\"fate\":null"));
        assertEquals(List.of(run(6, Scope.FULL)), logs().of(flow));
    }

    @Test
    void theEldestOfAScopeGoWhenThereAreTooMany() throws IOException {
        List<RunLog> runs = new ArrayList<>(List.of(run(1, Scope.FULL)));
        int most = RunFolder.MOST.get(Scope.SAMPLE);
        for (int i = 2; i < most + 5; i++) {
            runs.add(run(i, Scope.SAMPLE));
        }
        List<RunLog> kept = keep(runs.toArray(RunLog[]::new));
        assertEquals(most + 1, kept.size());
        assertEquals(run(most + 4, Scope.SAMPLE), kept.get(0));
        assertEquals(run(5, Scope.SAMPLE), kept.get(most - 1));
        assertEquals(run(1, Scope.FULL), kept.get(most));
        assertEquals(most + 1, files().size());
    }

    @Test
    void theEldestGoWhenTheyAreTooLarge() throws IOException {
        List<NodeLog> many = Collections.nCopies(12_000, JUDGE);
        RunLogs logs = logs();
        for (int i = 1; i <= 5; i++) {
            logs.keep(flow, new RunLog(RunLogs.id(i), "a flow", Scope.FULL, i, 1, Outcome.OK, null, 1, many));
        }
        logs.settle();
        List<Path> files = files();
        long each = Files.size(files.get(0));
        assertEquals(RunFolder.MOST_BYTES / each, files.size());
        assertEquals(RunLogs.id(5) + ".jsonl", files.getLast().getFileName().toString());
    }

    @Test
    void withoutAFolderTheyAreKeptAsLongAsTheSession() {
        RunLogs logs = new RunLogs(Optional.empty());
        for (int i = 0; i < 60; i++) {
            logs.keep(flow, run(i, Scope.FULL));
        }
        assertEquals(RunFolder.MOST.get(Scope.FULL), logs.of(flow).size());
        assertEquals(run(59, Scope.FULL), logs.of(flow).get(0));
    }

    @Test
    void aFolderThatCannotBeMadeCostsNothingButTheMemoryOfIt() throws IOException {
        Files.writeString(folder.resolve("runs"), "no folder");
        assertEquals(List.of(run(1, Scope.FULL)), keep(run(1, Scope.FULL)));
        assertEquals("no folder", Files.readString(folder.resolve("runs")));
        assertFalse(Files.isDirectory(folder.resolve("runs")));
    }
}
