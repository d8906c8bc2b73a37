// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

/** The exit codes of the command line. */
final class Exit {
    /** Done. */
    static final int DONE = 0;
    /** The flow or its data is at fault. */
    static final int FAULT = 1;
    /** Wrong usage. */
    static final int USAGE = 2;

    private Exit() {
    }
}
