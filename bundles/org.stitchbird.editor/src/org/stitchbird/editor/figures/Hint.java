// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import java.util.List;

/**
 * A few words beside the pointer.
 *
 * @param title the first line; empty for none
 * @param lines what follows, each broken where it is too long; may be empty
 */
public record Hint(String title, List<String> lines) {
    /** Makes a hint; the lines are copied. */
    public Hint {
        lines = List.copyOf(lines);
    }

    /** A hint that is a sentence. */
    public static Hint sentence(String text) {
        return new Hint("", List.of(text));
    }

    /** A hint of these lines. */
    public static Hint of(String title, String... lines) {
        return new Hint(title, List.of(lines));
    }
}
