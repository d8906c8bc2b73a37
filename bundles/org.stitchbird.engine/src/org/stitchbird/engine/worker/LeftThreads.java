// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Notices threads that nodes leave behind: those that would keep a program from ending, and those that stay busy.
 *
 * <p>Daemons that only wait are no harm: many a library keeps some.
 */
final class LeftThreads {
    /** How long a thread may take to end after the run that it belonged to. */
    private static final int SETTLE_MILLIS = 500;
    private static final int WATCH_MILLIS = 200;
    /** On a machine that has much to do a busy thread may get no turn for a while. */
    private static final int LOOKS = 4;
    private final Consumer<String> doubt;
    private final Set<Thread> known = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<Integer> running = new HashSet<>();

    LeftThreads(Consumer<String> doubt) {
        this.doubt = doubt;
    }

    /** A session begins a run. */
    synchronized void runBegins(int session) {
        if (running.isEmpty()) {
            known.addAll(alive());
        }
        running.add(session);
    }

    /** A session has no run any more. */
    synchronized void runEnds(int session) {
        if (running.remove(session) && running.isEmpty()) {
            Thread.ofPlatform().daemon().name("stitchbird-left").start(this::look);
        }
    }

    private void look() {
        try {
            for (int look = 0; look < LOOKS; look++) {
                TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
                String names = harmful(fresh());
                synchronized (this) {
                    if (!running.isEmpty()) {
                        return;
                    } else if (!names.isEmpty()) {
                        doubt.accept("a node has left threads behind: " + names);
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String harmful(List<Thread> left) throws InterruptedException {
        List<Long> before = left.stream().map(LeftThreads::processorTime).toList();
        TimeUnit.MILLISECONDS.sleep(left.isEmpty() ? 0 : WATCH_MILLIS);
        return left.stream().filter(Thread::isAlive)
                .filter(each -> !each.isDaemon() || busy(each, before.get(left.indexOf(each))))
                .map(Thread::getName).collect(Collectors.joining(", "));
    }

    private synchronized List<Thread> fresh() {
        return alive().stream().filter(each -> !known.contains(each)).toList();
    }

    /** Our own threads and those of Java itself are left out. */
    private static List<Thread> alive() {
        return Thread.getAllStackTraces().keySet().stream().filter(each -> !each.getName().startsWith("stitchbird-")
                && !(each instanceof ForkJoinWorkerThread) && each.getThreadGroup() != null
                && !each.getThreadGroup().getName().equals("system")).toList();
    }

    private static boolean busy(Thread thread, long before) {
        return processorTime(thread) - before > TimeUnit.MILLISECONDS.toNanos(WATCH_MILLIS) / 10;
    }

    private static long processorTime(Thread thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(thread.threadId()) : 0;
    }
}
