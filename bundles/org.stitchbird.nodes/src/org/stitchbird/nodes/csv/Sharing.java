// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.Iterator;
import java.util.concurrent.Callable;
import org.stitchbird.engine.cores.Cores;
import org.stitchbird.engine.cores.Sink;

/**
 * How the reading of a large file is shared out.
 *
 * @param chunk about how many bytes are read at once; files of few such chunks are read in one go
 * @param rows of so many rows one part is made where a file is read in one go
 * @param workers who reads chunks side by side
 */
record Sharing(int chunk, int rows, Workers workers) {
    /** As it is best for most files. */
    static final Sharing USUAL = new Sharing(1 << 19, 1 << 13, Cores::inOrder);
    /** Files of fewer chunks are not worth it. */
    private static final int FEW = 4;

    /** A chunk and what is made of it may take so many times its bytes. */
    private static final int SWELLING = 8;

    /** Do parts of the reading. */
    @FunctionalInterface
    interface Workers {
        /** Does all of them, some at the same time, and hands over the results in order, one at a time. */
        void inOrder(Iterator<Callable<ChunkPart>> parts, Sink<ChunkPart> results) throws Exception;
    }

    /** Whether a file of so many bytes is read in chunks. */
    boolean worthwhile(long bytes) {
        return bytes >= (long) FEW * chunk;
    }

    /** How many chunks may be read before the one is added that is next: more would only take memory. */
    int ahead() {
        long fit = Runtime.getRuntime().maxMemory() / 4 / ((long) SWELLING * chunk);
        return (int) Math.clamp(fit, 2, 2L * Cores.count() + 2);
    }
}
