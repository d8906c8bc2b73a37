// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

/** What a node type does that a reader of the flow should know without running it. */
public enum Trait {
    /** Learns something from the rows it sees, so that it must not see test rows. */
    FITS,
    /** Looks at the target column while it fits. */
    USES_TARGET,
    /** Divides rows into parts for training and testing. */
    SPLITS,
    /** Reads what may change without a trace in the flow or its files: its results are not kept for later sessions. */
    LIVE,
    /** Writes outside the flow: it runs each time it is asked to, and its results are never reused. */
    WRITES
}
