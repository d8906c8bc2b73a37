// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;

/** Passes on how far a node has come, but not more often than people can read; any thread may tell it. */
final class NodeProgress implements Progress {
    static final long APART_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final long begin = System.nanoTime();
    private final AtomicLong last = new AtomicLong(begin);
    private final BooleanSupplier cancelled;
    private final Consumer<NodeStatus> told;

    NodeProgress(BooleanSupplier cancelled, Consumer<NodeStatus> told) {
        this.cancelled = cancelled;
        this.told = told;
    }

    /** How long the node has been running. */
    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    @Override
    public void at(long done, long total, String what) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        long now = System.nanoTime();
        long before = last.get();
        if (now - before >= APART_NANOS && last.compareAndSet(before, now)) {
            double share = total > 0 ? Math.clamp((double) done / total, 0, 1) : Double.NaN;
            told.accept(new NodeStatus(NodeState.RUNNING, what, share, null, millis()));
        }
    }
}
