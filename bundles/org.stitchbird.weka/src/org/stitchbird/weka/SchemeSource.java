// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where some of Weka's algorithms come from: their index and their classes. */
public abstract class SchemeSource {
    private final Map<String, String> files = new HashMap<>();

    /** A file of the index; empty when there is none of that name. */
    protected abstract Optional<String> read(String file);

    /** A class by its name. */
    public abstract Class<?> load(String className) throws ClassNotFoundException;

    /** The name and version of what the classes come in; empty when that is Weka itself. */
    public String library() {
        return "";
    }

    /** A file of the index, read once; empty when there is none of that name. */
    final synchronized String file(String name) {
        String text = files.get(name);
        if (text == null) {
            text = read(name).orElse("");
            files.put(name, text);
        }
        return text;
    }
}
