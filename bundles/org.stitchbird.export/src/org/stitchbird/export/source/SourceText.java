// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

/** What of a flow's text may stand in source as it is. */
public final class SourceText {
    private static final int LONGEST_COMMENT = 60;

    private SourceText() {
    }

    /** Whether the character there can be seen and means nothing else to a compiler or an editor. */
    static boolean plain(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                    && seen(text.codePointAt(index));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1))
                    && seen(text.codePointAt(index - 1));
        }
        return seen(c);
    }

    /** Some text for a comment: letters, digits and harmless signs; anything else becomes an underscore. */
    public static String comment(String text) {
        StringBuilder comment = new StringBuilder();
        text.codePoints().limit(LONGEST_COMMENT).forEach(point -> comment.appendCodePoint(
                Character.isLetterOrDigit(point) || " ,.:;=+()[]_%".indexOf(point) >= 0 ? point : '_'));
        return comment.append(text.codePointCount(0, text.length()) > LONGEST_COMMENT ? "..." : "").toString().strip();
    }

    private static boolean seen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
