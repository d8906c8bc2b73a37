// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.guide;

import java.util.List;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Value;

/**
 * Tones one after the other.
 *
 * @param heights how high they are, from 0 to 1
 */
public record Tones(List<Double> heights) implements Value {
    /** The kind, whose id begins with the plug-in's own word. */
    public static final Kind KIND = new Kind("acme-tones");

    @Override
    public Kind kind() {
        return KIND;
    }
}
