// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.cores;

/** Processors that were idle and are borrowed until this is closed. */
public final class Loan implements AutoCloseable {
    private final Share share;
    private int count;

    Loan(Share share, int count) {
        this.share = share;
        this.count = count;
    }

    /** How many they are; 0 when none was idle. */
    public int count() {
        return count;
    }

    @Override
    public void close() {
        for (; count > 0; count--) {
            share.pool().giveBack(share);
        }
    }
}
