// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.cores;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The processors of the machine, which all runs, nodes and parts of nodes of this process share.
 *
 * <p>So many threads work at a time as there are processors, or as {@code -Dstitchbird.threads=N} says. Whoever divides
 * its work does parts of it itself, and others join in only while a processor is idle: work may be divided within parts to
 * any depth.
 */
public final class Cores {
    private static final Pool POOL = new Pool(
            Math.max(1, Integer.getInteger("stitchbird.threads", Runtime.getRuntime().availableProcessors())));

    private Cores() {
    }

    /** How many threads work at a time at most; at least 1. */
    public static int count() {
        return POOL.size();
    }

    /** A share in the processors for one run; no run gets more than another that waits. */
    public static Share share() {
        return new Share(POOL);
    }

    /**
     * Does all parts, several at a time when processors are idle, and answers their results in order.
     *
     * @see #inOrder
     */
    public static <T> List<T> all(Iterable<Callable<T>> parts) throws Exception {
        List<T> results = new ArrayList<>();
        inOrder(parts.iterator(), results::add);
        return results;
    }

    /**
     * Does all parts, several at a time when processors are idle, and hands over their results in order.
     *
     * <p>Parts are taken from the iterator only when a thread is there to do them, in order and by one thread at a time:
     * they may be made on the way, and may draw random numbers while they are. When a part fails, those behind it are
     * interrupted and those before it are finished.
     *
     * @param results gets each result when it and all before it are there; called by one thread at a time
     * @throws Exception what doing one part after the other would have thrown; nothing is at work any more then
     * @throws java.util.concurrent.CancellationException if the run has been cancelled
     */
    public static <T> void inOrder(Iterator<Callable<T>> parts, Sink<T> results) throws Exception {
        new Parts<>(POOL, parts, results).run();
    }

    /** A thread beside the processors that keeps no program from ending and has a deep stack, as those that work have. */
    public static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(null, work, name, Pool.STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
