// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

import java.io.Serializable;

/**
 * How much is kept of the results of all flows, so that they need not be made again.
 *
 * @param folder where, as a path; empty when nothing is kept
 * @param bytes how much it is
 * @param limit how much it may become; what is quickest made again for its size goes first
 * @param results of how many nodes
 * @param pinned how many of these stay whatever the limit
 */
public record KeptSpace(String folder, long bytes, long limit, int results, int pinned) implements Serializable {
    /** Nothing, and nowhere. */
    public static final KeptSpace NONE = new KeptSpace("", 0, 0, 0, 0);
}
