// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.cores;

/** What a thread is at, so that it can be interrupted with all that belongs to it, and with nothing else. */
final class Task {
    private static final ThreadLocal<Task> CURRENT = new ThreadLocal<>();

    private final Share share;
    private final Task outer;
    private final boolean permit;
    private Thread thread;
    private Parts<?> parts;
    private boolean cancelled;

    /**
     * Something that is about to be done.
     *
     * @param outer what the same thread is at meanwhile, or {@code null}
     * @param permit whether the thread has a permit
     */
    Task(Share share, Task outer, boolean permit) {
        this.share = share;
        this.outer = outer;
        this.permit = permit;
    }

    /** What the calling thread is at in this pool; {@code null} for a thread from elsewhere. */
    static Task current(Pool pool) {
        Task task = CURRENT.get();
        return task == null || task.share.pool() != pool ? null : task;
    }

    Share share() {
        return share;
    }

    boolean permit() {
        return permit;
    }

    /** Does it on the calling thread. */
    void run(Runnable work) {
        Task before = CURRENT.get();
        CURRENT.set(this);
        begin();
        try {
            work.run();
        } finally {
            end();
            CURRENT.set(before);
        }
    }

    private void begin() {
        synchronized (share.pool()) {
            thread = Thread.currentThread();
            if (cancelled) {
                thread.interrupt();
            }
        }
    }

    private void end() {
        synchronized (share.pool()) {
            thread = null;
            if (cancelled && (outer == null || !outer.cancelled())) {
                // The interruption was meant for this task only.
                Thread.interrupted();
            }
        }
    }

    /** Interrupts it and all its parts; with the pool's lock held. */
    void cancel() {
        cancelled = true;
        if (thread != null) {
            thread.interrupt();
        }
        if (parts != null) {
            parts.cancel();
        }
    }

    /** Whether it, or what the same thread is at meanwhile, has been cancelled. */
    boolean cancelled() {
        return cancelled || outer != null && outer.cancelled();
    }

    /** Says which parts it is waiting for; answers those it was waiting for before. */
    Parts<?> waitsFor(Parts<?> other) {
        synchronized (share.pool()) {
            Parts<?> before = parts;
            parts = other;
            return before;
        }
    }
}
