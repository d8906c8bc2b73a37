// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

/** Where a node stands. */
public enum NodeState {
    /** Something is missing before it can run. */
    UNSET,
    /** It can run. */
    READY,
    /** It waits for its turn. */
    QUEUED,
    /** It is at work. */
    RUNNING,
    /** Its results belong to the flow as it is. */
    FRESH,
    /** It has results, but of an earlier state of the flow. */
    STALE,
    /** It failed when it ran last. */
    FAILED,
    /** It was not run because a node before it failed or the run was stopped. */
    SKIPPED
}
