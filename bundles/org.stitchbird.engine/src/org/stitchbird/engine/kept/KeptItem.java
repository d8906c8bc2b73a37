// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kept;

import java.nio.file.Path;

/**
 * One file that may go when room is needed.
 *
 * @param file where it is
 * @param bytes what it takes
 * @param used when it was last of use, in milliseconds since 1970
 * @param millis how long it would take to make again
 */
record KeptItem(Path file, long bytes, long used, long millis) {
    /** After so long without use a result is worth half. */
    private static final double HALF_LIFE_MILLIS = 7.0 * 24 * 3_600_000;
    /** Even an empty file takes a block of the disk. */
    private static final long BLOCK = 4096;

    /** What keeping it is worth: the time to make it again for each byte, less the longer nobody has used it. */
    double worth(long now) {
        return (millis + 1) / (double) Math.max(BLOCK, bytes)
                * Math.pow(0.5, Math.max(0, now - used) / HALF_LIFE_MILLIS);
    }
}
