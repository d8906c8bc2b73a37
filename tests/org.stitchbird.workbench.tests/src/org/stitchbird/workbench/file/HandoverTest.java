// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
        Handover.send(folder, List.of(folder.resolve("old.flow")));
        BlockingQueue<List<Path>> arrived = new LinkedBlockingQueue<>();
        Handover.receive(folder, arrived::add);
        Path inbox = folder.resolve("inbox");
        while (!isEmpty(inbox)) {
            Thread.sleep(10);
        }
        List<Path> files = List.of(folder.resolve("a.flow"), folder.resolve("플로.flow"));
        // The watch begins some time after the old notes are gone; asking again is what a person would do.
        List<Path> first = null;
        while (first == null) {
            Handover.send(folder, files);
            first = arrived.poll(200, TimeUnit.MILLISECONDS);
        }
        assertEquals(files, first);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
