// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.Locale;

/** Plain words out of the names and texts of programs. */
final class Words {
    private Words() {
    }

    /** The name of a property as people write it: {@code minNumObj} becomes "Min num obj", {@code KNN} stays. */
    static String label(String property) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (int i = 1; i <= property.length(); i++) {
            if (i == property.length() || begins(property, i)) {
                String word = property.substring(from, i);
                boolean shout = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
                words.append(from == 0 ? "" : " ").append(shout ? word : word.toLowerCase(Locale.ROOT));
                from = i;
            }
        }
        return capital(words.toString());
    }

    /** Whether a word begins at that letter: a capital behind a small letter or digit, or before a small letter. */
    private static boolean begins(String property, int at) {
        if (!Character.isUpperCase(property.charAt(at))) {
            return false;
        }
        return !Character.isUpperCase(property.charAt(at - 1))
                || at + 1 < property.length() && Character.isLowerCase(property.charAt(at + 1));
    }

    /** Weka's text in one line, beginning with a capital and ending with a full stop; empty stays empty. */
    static String sentence(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.isEmpty() || line.endsWith(".") || line.endsWith(")") ? capital(line) : capital(line) + ".";
    }

    /** The text with a capital in front. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT).concat(text.substring(1));
    }
}
