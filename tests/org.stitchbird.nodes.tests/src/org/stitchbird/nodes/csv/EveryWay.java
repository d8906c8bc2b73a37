// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.stitchbird.engine.cores.Cores;
import org.stitchbird.engine.cores.Sink;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.nodes.Tables;

/** Reads a file in one go and in chunks of several sizes, on one thread and on several, which must give the same. */
final class EveryWay {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(4, work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });

    private EveryWay() {
    }

    /** What is in a file, however it is read. */
    static CsvContent content(Path file, CsvFormat format) throws IOException, CsvRefusal {
        CsvContent content = CsvLoad.read(file, format, Long.MAX_VALUE, Progress.NONE);
        List<List<String>> rows = Tables.rows(content.table());
        int way = 0;
        for (Sharing sharing : sharings(Files.size(file))) {
            Keep keep = (rows.size() + way++) % 2 == 0 ? Keep.DISK : Keep.MEMORY;
            CsvContent other = CsvLoad.read(file, format, keep, Progress.NONE, sharing);
            assertEquals(keep == Keep.DISK, other.table().stored());
            assertEquals(content.table().schema(), other.table().schema());
            assertEquals(rows, Tables.rows(other.table()), sharing + " " + keep);
            assertEquals(content.warnings(), other.warnings());
            assertTrue(content.whole() && other.whole());
        }
        return content;
    }

    /** Why a file is refused, however it is read. */
    static CsvRefusal refusal(Path file, CsvFormat format) throws IOException {
        CsvRefusal refusal = assertThrows(CsvRefusal.class,
                () -> CsvLoad.read(file, format, Long.MAX_VALUE, Progress.NONE));
        for (Sharing sharing : sharings(Files.isRegularFile(file) ? Files.size(file) : 0)) {
            for (Keep keep : new Keep[] {Keep.MEMORY, Keep.DISK}) {
                CsvRefusal other = assertThrows(CsvRefusal.class,
                        () -> CsvLoad.read(file, format, keep, Progress.NONE, sharing));
                assertEquals(refusal.getMessage(), other.getMessage());
                assertEquals(refusal.setting(), other.setting());
            }
        }
        return refusal;
    }

    private static List<Sharing> sharings(long size) {
        List<Sharing> ways = new ArrayList<>();
        ways.add(Sharing.USUAL);
        ways.add(new Sharing((int) Math.max(1, size / 4), 3000, (parts, results) -> inOrder(2, parts, results)));
        ways.add(new Sharing((int) Math.max(1, size / 11), 3000, (parts, results) -> inOrder(1, parts, results)));
        ways.add(new Sharing((int) Math.max(1, size / 17), 3000, Cores::inOrder));
        if (size < 5000) {
            ways.add(new Sharing(Integer.MAX_VALUE, 1, null));
            ways.add(new Sharing(5, 2, (parts, results) -> inOrder(4, parts, results)));
        }
        return ways;
    }

    /** So many at a time. */
    static void inOrder(int threads, Iterator<Callable<ChunkPart>> parts, Sink<ChunkPart> results)
            throws Exception {
        ArrayDeque<Future<ChunkPart>> running = new ArrayDeque<>();
        while (parts.hasNext() || !running.isEmpty()) {
            while (parts.hasNext() && running.size() < threads) {
                running.add(THREADS.submit(parts.next()));
            }
            results.accept(running.remove().get());
        }
    }
}
