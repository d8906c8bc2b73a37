// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.Optional;

/** Whether this process can still be relied on after what its nodes have done to it. */
public final class Soundness {
    private static volatile String doubt;

    private Soundness() {
    }

    /** Why not, for the log; empty when nothing is known against it. */
    public static Optional<String> doubt() {
        return Optional.ofNullable(doubt);
    }

    /** Something has happened after which a new process is better. */
    static void doubt(String reason) {
        doubt = reason;
    }
}
