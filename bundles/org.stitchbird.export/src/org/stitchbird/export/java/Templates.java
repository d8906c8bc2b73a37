// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The texts of a project that are the same, or nearly so, whatever the flow. */
final class Templates {
    private Templates() {
    }

    /**
     * A text with its places filled.
     *
     * @param values by name what stands for {@code $name$}; must be safe where it is put
     */
    static String text(String name, Map<String, String> values) {
        String text;
        try (InputStream in = Templates.class.getResourceAsStream("project/" + name + ".txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("$" + value.getKey() + "$", value.getValue());
        }
        return text;
    }
}
