// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text made easy to compare: lower case, no accents, Hangul taken apart into letters.
 *
 * <p>So half a syllable already finds the whole one while it is being typed.
 *
 * @param letters the letters, words separated by single blanks
 * @param initials the first letter of each word; of Korean words the first consonant of each syllable
 */
record Folded(String letters, String initials) {
    private static final char FIRST_CONSONANT = '\u1100';
    private static final char LAST_CONSONANT = '\u1112';

    /** Folds a text. */
    static Folded of(String text) {
        String letters = Normalizer.normalize(text.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").trim();
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            boolean korean = Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
            boolean first = i == 0 || letters.charAt(i - 1) == ' ';
            if (korean ? letter >= FIRST_CONSONANT && letter <= LAST_CONSONANT : first && letter != ' ') {
                initials.append(letter);
            }
        }
        return new Folded(letters, initials.toString());
    }

    boolean is(String sought) {
        return letters.equals(sought);
    }

    boolean starts(String sought) {
        return letters.startsWith(sought);
    }

    boolean hasWord(String start) {
        return letters.startsWith(start) || letters.contains(" " + start);
    }

    boolean contains(String sought) {
        return letters.contains(sought) || letters.replace(" ", "").contains(sought);
    }

    boolean abbreviates(String sought) {
        return sought.length() > 1 && initials.startsWith(sought);
    }
}
