// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Tribuo, which tells of every tree and every epoch, from filling the log. */
final class Library {
    /** Held, since Java forgets the level of a logger that nobody holds. */
    private static final Logger LOGGER = Logger.getLogger("org.tribuo");

    private Library() {
    }

    static void quiet() {
        LOGGER.setLevel(Level.WARNING);
    }
}
