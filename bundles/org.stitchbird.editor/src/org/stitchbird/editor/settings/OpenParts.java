// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.HashMap;
import java.util.Map;

/** Remembers which foldable parts of forms a person has opened or closed, while the workbench runs. */
final class OpenParts {
    private static final Map<String, Boolean> OPEN = new HashMap<>();

    private OpenParts() {
    }

    static boolean isOpen(String part, boolean otherwise) {
        return OPEN.getOrDefault(part, otherwise);
    }

    static void remember(String part, boolean open) {
        OPEN.put(part, open);
    }

    /** Lets what is remembered of parts whose names begin so, and of those that begin otherwise, change places. */
    static void swap(String one, String other) {
        Map<String, Boolean> moved = new HashMap<>();
        OPEN.forEach((part, open) -> {
            if (part.startsWith(one)) {
                moved.put(other + part.substring(one.length()), open);
            } else if (part.startsWith(other)) {
                moved.put(one + part.substring(other.length()), open);
            }
        });
        OPEN.keySet().removeIf(part -> part.startsWith(one) || part.startsWith(other));
        OPEN.putAll(moved);
    }
}
