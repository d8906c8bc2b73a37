// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.cores;

import java.util.HashMap;
import java.util.Map;
import org.stitchbird.engine.data.Progress;

/** One progress made of those of several parts of equal size, which may tell theirs at the same time. */
public final class JointProgress {
    /** What a part counts in the whole. */
    private static final int STEPS = 1000;

    private final Progress whole;
    private final long parts;
    private final Map<Long, Double> running = new HashMap<>();
    private long ended;

    /** The progress of so many parts, told to that of the whole; by one thread at a time. */
    public JointProgress(Progress whole, long parts) {
        this.whole = whole;
        this.parts = parts;
    }

    /** The progress of one part, counted from 0. */
    public Progress of(long part) {
        return (done, total, what) -> at(part, total > 0 ? Math.clamp((double) done / total, 0, 1) : 0, what);
    }

    private synchronized void at(long part, double share, String what) {
        running.merge(part, share, Math::max);
        double sum = ended + running.values().stream().mapToDouble(each -> each).sum();
        whole.at(Math.round(sum * STEPS), parts * STEPS, what);
    }

    /** Counts a part as done; what it tells from now on must not be told. */
    public synchronized void ended(long part) {
        running.remove(part);
        ended++;
    }
}
