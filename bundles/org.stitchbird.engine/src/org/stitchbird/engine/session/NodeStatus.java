// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

import java.io.Serializable;

/**
 * Where a node stands, and why.
 *
 * @param state where it stands
 * @param sentence why, for people: the reason of a failure, what made it stale, what it is doing; or {@code null}
 * @param progress the share that is done while RUNNING, from 0 to 1; NaN when not known
 * @param line one short line for its card, such as "150 rows × 5" or "accuracy 96.0 %"; or {@code null}
 * @param millis how long it ran, or -1
 */
public record NodeStatus(NodeState state, String sentence, double progress, String line, long millis)
        implements Serializable {
    /** A status of nothing but a state. */
    public static NodeStatus of(NodeState state) {
        return new NodeStatus(state, null, Double.NaN, null, -1);
    }
}
