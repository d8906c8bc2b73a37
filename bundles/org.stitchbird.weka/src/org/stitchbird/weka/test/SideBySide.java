// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.stitchbird.engine.data.Progress;

/** Does the same work for several things at a time, as many as there are processors, with one progress for all. */
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
     * @throws Exception what the work throws; then everything has come to an end all the same
     */
    static <T, R> List<R> all(List<T> things, Work<T, R> work, Progress progress) throws Exception {
        SideBySide sides = new SideBySide(progress, things.size());
        int threads = Math.max(1, Math.min(things.size(), Runtime.getRuntime().availableProcessors()));
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<R>> begun = new ArrayList<>();
            for (int i = 0; i < things.size(); i++) {
                int part = i;
                begun.add(pool.submit(() -> work.on(things.get(part),
                        (at, of, what) -> sides.at(part, at, of, what))));
            }
            return results(begun, pool);
        }
    }

    private static <R> List<R> results(List<Future<R>> begun, ExecutorService pool) throws Exception {
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> each : begun) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException e) {
            pool.shutdownNow();
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        } catch (InterruptedException e) {
            // Weka looks now and then whether its thread is interrupted, so it ends sooner.
            pool.shutdownNow();
            throw e;
        }
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
