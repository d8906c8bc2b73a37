// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.util.MissingResourceException;
import org.stitchbird.engine.spec.NodeSpec;

/** What plug-ins add, in words. */
final class AddedWords {
    private AddedWords() {
    }

    /** A node type; its id stands at the end, so that whoever misses the type finds the plug-in. */
    static String nodeType(NodeSpec spec) {
        return Messages.get("probe.adds.node", spec.name(), spec.id());
    }

    /** So many services of an interface of ours. */
    static String of(String type, int count) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        try {
            return Messages.get("probe.adds." + name, count);
        } catch (MissingResourceException e) {
            return Messages.get("probe.adds.other", count, name);
        }
    }
}
