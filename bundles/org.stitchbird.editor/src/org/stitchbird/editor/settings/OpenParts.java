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
}
