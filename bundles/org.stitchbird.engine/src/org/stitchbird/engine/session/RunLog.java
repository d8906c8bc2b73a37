// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

import java.io.Serializable;
import java.util.List;

/**
 * What happened in one run, kept so that it can be compared with others.
 *
 * @param id names it among the runs of its flow; a later run has a greater id
 * @param flow the flow's file name
 * @param scope on how many rows it ran
 * @param begun when it began, in milliseconds since 1970
 * @param millis how long it took
 * @param outcome how it ended; never REFUSED, as nothing happened then
 * @param sentence why it did not end well, for people in the language of that run, or {@code null}
 * @param heap the most bytes of the Java heap that were seen in use, with what the garbage collector had not taken yet
 * @param nodes what happened to each node, in the order in which they came to an end
 */
public record RunLog(String id, String flow, Scope scope, long begun, long millis, RunEvent.Outcome outcome,
        String sentence, long heap, List<NodeLog> nodes) implements Serializable {
    /** Makes a log; the list is copied. */
    public RunLog {
        nodes = List.copyOf(nodes);
    }
}
