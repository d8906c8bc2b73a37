// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

import java.io.Serializable;
import java.util.List;

/** Something that happened in a run. Events of one run arrive one after the other, on one thread at a time. */
public sealed interface RunEvent extends Serializable {
    /**
     * The run has begun.
     *
     * @param nodes the ids of the nodes it will run or reuse, in a possible order
     * @param scope on how many rows; all that follows up to the end of the run is of this scope
     */
    record Started(List<String> nodes, Scope scope) implements RunEvent {
        /** A run on all rows. */
        public Started(List<String> nodes) {
            this(nodes, Scope.FULL);
        }
    }

    /**
     * A node's status has changed, or it has come further.
     *
     * @param node the node's id
     * @param name the node's name for people
     * @param status where it stands now
     * @param reused whether its results of an earlier run were taken
     * @param results what it has handed out, once it is FRESH; empty otherwise
     * @param log what happened to it, once nothing more will in this run; {@code null} before
     */
    record NodeChanged(String node, String name, NodeStatus status, boolean reused, List<ResultInfo> results,
            NodeLog log) implements RunEvent {
        /** A change after which more will happen. */
        public NodeChanged(String node, String name, NodeStatus status, boolean reused, List<ResultInfo> results) {
            this(node, name, status, reused, results, null);
        }
    }

    /**
     * How long the run will still take; comes every half second once it has taken one.
     *
     * @param remaining about how many milliseconds are left for the nodes of which that is known
     * @param all whether it is known of all nodes
     */
    record Outlook(long remaining, boolean all) implements RunEvent {
    }

    /**
     * The run is over.
     *
     * @param outcome how it ended
     * @param millis how long it took
     * @param sentence why it did not end well, or what people should know although it did; {@code null} for neither
     */
    record Finished(Outcome outcome, long millis, String sentence) implements RunEvent {
    }

    /** How a run ended. */
    enum Outcome {
        /** Every node is fresh. */
        OK,
        /** At least one node failed. */
        FAILED,
        /** The flow has errors, so nothing was run. */
        REFUSED,
        /** It was stopped. */
        CANCELLED
    }
}
