// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.stitchbird.engine.text.Messages;

/**
 * Keeps one worker ready for all sessions and replaces it when it has ended or is not sound any more.
 *
 * <p>A worker that is to be replaced gets no new runs and is ended with its last one; nobody waits for that.
 */
final class WorkerKeeper {
    /** One that ends sooner than that is not replaced before somebody asks. */
    private static final long TOO_SOON_NANOS = TimeUnit.SECONDS.toNanos(5);
    private final WorkerCommand command;
    private final Map<WorkerProcess, Integer> runs = new HashMap<>();
    private final Set<WorkerProcess> retired = new HashSet<>();
    private CompletableFuture<WorkerProcess> current;
    private WorkerProcess process;
    private long begun;
    private boolean closed;

    WorkerKeeper(WorkerCommand command) {
        this.command = command;
    }

    /**
     * The worker for what begins now, once it is ready; fails with {@link WorkerGone}.
     *
     * @param insist whether one is started although the last one has just failed to come up
     */
    synchronized CompletableFuture<WorkerProcess> current(boolean insist) {
        if (closed) {
            return CompletableFuture.failedFuture(new WorkerGone(Messages.text("worker.gone")));
        }
        if (process != null && process.end().isDone()) {
            // Others may have heard of its end first.
            ended(process);
        }
        boolean failed = current != null && current.isCompletedExceptionally();
        if (current == null || failed && (insist || System.nanoTime() - begun > TOO_SOON_NANOS)) {
            launch();
        }
        return current;
    }

    private void launch() {
        CompletableFuture<WorkerProcess> coming = new CompletableFuture<>();
        current = coming;
        begun = System.nanoTime();
        Thread.ofPlatform().daemon().name("stitchbird-worker-start").start(() -> launch(coming));
    }

    private void launch(CompletableFuture<WorkerProcess> coming) {
        try {
            WorkerProcess started = new WorkerProcess(command.process().start(), command::printed, this::retire);
            synchronized (this) {
                if (closed || current != coming) {
                    started.kill();
                } else {
                    process = started;
                }
            }
            started.end().thenRun(() -> ended(started));
            started.ready().whenComplete((worker, failure) -> {
                if (failure == null) {
                    coming.complete(worker);
                } else {
                    coming.completeExceptionally(failure);
                }
            });
        } catch (IOException | RuntimeException e) {
            coming.completeExceptionally(new WorkerGone(Messages.text("worker.start", e.getMessage())));
        }
    }

    private synchronized void ended(WorkerProcess worker) {
        retired.remove(worker);
        if (worker == process) {
            process = null;
            // Whether it could not come up is known by those who wait for it.
            if (worker.heapMegabytes() > 0) {
                current = null;
                if (!closed && (runs.containsKey(worker) || System.nanoTime() - begun > TOO_SOON_NANOS)) {
                    launch();
                }
            }
        }
    }

    /** Lets a worker have no new runs and ends it with its last one. */
    synchronized void retire(WorkerProcess worker, String reason) {
        if (!retired.add(worker)) {
            return;
        }
        System.getLogger("org.stitchbird.engine").log(Level.INFO, "The process for runs is replaced: " + reason);
        if (worker == process) {
            process = null;
            launch();
        }
        if (!runs.containsKey(worker)) {
            worker.dismiss();
        }
    }

    /** Replaces the worker that is there, if there is one. */
    synchronized void renew(String reason) {
        if (process != null) {
            retire(process, reason);
        }
    }

    /** A run begins in a worker. */
    synchronized void runBegins(WorkerProcess worker) {
        runs.merge(worker, 1, Integer::sum);
    }

    /** A run in a worker is over. */
    synchronized void runEnds(WorkerProcess worker) {
        runs.computeIfPresent(worker, (same, count) -> count == 1 ? null : count - 1);
        if (retired.contains(worker) && !runs.containsKey(worker)) {
            worker.dismiss();
        }
    }

    /** How many runs are in a worker. */
    synchronized int runs(WorkerProcess worker) {
        return runs.getOrDefault(worker, 0);
    }

    /** Ends all workers. */
    synchronized void close() {
        closed = true;
        retired.forEach(WorkerProcess::dismiss);
        if (process != null) {
            process.dismiss();
        }
    }
}
