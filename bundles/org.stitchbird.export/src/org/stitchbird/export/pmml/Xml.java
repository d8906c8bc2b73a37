// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

/**
 * A piece of XML that is being written, an element a line.
 *
 * <p>Java's own writer leaves line breaks in attributes as they are, and readers make spaces of them.
 */
final class Xml {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** Whether XML can hold a text. */
    static boolean holds(String text) {
        return text.codePoints().allMatch(point -> point == '\t' || point == '\n' || point == '\r'
                || point >= ' ' && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000);
    }

    /** Begins an element. */
    Xml open(String element, Object... attributes) {
        begin(element, attributes);
        text.append(">\n");
        depth++;
        return this;
    }

    /** Ends an element. */
    Xml close(String element) {
        depth--;
        indent().append("</").append(element).append(">\n");
        return this;
    }

    /** Adds an element without content. */
    Xml empty(String element, Object... attributes) {
        begin(element, attributes);
        text.append("/>\n");
        return this;
    }

    /** Adds an element with text in it. */
    Xml text(String element, String content, Object... attributes) {
        begin(element, attributes);
        text.append('>').append(escaped(content)).append("</").append(element).append(">\n");
        return this;
    }

    /** Adds what has been written elsewhere. */
    Xml add(Xml other) {
        text.append(other.text);
        return this;
    }

    /** @param attributes names and values in turn; those whose value is {@code null} are left out */
    private void begin(String element, Object... attributes) {
        indent().append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                text.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1].toString()))
                        .append('"');
            }
        }
    }

    private StringBuilder indent() {
        // Deep trees would be more spaces than text.
        return text.append(" ".repeat(Math.min(depth, 12)));
    }

    private static String escaped(String content) {
        StringBuilder escaped = new StringBuilder();
        content.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(point).append(';');
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
