// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stitchbird.plugins.PlugIn.Origin;
import org.stitchbird.plugins.PlugIn.State;

/** A plug-in is what it was when it was made. */
class PlugInTest {
    @Test
    void listsThatAreChangedLaterDoNotChangeIt() {
        List<String> signers = new ArrayList<>(List.of("CN=Somebody"));
        PlugIn plugIn = new PlugIn("com.example", "1.0.0", "Example", "", "", Origin.DROP_IN, "", State.NEW, List.of(),
                signers, List.of(), "");
        signers.clear();
        assertEquals(List.of("CN=Somebody"), plugIn.signers());
    }
}
