// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import org.osgi.annotation.versioning.ProviderType;

/** How far a piece of work has come, told by the work; and whether it should stop, told to the work. */
@ProviderType
public interface Progress {
    /** Tells nobody and is never cancelled. */
    Progress NONE = (done, total, what) -> { };

    /**
     * Tells how much is done, and stops the work when it has been cancelled.
     *
     * @param done units done so far
     * @param total units in all, or 0 when not known
     * @param what the work in a few words for people, such as "fold 7 of 10", or {@code null}
     * @throws java.util.concurrent.CancellationException if the work has been cancelled
     */
    void at(long done, long total, String what);
}
