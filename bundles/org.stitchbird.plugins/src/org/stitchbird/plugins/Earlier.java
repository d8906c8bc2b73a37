// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.time.Instant;
import java.util.List;

/**
 * A state that the plug-ins once were in, to be gone back to.
 *
 * @param name what it is known by in its home
 * @param until when the next change was made
 * @param plugIns what was installed then, drop-ins aside
 */
public record Earlier(String name, Instant until, List<PlugIn> plugIns) {
    /** Makes one; the list is copied. */
    public Earlier {
        plugIns = List.copyOf(plugIns);
    }
}
