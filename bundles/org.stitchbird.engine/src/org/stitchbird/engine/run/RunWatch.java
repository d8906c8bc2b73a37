// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
 * Stands between a run and those who want its events: measures the memory, and keeps what happened.
 *
 * <p>May be used from any thread.
 */
final class RunWatch {
    private final FlowSource flow;
    private final Scope scope;
    private final Consumer<RunEvent> events;
    private final long begun = System.currentTimeMillis();
    /** By node: one whose kept values were lost ends twice, and the second end counts. */
    private final Map<String, NodeLog> ended = new LinkedHashMap<>();
    /** The most bytes seen in use while a node that runs now has been running. */
    private final Map<String, Long> heaps = new HashMap<>();
    private long heap;

    RunWatch(FlowSource flow, Scope scope, Consumer<RunEvent> events) {
        this.flow = flow;
        this.scope = scope;
        this.events = events;
    }

    /** Passes on an event with what is to be told of it; one at a time. */
    synchronized void heard(RunEvent event) {
        events.accept(event instanceof NodeChanged changed ? measured(changed) : event);
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

    /** Looks how much memory is in use. */
    synchronized void measure() {
        Runtime runtime = Runtime.getRuntime();
        long now = runtime.totalMemory() - runtime.freeMemory();
        heap = Math.max(heap, now);
        heaps.replaceAll((node, most) -> Math.max(most, now));
    }

    /** What happened in the run that ended so. */
    synchronized RunLog log(Finished finished) {
        return new RunLog(RunLogs.id(begun), flow.name(), scope, begun, finished.millis(), finished.outcome(),
                finished.sentence(), heap, List.copyOf(ended.values()));
    }
}
