// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.stitchbird.engine.cores.Cores;
import org.stitchbird.engine.history.PastRuns;
import org.stitchbird.engine.history.RunLogs;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.NodeChanged;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.engine.session.Scope;

/**
 * Stands between a run and those who want its events: measures the memory, tells how long it will take, and keeps what
 * happened.
 *
 * <p>May be used from any thread.
 */
final class RunWatch {
    private static final int LOOK_MILLIS = 200;
    private static final int OUTLOOK_MILLIS = 500;
    /** Before that nobody wonders. */
    private static final int FIRST_MILLIS = 1_000;

    private final FlowSource flow;
    private final Scope scope;
    private final RunLogs logs;
    private final Consumer<RunEvent> events;
    private final long begun = System.currentTimeMillis();
    /** By node: one whose kept values were lost ends twice, and the second end counts. */
    private final Map<String, NodeLog> ended = new LinkedHashMap<>();
    /** The most bytes seen in use while a node that runs now has been running. */
    private final Map<String, Long> heaps = new HashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private RunOutlook outlook;
    private long heap;

    RunWatch(FlowSource flow, Scope scope, RunLogs logs, Consumer<RunEvent> events) {
        this.flow = flow;
        this.scope = scope;
        this.logs = logs;
        this.events = events;
    }

    /** Begins to look at a run by itself, until that is over. */
    void begin(RunOutlook of) {
        outlook = of;
        Cores.daemon(this::look, "stitchbird-run-watch").start();
    }

    private void look() {
        PastRuns past = null;
        try {
            for (long next = FIRST_MILLIS, at = LOOK_MILLIS; !over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    at += LOOK_MILLIS) {
                measure();
                if (at >= next) {
                    next = at + OUTLOOK_MILLIS;
                    past = past != null ? past : new PastRuns(logs.of(flow).stream()
                            .filter(run -> run.scope() == scope).toList());
                    tell(past);
                }
            }
        } catch (InterruptedException e) {
            // Nobody interrupts it; a run without an outlook is a run.
        }
    }

    private synchronized void tell(PastRuns past) {
        if (over.getCount() > 0) {
            events.accept(outlook.now(past));
        }
    }

    /** Passes on an event with what is to be told of it; one at a time. */
    synchronized void heard(RunEvent event) {
        if (event instanceof NodeChanged changed) {
            NodeChanged measured = measured(changed);
            if (outlook != null) {
                outlook.heard(measured);
            }
            events.accept(measured);
        } else {
            if (event instanceof Finished) {
                over.countDown();
            }
            events.accept(event);
        }
    }

    private NodeChanged measured(NodeChanged changed) {
        if (changed.status().state() == NodeState.RUNNING) {
            heaps.putIfAbsent(changed.node(), 0L);
        }
        measure();
        if (changed.log() == null) {
            return changed;
        }
        Long most = heaps.remove(changed.node());
        NodeLog log = most == null ? changed.log() : changed.log().withHeap(most);
        ended.put(log.node(), log);
        return new NodeChanged(changed.node(), changed.name(), changed.status(), changed.reused(), changed.results(),
                log);
    }

    private synchronized void measure() {
        Runtime runtime = Runtime.getRuntime();
        long now = runtime.totalMemory() - runtime.freeMemory();
        heap = Math.max(heap, now);
        heaps.replaceAll((node, most) -> Math.max(most, now));
    }

    /** Keeps what happened in the run that ended so. */
    synchronized void keep(Finished finished) {
        logs.keep(flow, new RunLog(RunLogs.id(begun), flow.name(), scope, begun, finished.millis(), finished.outcome(),
                finished.sentence(), heap, List.copyOf(ended.values())));
    }
}
