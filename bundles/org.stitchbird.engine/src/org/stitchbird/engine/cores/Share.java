// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.cores;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/** One run's share in the processors. */
public final class Share {
    private final Pool pool;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Set<Task> tasks = new HashSet<>();
    private final Seeker seeker = new Begin();
    /** How many permits are on its account. */
    int held;
    boolean cancelled;
    boolean left;

    Share(Pool pool) {
        this.pool = pool;
    }

    Pool pool() {
        return pool;
    }

    /** Does work as soon as a processor is there for it; answers false, and does nothing, once this is cancelled. */
    public boolean execute(Runnable work) {
        synchronized (pool) {
            if (cancelled) {
                return false;
            }
            waiting.add(work);
            pool.seek(seeker);
            return true;
        }
    }

    /** Interrupts what is at work, with all its parts, and drops what waits. */
    public void cancel() {
        synchronized (pool) {
            cancelled = true;
            waiting.clear();
            pool.forget(seeker);
            Set.copyOf(tasks).forEach(Task::cancel);
            pool.notifyAll();
        }
    }

    /** Cancels, and waits no longer for what does not listen: others get its processors. */
    public void leaveBehind() {
        synchronized (pool) {
            cancel();
            left = true;
            pool.giveBackAll(this);
        }
    }

    /** Begins a task on a thread of its own, for which there is a permit. */
    void start(Task task, Runnable work) {
        tasks.add(task);
        pool.start(() -> {
            try {
                task.run(work);
            } finally {
                synchronized (pool) {
                    tasks.remove(task);
                    pool.giveBack(this);
                }
            }
        });
    }

    /** Begins what waits. */
    private final class Begin implements Seeker {
        @Override
        public Share share() {
            return Share.this;
        }

        @Override
        public boolean wants() {
            return !waiting.isEmpty();
        }

        @Override
        public void granted() {
            start(new Task(Share.this, null, true), waiting.remove());
        }
    }
}
