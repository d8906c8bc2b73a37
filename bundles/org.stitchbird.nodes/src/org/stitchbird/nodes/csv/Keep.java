// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

/** Where the rows of a file are kept once they have been read. */
public enum Keep {
    /** In memory, unless that would be tight. */
    AUTO,
    /** In memory. */
    MEMORY,
    /** In a file that is read in place, so that a table may be larger than memory. */
    DISK
}
