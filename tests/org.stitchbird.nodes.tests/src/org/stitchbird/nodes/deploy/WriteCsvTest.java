// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.deploy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.kit.NodeTrial;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.Tables;

/** A file is written whole or not at all. */
class WriteCsvTest {
    @TempDir
    Path folder;
    private final Table table = Tables.of(Tables.numbers("n", 1.5, Double.NaN), Tables.labels("c", "x,y", "z"));

    private NodeTrial writing(Path file) {
        return new NodeTrial(new WriteCsv()).in("table", table).set("file", file);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesByItsSettings() throws Exception {
        Path file = folder.resolve("out.csv");
        writing(file).check().run();
        assertEquals("n,c\n1.5,\"x,y\"\n,z\n", Files.readString(file));
        writing(file).set("delimiter", "semicolon").set("header", false).set("missing", "NA").run();
        assertEquals("1.5;x,y\nNA;z\n", Files.readString(file));
        writing(file).set("mark", true).run();
        assertArrayEquals("\uFEFFn,c\n1.5,\"x,y\"\n,z\n".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
        assertEquals(List.of("out.csv"), files());
    }

    @Test
    void leavesTheOldFileWhenItFails() throws Exception {
        Path file = Files.writeString(folder.resolve("out.csv"), "old");
        NodeTrial unwritable = writing(file).in("table", Tables.of(Tables.texts("t", "a", "\0")));
        assertEquals(Messages.get("write.notText", 2), assertThrows(NodeFailure.class, unwritable::run).getMessage());
        NodeTrial stopped = writing(file).progress((done, total, what) -> {
            throw new CancellationException();
        });
        assertThrows(CancellationException.class, stopped::run);
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("out.csv"), files(), "nothing is left behind");
    }

    @Test
    void tellsBeforeTheRunWhatCannotBeWritten() throws Exception {
        Path none = folder.resolve("none");
        assertEquals(List.of("file: " + Messages.get("write.noFolder", none)),
                writing(none.resolve("out.csv")).check().errors());
        assertEquals(List.of("file: " + Messages.get("write.folder", folder.getFileName())),
                writing(folder).check().errors());
        for (String bad : List.of("a,b", "\"", " x", "a\nb")) {
            assertEquals(List.of("missing: " + Messages.get("write.missing")),
                    writing(folder.resolve("out.csv")).set("missing", bad).check().errors());
        }
        assertTrue(writing(folder.resolve("out.csv")).check().errors().isEmpty());
    }

    @Test
    void failsWithASentenceWhenTheSystemRefuses() throws Exception {
        Path file = folder.resolve("x".repeat(250) + ".csv");
        String sentence = assertThrows(NodeFailure.class, writing(file)::run).getMessage();
        String start = Messages.get("write.failed", file.getFileName(), "|");
        assertTrue(sentence.startsWith(start.substring(0, start.indexOf('|'))), sentence);
        assertEquals(List.of(), files());
        Path none = folder.resolve("none");
        assertEquals(Messages.get("write.noFolder", none), assertThrows(NodeFailure.class,
                writing(none.resolve("out.csv"))::run).getMessage());
    }
}
