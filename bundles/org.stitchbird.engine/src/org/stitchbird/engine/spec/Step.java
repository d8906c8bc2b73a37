// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

/** The groups of the palette, in their order. */
public enum Step {
    /** Brings data in. */
    COLLECT,
    /** Makes data fit for learning. */
    PREPARE,
    /** Learns. */
    TRAIN,
    /** Measures how well it was learnt. */
    TEST,
    /** Makes it better. */
    IMPROVE,
    /** Shows what was found. */
    EXPLAIN,
    /** Takes it out. */
    DEPLOY
}
