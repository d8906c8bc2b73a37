// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C and its like: asks the work to stop, and lets it clean up for a while before the process ends. */
final class StopSignal {
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stopped;

    StopSignal(long millis) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            set();
            try {
                over.await(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                // Then it ends at once.
            }
        }, "stops what is being installed"));
    }

    /** Asks the work to stop. */
    void set() {
        stopped = true;
    }

    /** The work is over, whether it was stopped or not. */
    void over() {
        over.countDown();
    }

    boolean isSet() {
        return stopped;
    }
}
