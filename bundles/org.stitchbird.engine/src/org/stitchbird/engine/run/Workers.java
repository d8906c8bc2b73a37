// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the threads on which nodes run: as many as there are processors, begun when there is work. */
final class Workers {
    /** Trees are built and printed by recursion; a deep one needs more than the usual stack. */
    private static final long STACK_BYTES = 16L << 20;

    private Workers() {
    }

    static ExecutorService open() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
                work -> daemon(work, "stitchbird-node-" + number.incrementAndGet()));
    }

    /** A thread that does not keep the program from ending. */
    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(null, work, name, STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
