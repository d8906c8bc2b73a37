// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.util.List;
import java.util.Set;
import org.stitchbird.engine.text.Messages;
import org.stitchbird.engine.worker.Message.Place;

/**
 * How a worker ended.
 *
 * @param exit its exit code
 * @param heapMegabytes how much memory its runs were allowed
 * @param culprits the nodes of which one called System.exit; empty when none did
 * @param garbled whether it was ended by us because it said what could not be understood
 * @param stopped whether it was ended by us because a run did not stop when it was asked to
 */
record WorkerEnd(int exit, long heapMegabytes, List<Place> culprits, boolean garbled, boolean stopped) {
    /** The exit code of a worker that had not even the memory to say so. */
    static final int OUT_OF_MEMORY = 97;
    /** Above it, an exit code tells by which signal a process was ended. */
    private static final int SIGNALS = 128;
    /** Signals by which a system ends a process that has done what none may do. */
    private static final Set<Integer> CRASHES = Set.of(4, 6, 7, 8, 11);

    /** What is told of a node that was running then. */
    String sentence() {
        int signal = exit - SIGNALS;
        if (!culprits.isEmpty()) {
            return Messages.text("worker.exit");
        } else if (exit == OUT_OF_MEMORY) {
            return Messages.text("failure.memory.worker", heapMegabytes);
        } else if (garbled) {
            return Messages.text("worker.garbled");
        } else if (CRASHES.contains(signal)) {
            return Messages.text("worker.crash", signal);
        } else if (signal == 9) {
            return Messages.text("worker.killed");
        }
        return signal > 0 ? Messages.text("worker.signal", signal) : Messages.text("worker.halt", exit);
    }
}
