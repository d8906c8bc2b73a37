// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A second start's files arrive at the first, and notes of an earlier life do not. */
class HandoverTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void filesArriveAndOldNotesDoNot() throws Exception {
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox/old.open"), "/old.flow");
        BlockingQueue<List<Path>> arrived = new LinkedBlockingQueue<>();
        Handover.receive(folder, arrived::add);
        Path inbox = folder.resolve("inbox");
        while (!isEmpty(inbox)) {
            Thread.sleep(10);
        }
        List<Path> files = List.of(folder.resolve("a.flow"), folder.resolve("플로.flow"));
        // The watch begins some time after the old notes are gone; asking again is what a person would do.
        while (!Handover.send(folder, files, 200)) {
            assertTrue(arrived.isEmpty());
        }
        assertEquals(files, arrived.take());
    }

    @Test
    void nobodyAnswersWhereNobodyListens() throws IOException {
        assertFalse(Handover.send(folder, List.of(), 0));
        assertTrue(isEmpty(folder.resolve("inbox")), "the note must not be answered later");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
