// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.lang.Character.UnicodeScript;

/** Lays text out in columns of a terminal, where Korean and Chinese letters are two columns wide. */
final class TextColumns {
    private TextColumns() {
    }

    /** The text with spaces behind it up to that width; at least one space. */
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(1, width - width(text)));
    }

    /** The text with spaces before it up to that width. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** As much of the text as that width has room for, with an ellipsis when that is not all. */
    static String cut(String text, int width, String ellipsis) {
        if (width(text) <= width) {
            return text;
        }
        int room = width - width(ellipsis);
        int end = 0;
        int used = 0;
        while (end < text.length() && used + width(text.codePointAt(end)) <= room) {
            used += width(text.codePointAt(end));
            end = text.offsetByCodePoints(end, 1);
        }
        return room < 0 ? "" : text.substring(0, end) + ellipsis;
    }

    /** How many columns a text takes. */
    static int width(String text) {
        return text.codePoints().map(TextColumns::width).sum();
    }

    private static int width(int point) {
        if (point < 0x1100) {
            return 1;
        }
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HANGUL || script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA || point >= 0xFF01 && point <= 0xFF60 ? 2 : 1;
    }
}
