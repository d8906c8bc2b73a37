// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.live;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What bringing the framework in line came to.
 *
 * @param changed whether a bundle came or went
 * @param troubles what is wrong with plug-ins that should take part, a sentence by the id of each
 */
public record Alignment(boolean changed, Map<String, String> troubles) {
    /** Makes one; the map is copied. */
    public Alignment {
        troubles = Collections.unmodifiableMap(new LinkedHashMap<>(troubles));
    }
}
