// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.util.List;
import java.util.Objects;

/**
 * An algorithm that can be chosen as the value of a SCHEME setting.
 *
 * @param id the stable id, as stored in flows
 * @param name what people read
 * @param about one sentence on what it does
 * @param settings its own settings
 */
public record SchemeSpec(String id, String name, String about, List<SettingSpec> settings) {
    /** Makes a description; the list is copied. */
    public SchemeSpec {
        Objects.requireNonNull(id, "id");
        settings = List.copyOf(settings);
    }
}
