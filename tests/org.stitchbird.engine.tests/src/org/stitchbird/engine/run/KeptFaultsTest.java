// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.OtherJava;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleSession;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.Outcome;

/** Whatever happens to the folder, a run is right; it may only be slower. */
class KeptFaultsTest {
    @TempDir
    private Path folder;

    private final SampleFlow flow = new SampleFlow().node("rows", "collect.rows").node("pass", "prepare.pass")
            .wire("rows.table", "pass.table");

    private interface Damage {
        void to(Path file) throws IOException;
    }

    private static void cut(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(all, all.length / 2));
    }

    private static void flip(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        all[all.length / 3] ^= 4;
        Files.write(file, all);
    }

    private List<Path> files(String part) throws IOException {
        Path root = folder.resolve("kept").resolve("1").resolve(part);
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private SampleSession session() {
        return SampleSession.keeping(folder.resolve("kept"));
    }

    private void damage(String part, Damage damage) throws IOException {
        try (SampleSession session = session()) {
            session.run(flow);
        }
        List<Path> damaged = files(part);
        assertFalse(damaged.isEmpty());
        for (Path file : damaged) {
            damage.to(file);
        }
    }

    private void damagedRecordsAreMadeAgain(Damage damage) throws IOException {
        damage("records", damage);
        try (SampleSession session = session()) {
            assertEquals(NodeState.READY, session.state(flow, "rows"));
            assertEquals(List.of(), files("records"));
            assertEquals(Outcome.OK, session.run(flow).outcome());
            assertEquals(2, session.runs("rows") + session.runs("pass"));
        }
        assertEquals(2, files("records").size());
    }

    private void damagedValuesAreMadeAgain(Damage damage) throws IOException {
        damage("values", damage);
        try (SampleSession session = session()) {
            // Nobody needs the tables, so nobody finds out.
            assertEquals(Outcome.OK, session.run(flow).outcome());
            assertEquals(0, session.runs("rows") + session.runs("pass"));
            assertEquals(Outcome.OK, session.run(flow.set("pass", "share", "0.25")).outcome());
            assertEquals(2, session.runs("rows") + session.runs("pass"));
            assertEquals("tulip", session.session().page("pass", "table", 1, 1).orElseThrow().cells().get(0).get(1));
        }
        try (SampleSession session = session()) {
            session.run(flow.set("pass", "share", "0.3"));
            assertEquals(1, session.runs("rows") + session.runs("pass"));
        }
    }

    @Test
    void aCutRecordIsMadeAgain() throws IOException {
        damagedRecordsAreMadeAgain(KeptFaultsTest::cut);
    }

    @Test
    void aFlippedBitInARecordIsSeen() throws IOException {
        damagedRecordsAreMadeAgain(KeptFaultsTest::flip);
    }

    @Test
    void aCutValueIsMadeAgain() throws IOException {
        damagedValuesAreMadeAgain(KeptFaultsTest::cut);
    }

    @Test
    void aFlippedBitInAValueIsSeen() throws IOException {
        damagedValuesAreMadeAgain(KeptFaultsTest::flip);
    }

    @Test
    void aValueThatIsGoneIsMadeAgain() throws IOException {
        damagedValuesAreMadeAgain(Files::delete);
    }

    @Test
    void whoLooksAtALostTableLetsTheNextRunMakeIt() throws IOException {
        damage("values", Files::delete);
        try (SampleSession session = session()) {
            assertEquals(NodeState.FRESH, session.state(flow, "pass"));
            assertTrue(session.session().page("pass", "table", 0, 1).isEmpty());
            assertEquals(NodeState.READY, session.state(flow, "pass"));
            session.run(flow);
            assertEquals(3, session.session().page("pass", "table", 0, 9).orElseThrow().rows());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNothingButTheKeeping() throws IOException {
        Files.writeString(folder.resolve("kept"), "no folder");
        try (SampleSession session = session()) {
            Finished first = InLanguage.of(Locale.ENGLISH, () -> session.run(flow));
            assertEquals(Outcome.OK, first.outcome());
            assertEquals(3, session.session().page("pass", "table", 0, 9).orElseThrow().rows());
            assertFalse(session.session().pin("pass", true));
            List<String> told = Stream.of(first, session.run(flow), session.run(flow)).map(Finished::sentence)
                    .filter(Objects::nonNull).toList();
            assertEquals(1, told.size());
            assertTrue(told.get(0).startsWith("Results are not kept, because "), told.get(0));
        }
    }

    /** The limit of a process on the size of files is met while a table is written, as a full disk would be. */
    @Test
    void aFullDiskLeavesNoHalfResult() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "limits are set by a shell");
        Path kept = folder.resolve("kept");
        try (OtherJava java = OtherJava.start(List.of("/bin/sh", "-c", "ulimit -f 12; exec \"$0\" \"$@\""), folder,
                KeepingProgram.class, kept.toString(), "2")) {
            String text = java.text();
            assertTrue(text.contains("0 OK ") && text.contains("1 OK "), text);
            assertTrue(text.contains("Results are not kept"), text);
        }
        assertEquals(List.of(), files("values"));
        try (SampleSession session = session()) {
            assertEquals(Outcome.OK, session.run(KeepingProgram.flow(0)).outcome());
            assertEquals(1, session.runs("pass3"));
        }
        assertEquals(10, files("values").size());
    }

    @Test
    void twoProcessesShareAFolder() throws Exception {
        Path kept = folder.resolve("kept");
        String rounds = "12";
        try (OtherJava one = OtherJava.start(List.of(), folder, KeepingProgram.class, kept.toString(), rounds);
                OtherJava two = OtherJava.start(List.of(), folder, KeepingProgram.class, kept.toString(), rounds)) {
            String first = one.text();
            assertEquals(12, first.lines().filter(line -> line.contains(" OK ")).count(), first);
            assertEquals(first, two.text());
        }
        // Not by this process: within OSGi node types have other keys.
        try (OtherJava later = OtherJava.start(List.of(), folder, KeepingProgram.class, kept.toString(), rounds, "runs")) {
            String text = later.text();
            assertEquals(12, text.lines().filter(line -> line.endsWith(" runs 0")).count(), text);
        }
    }

    @Test
    void whoIsKilledWhileWritingLeavesTheRestRight() throws Exception {
        Path kept = folder.resolve("kept");
        for (int kill = 0; kill < 2; kill++) {
            try (OtherJava java = OtherJava.start(List.of(), folder, KeepingProgram.class, kept.toString(), "0")) {
                while (java.printed().lines().count() < 3) {
                    Thread.sleep(1);
                }
                java.kill();
            }
        }
        try (OtherJava java = OtherJava.start(List.of(), folder, KeepingProgram.class, kept.toString(), "6");
                SampleSession alone = new SampleSession()) {
            List<String> expected = new ArrayList<>();
            for (int round = 0; round < 6; round++) {
                expected.add(KeepingProgram.line(alone, round, alone.run(KeepingProgram.flow(round))));
            }
            assertEquals(expected, java.text().lines().toList());
        }
    }
}
