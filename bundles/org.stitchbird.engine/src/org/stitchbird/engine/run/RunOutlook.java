// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.history.PastRuns;
import org.stitchbird.engine.history.RemainingTime;
import org.stitchbird.engine.history.RemainingTime.Task;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeLog.Rows;
import org.stitchbird.engine.session.NodeLog.Setting;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent.NodeChanged;
import org.stitchbird.engine.session.RunEvent.Outlook;
import org.stitchbird.engine.spec.Trait;

/** Tells how long a run will still take, from what its nodes tell and from earlier runs. */
final class RunOutlook {
    /** What has come less far says too little of the rest. */
    private static final double LEAST_SHARE = 0.05;

    private final List<GraphNode> nodes;
    private final Map<String, NodeStatus> before;
    private final Function<GraphNode, List<Setting>> settings;
    private final LongSupplier nanos;
    private final int processors;
    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, List<Setting>> known = new HashMap<>();

    /** What a node told last, and when. */
    private record Told(NodeChanged change, long nanos, long begun) {
    }

    /**
     * Looks at a run.
     *
     * @param nodes the nodes in a possible order
     * @param before where they stood before
     * @param settings the settings with which a node runs
     * @param nanos tells the time
     */
    RunOutlook(List<GraphNode> nodes, Map<String, NodeStatus> before, Function<GraphNode, List<Setting>> settings,
            LongSupplier nanos, int processors) {
        this.nodes = nodes;
        this.before = before;
        this.settings = settings;
        this.nanos = nanos;
        this.processors = processors;
    }

    /** A node has come further. */
    void heard(NodeChanged change) {
        long now = nanos.getAsLong();
        Told last = told.get(change.node());
        boolean ran = last != null && last.change.status().state() == NodeState.RUNNING;
        told.put(change.node(), new Told(change, now, ran ? last.begun : now));
    }

    /** How long it will still take; all is known of a run with nothing left to do. */
    Outlook now(PastRuns past) {
        List<Task> tasks = new ArrayList<>();
        boolean all = true;
        for (GraphNode node : nodes) {
            if (over(node)) {
                continue;
            }
            OptionalDouble millis = millis(node, past);
            all &= millis.isPresent();
            tasks.add(new Task(node.id(), millis.orElse(0),
                    node.incoming().stream().map(GraphWire::source).toList()));
        }
        return new Outlook(Math.round(RemainingTime.millis(tasks, processors)), all);
    }

    private boolean over(GraphNode node) {
        Told last = told.get(node.id());
        return last == null ? before.get(node.id()).state() == NodeState.FRESH
                && !node.spec().traits().contains(Trait.WRITES) : last.change.log() != null;
    }

    /** How long a node will still take by itself; empty when nobody knows. */
    private OptionalDouble millis(GraphNode node, PastRuns past) {
        OptionalDouble expected = past.millis(node.id(), node.typeId(),
                known.computeIfAbsent(node.id(), id -> settings.apply(node)), rows(node));
        Told last = told.get(node.id());
        if (last == null || last.change.status().state() != NodeState.RUNNING) {
            return expected;
        }
        double since = millis(nanos.getAsLong() - last.begun);
        double share = last.change.status().progress();
        if (share >= LEAST_SHARE) {
            return OptionalDouble.of(Math.max(0, millis(last.nanos - last.begun) / share - since));
        }
        // What takes longer than it ever did may take any time.
        return expected.isPresent() && expected.getAsDouble() > since
                ? OptionalDouble.of(expected.getAsDouble() - since) : OptionalDouble.empty();
    }

    /** How many rows arrive at a node, or -1 as long as not all that arrives is known. */
    private long rows(GraphNode node) {
        long rows = 0;
        for (GraphWire wire : node.incoming()) {
            Told source = told.get(wire.source());
            NodeLog log = source == null ? null : source.change.log();
            if (log == null) {
                return -1;
            }
            rows += log.out().stream().filter(each -> each.port().equals(wire.sourcePort())).mapToLong(Rows::rows)
                    .sum();
        }
        return rows;
    }

    private static double millis(long nanos) {
        return (double) nanos / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
