// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.Serializable;
import java.util.Objects;

/**
 * Something to read.
 *
 * @param name what it is, in a few words for people
 * @param text plain text as its author laid it out; lines end in {@code \n}
 */
public record Report(String name, String text) implements Value, Serializable {
    /** Makes a report. */
    public Report {
        Objects.requireNonNull(name, "name");
        text = text.replace("\r\n", "\n");
    }

    @Override
    public Kind kind() {
        return Kind.REPORT;
    }
}
