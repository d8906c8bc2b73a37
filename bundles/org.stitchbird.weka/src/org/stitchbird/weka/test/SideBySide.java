// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stitchbird.engine.cores.Cores;
import org.stitchbird.engine.data.Progress;

/** Does the same work for several things, at the same time as far as processors are idle, with one progress for all. */
final class SideBySide {
    /** The work for one thing. */
    @FunctionalInterface
    interface Work<T, R> {
        /** Does it, and tells the progress how far it is. */
        R on(T each, Progress progress) throws Exception;
    }

    private final Progress progress;
    private final long[] done;
    private final long[] total;

    private SideBySide(Progress progress, int parts) {
        this.progress = progress;
        done = new long[parts];
        total = new long[parts];
    }

    /**
     * The results in the order of the things.
     *
     * @throws Exception what doing one after the other would have thrown; then everything has come to an end
     */
    static <T, R> List<R> all(List<T> things, Work<T, R> work, Progress progress) throws Exception {
        SideBySide sides = new SideBySide(progress, things.size());
        List<Callable<R>> parts = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            int part = i;
            parts.add(() -> work.on(things.get(part), (at, of, what) -> sides.at(part, at, of, what)));
        }
        return Cores.all(parts);
    }

    /** One at a time: whoever is told need not expect more. */
    private synchronized void at(int part, long at, long of, String what) {
        done[part] = at;
        total[part] = of;
        long allDone = 0;
        long allTotal = 0;
        for (int i = 0; i < done.length; i++) {
            allDone += done[i];
            // Those that have not begun are as long as this one.
            allTotal += total[i] == 0 ? of : total[i];
        }
        progress.at(allDone, allTotal, what);
    }
}
