// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.cores;

/** Somebody who waits for a permit; the pool asks and tells it with its lock held. */
interface Seeker {
    /** On whose account a permit would be. */
    Share share();

    /** Whether it has work for one more thread just now. */
    boolean wants();

    /** It has a permit, and begins. */
    void granted();
}
