// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.util.List;
import org.stitchbird.plugins.PlugIn.State;

/** What is known of a drop-in beside what its jar says: whether it takes part, and what trying it has shown. */
record Tried(State state, List<String> signers, List<String> adds, String reason) {
    /** Of one that nobody has tried. */
    static final Tried NEVER = new Tried(State.NEW, List.of(), List.of(), "");

    /** What a plug-in knows of itself. */
    static Tried of(PlugIn plugIn) {
        return new Tried(plugIn.state(), plugIn.signers(), plugIn.adds(), plugIn.reason());
    }
}
