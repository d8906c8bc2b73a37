// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.cores;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** The parts of one piece of work: the thread that has divided it does them, and others help while permits are free. */
final class Parts<T> implements Seeker {
    private final Pool pool;
    private final Task caller;
    private final Share share;
    private final Object errand = Errands.current();
    private final Iterator<Callable<T>> source;
    private final Sink<T> sink;
    private final Map<Integer, Task> running = new HashMap<>();
    private final Map<Integer, Result<T>> finished = new HashMap<>();
    private boolean more;
    private int taken;
    private int sunk;
    private boolean sinking;
    private int helpers;
    private int failedAt = Integer.MAX_VALUE;
    private Throwable failure;

    /** A result, which may be null. */
    private record Result<T>(T value) {
    }

    Parts(Pool pool, Iterator<Callable<T>> source, Sink<T> sink) {
        this.pool = pool;
        this.source = source;
        this.sink = sink;
        caller = Task.current(pool);
        share = caller == null ? new Share(pool) : caller.share();
    }

    /** Does all of them, on the thread that has divided the work. */
    void run() throws Exception {
        boolean permit = caller != null && caller.permit();
        Parts<?> before = caller == null ? null : caller.waitsFor(this);
        try {
            begin();
            while (one(caller, permit)) {
                if (permit) {
                    pool.yield(share);
                }
            }
        } finally {
            end(permit);
            if (caller != null) {
                caller.waitsFor(before);
            }
        }
        if (failure instanceof Error error) {
            throw error;
        } else if (failure != null) {
            throw (Exception) failure;
        }
    }

    private void begin() {
        boolean any = source.hasNext();
        synchronized (pool) {
            if (caller != null && caller.cancelled()) {
                throw new CancellationException();
            }
            more = any;
            pool.seek(this);
        }
    }

    /** Waits for the helpers: the permit is for others meanwhile. */
    private void end(boolean permit) {
        synchronized (pool) {
            pool.forget(this);
            if (permit && helpers > 0) {
                pool.lendUntil(share, () -> helpers == 0);
            }
            while (helpers > 0) {
                try {
                    pool.wait();
                } catch (InterruptedException e) {
                    // Only a thread from outside the pool waits here.
                    cancel();
                    failure = e;
                }
            }
        }
    }

    @Override
    public Share share() {
        return share;
    }

    @Override
    public boolean wants() {
        return more;
    }

    @Override
    public void granted() {
        helpers++;
        share.start(new Task(share, null, true), this::help);
    }

    /** One part only, so that the permit goes to whoever should have it next. */
    private void help() {
        Object before = Errands.take(errand);
        try {
            one(Task.current(pool), true);
        } finally {
            Errands.take(before);
            synchronized (pool) {
                helpers--;
                pool.notifyAll();
            }
        }
    }

    /** Does the next part; answers false when there is none. */
    private boolean one(Task outer, boolean permit) {
        int number;
        Task task = new Task(share, outer, permit);
        Callable<T> part;
        synchronized (source) {
            synchronized (pool) {
                if (!more) {
                    return false;
                }
                number = taken++;
                running.put(number, task);
            }
            part = next();
        }
        task.run(() -> doPart(number, part));
        sink();
        return true;
    }

    /** What cannot even be taken fails as a part. */
    private Callable<T> next() {
        boolean any = false;
        try {
            Callable<T> part = source.next();
            any = source.hasNext();
            return part;
        } catch (RuntimeException | Error e) {
            return () -> {
                throw e;
            };
        } finally {
            synchronized (pool) {
                more &= any;
            }
        }
    }

    private void doPart(int number, Callable<T> part) {
        try {
            T value = part.call();
            synchronized (pool) {
                finished.put(number, new Result<>(value));
            }
        } catch (Throwable e) {
            failed(number, e);
        } finally {
            synchronized (pool) {
                running.remove(number);
            }
        }
    }

    /** Whoever finds another at it leaves its result to that one. */
    private void sink() {
        for (Result<T> next = head(); next != null; next = head()) {
            try {
                sink.accept(next.value);
            } catch (Throwable e) {
                failed(sunk, e);
            }
            synchronized (pool) {
                sinking = false;
                sunk++;
            }
        }
    }

    private Result<T> head() {
        synchronized (pool) {
            Result<T> head = sinking || sunk >= failedAt ? null : finished.remove(sunk);
            sinking |= head != null;
            return head;
        }
    }

    private void failed(int number, Throwable e) {
        synchronized (pool) {
            more = false;
            // A part that was interrupted because one before it failed may throw whatever it likes.
            if (number < failedAt) {
                failedAt = number;
                failure = e;
                running.forEach((other, task) -> {
                    if (other > number) {
                        task.cancel();
                    }
                });
            }
        }
    }

    /** Interrupts all parts and takes no more; with the pool's lock held. */
    void cancel() {
        more = false;
        running.values().forEach(Task::cancel);
        if (failedAt >= 0) {
            // Whatever parts throw from now on is only their way of stopping.
            failedAt = -1;
            failure = new CancellationException();
        }
    }
}
