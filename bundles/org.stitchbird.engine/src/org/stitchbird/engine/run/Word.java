// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.Set;
import org.stitchbird.engine.session.NodeStatus;

/** What a worker tells the coordinating thread. */
sealed interface Word {
    /** Which job it is about; {@code null} when it is about all. */
    Job job();

    /** The node runs, or has come further. */
    record Running(Job job, NodeStatus status) implements Word {
    }

    /** The node has its result. */
    record Done(Job job, NodeResult result, boolean reused) implements Word {
    }

    /**
     * The node needs values that were lost.
     *
     * @param sources the ids of the nodes that have to make them again
     */
    record Wanting(Job job, Set<String> sources) implements Word {
    }

    /**
     * The node failed.
     *
     * @param key the key that its result would have had, or {@code null} when that could not be found out
     */
    record Failed(Job job, String key, String sentence, long millis) implements Word {
    }

    /** The node was stopped. */
    record Stopped(Job job) implements Word {
    }

    /** Somebody wants the run to stop. */
    record Cancel() implements Word {
        @Override
        public Job job() {
            return null;
        }
    }
}
