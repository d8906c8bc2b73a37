// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

/** What fits into the memory of this process. */
public final class Memory {
    /** What one table may take of it: copies of its rows, a learner and its model want their share. */
    private static final int SHARE = 4;

    private Memory() {
    }

    /** How many bytes one piece of work can have at most. */
    public static long most() {
        return Runtime.getRuntime().maxMemory() / 2;
    }

    /** How many bytes can be in use at all; the rest is for everything that nobody counts. */
    public static long heap() {
        return Runtime.getRuntime().maxMemory() / 5 * 4;
    }

    /** Whether a piece of work that needs about so many bytes can be tried at all. */
    public static boolean admits(long bytes) {
        return bytes <= most();
    }

    /** Whether a table of about so many bytes leaves enough memory for work on it. */
    public static boolean holds(long bytes) {
        return bytes <= Runtime.getRuntime().maxMemory() / SHARE;
    }
}
