// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.util.List;

/** One JSON object in one line; its members stand in the order in which they were added. */
final class JsonLine {
    private final StringBuilder text = new StringBuilder();

    JsonLine add(String name, String value) {
        return member(name, quoted(value));
    }

    JsonLine add(String name, long value) {
        return member(name, Long.toString(value));
    }

    JsonLine add(String name, List<String> values) {
        return member(name, "[" + String.join(",", values.stream().map(JsonLine::quoted).toList()) + "]");
    }

    private JsonLine member(String name, String value) {
        text.append(text.isEmpty() ? "" : ",").append(quoted(name)).append(':').append(value);
        return this;
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : value.toCharArray()) {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (letter < ' ') {
                quoted.append(String.format("\\u%04x", (int) letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return "{" + text + "}";
    }
}
