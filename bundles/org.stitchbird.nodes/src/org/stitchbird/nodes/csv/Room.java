// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.function.IntUnaryOperator;
import org.stitchbird.engine.stored.Spool;

/**
 * Where the cells of a column grow.
 *
 * @param expected how many rows to make room for in memory when so many are full
 * @param spool the file to which full pieces go, or {@code null} when all stays in memory
 * @param piece how many cells go to the file at once
 */
record Room(IntUnaryOperator expected, Spool spool, int piece) {
    /** So many cells of all columns together are in memory at most, when they go to a file. */
    private static final int CELLS = 1 << 18;
    private static final int LARGEST = 8192;
    private static final int SMALLEST = 256;

    /** Room in memory for as many rows as it takes. */
    static Room inMemory(IntUnaryOperator expected) {
        return new Room(expected, null, 0);
    }

    /** Room in a file for a column of so many. */
    static Room in(Spool spool, int columns) {
        return new Room(rows -> rows * 2, spool,
                Integer.highestOneBit(Math.clamp(CELLS / Math.max(1, columns), SMALLEST, LARGEST)));
    }
}
