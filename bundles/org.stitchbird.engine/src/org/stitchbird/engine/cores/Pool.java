// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.cores;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * So many permits to work, dealt to whoever waits and has fewest.
 *
 * <p>Its lock guards the state of everything in this package; nothing foreign is called while it is held.
 */
final class Pool {
    /** Trees are built and printed by recursion; a deep one needs more than the usual stack. */
    static final long STACK_BYTES = 16L << 20;
    private static final int IDLE_SECONDS = 30;

    private final int size;
    private final AtomicInteger number = new AtomicInteger();
    private final List<Seeker> seekers = new ArrayList<>();
    // Permits bound what is at work, not the threads: one that waits for its parts has lent its permit.
    private final ExecutorService threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS,
            TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);
    private int free;

    Pool(int size) {
        this.size = size;
        free = size;
    }

    int size() {
        return size;
    }

    /** A thread that does not keep the program from ending, and has nothing of the one that happened to make it. */
    private Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "stitchbird-core-" + number.incrementAndGet(), STACK_BYTES, false);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setDaemon(true);
        return thread;
    }

    /** Does work on a thread of its own, for which there is a permit. */
    void start(Runnable work) {
        threads.execute(work);
    }

    /** Gives this one a permit each time there is one for it, until {@link #forget}. */
    synchronized void seek(Seeker seeker) {
        if (!seekers.contains(seeker)) {
            seekers.add(seeker);
        }
        deal();
    }

    synchronized void forget(Seeker seeker) {
        seekers.remove(seeker);
    }

    private void deal() {
        Optional<Seeker> next = poorest();
        while (free > 0 && next.isPresent()) {
            Seeker seeker = next.get();
            // To the end, so that those who are equally poor take turns.
            seekers.remove(seeker);
            seekers.add(seeker);
            free--;
            seeker.share().held++;
            seeker.granted();
            next = poorest();
        }
    }

    private Optional<Seeker> poorest() {
        return seekers.stream().filter(Seeker::wants).min(Comparator.comparingInt(seeker -> seeker.share().held));
    }

    /** Gives back one permit; none when the share has been left behind, which gave back all. */
    synchronized void giveBack(Share share) {
        if (!share.left) {
            share.held--;
            free++;
            deal();
        }
    }

    synchronized void giveBackAll(Share share) {
        free += share.held;
        share.held = 0;
        deal();
        notifyAll();
    }

    /** Lets somebody poorer go first, between two parts of the caller's work. */
    synchronized void yield(Share share) {
        if (!share.cancelled && poorest().filter(seeker -> seeker.share().held < share.held).isPresent()) {
            lend(share, seekers.size(), () -> true);
        }
    }

    /** Lends the caller's permit to others until something is true. */
    synchronized void lendUntil(Share share, BooleanSupplier isTrue) {
        lend(share, 0, isTrue);
    }

    /** The thread goes on when its share has been cancelled, too: what is left to do is to clear up. */
    private void lend(Share share, int place, BooleanSupplier isTrue) {
        Return back = new Return(share, isTrue);
        seekers.add(place, back);
        giveBack(share);
        boolean interrupted = false;
        while (!back.granted && !(share.cancelled && isTrue.getAsBoolean())) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        seekers.remove(back);
        if (!back.granted && !share.left) {
            // On credit: whoever waits for a permit waits for this one too.
            free--;
            share.held++;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thread that wants its permit back. */
    private static final class Return implements Seeker {
        private final Share share;
        private final BooleanSupplier isTrue;
        private boolean granted;

        Return(Share share, BooleanSupplier isTrue) {
            this.share = share;
            this.isTrue = isTrue;
        }

        @Override
        public Share share() {
            return share;
        }

        @Override
        public boolean wants() {
            return !granted && !share.left && isTrue.getAsBoolean();
        }

        @Override
        public void granted() {
            granted = true;
            share.pool().notifyAll();
        }
    }
}
