// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.HashMap;
import java.util.Map;

/** Names that Weka's classes had in earlier releases, as old option strings and flow files still have them. */
final class RenamedClasses {
    private static final Map<String, String> NOW = new HashMap<>();

    static {
        for (String line : Schemes.text("renamed.txt").orElseThrow().split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] names = line.split(" = ");
                NOW.put(names[0], names[1].strip());
            }
        }
    }

    private RenamedClasses() {
    }

    /** The name that a class has now; the same for one that has kept its name. */
    static String now(String name) {
        return NOW.getOrDefault(name, name);
    }
}
