// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeLog.Fate;
import org.stitchbird.engine.session.NodeLog.Setting;
import org.stitchbird.engine.session.RunLog;

/** Tells from earlier runs of a flow how long a node will take. */
public final class PastRuns {
    /** Of a table so many times larger or smaller nobody knows, as time seldom grows just as rows do. */
    private static final double FAR = 4;

    private final Map<String, List<NodeLog>> byNode = new HashMap<>();

    /** Takes runs, the latest first. */
    public PastRuns(List<RunLog> runs) {
        for (RunLog run : runs) {
            for (NodeLog node : run.nodes()) {
                if (node.fate() == Fate.RAN) {
                    byNode.computeIfAbsent(node.node(), id -> new ArrayList<>()).add(node);
                }
            }
        }
    }

    /**
     * How many milliseconds a node will take: as when it ran with the same settings on about as many rows.
     *
     * @param rows how many rows arrive; -1 when that is not known yet: then as many as the last time
     * @return empty when it has never run so
     */
    public OptionalDouble millis(String node, String type, List<Setting> settings, long rows) {
        Optional<NodeLog> nearest = byNode.getOrDefault(node, List.of()).stream()
                .filter(log -> log.type().equals(type) && log.settings().equals(settings))
                // The first of equals, which is the latest.
                .min(Comparator.comparingDouble(log -> rows < 0 ? 0 : Math.abs(Math.log(ratio(rows, log)))));
        if (nearest.isEmpty()) {
            return OptionalDouble.empty();
        }
        double ratio = rows < 0 ? 1 : ratio(rows, nearest.get());
        return ratio > FAR || ratio < 1 / FAR ? OptionalDouble.empty()
                : OptionalDouble.of(nearest.get().millis() * ratio);
    }

    private static double ratio(long rows, NodeLog log) {
        return (rows + 1.0) / (log.rowsIn() + 1.0);
    }
}
