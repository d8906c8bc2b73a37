// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.List;
import org.stitchbird.nodes.csv.Chunks.Chunk;

/**
 * What was read of one chunk of a file.
 *
 * @param version of the table when the builders were made
 * @param rows how many there are; -1 when they cannot be read so
 */
record ChunkPart(Chunk chunk, List<ColumnBuilder> builders, int version, int rows) {
    /** Whether all of the chunk was rows. */
    boolean sound() {
        return rows >= 0;
    }
}
