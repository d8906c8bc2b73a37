// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.find;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text made easy to compare: lower case, no accents, Hangul taken apart into letters.
 *
 * <p>So half a syllable already finds the whole one while it is being typed.
 *
 * @param letters the letters, words separated by single blanks
 * @param squeezed the letters without the blanks, for words that people write together
 * @param initials the first letter of each word; of Korean words the first consonant of each syllable
 */
record Folded(String letters, String squeezed, String initials) {
    private static final Pattern HUMP = Pattern.compile("(\\p{Ll})(\\p{Lu})");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final char FIRST_CONSONANT = '\u1100';
    private static final char LAST_CONSONANT = '\u1112';

    /** Folds a text. */
    static Folded of(String text) {
        String apart = Normalizer.normalize(HUMP.matcher(text).replaceAll("$1 $2"), Normalizer.Form.NFKD);
        String plain = ACCENT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        String letters = BETWEEN.matcher(plain).replaceAll(" ").trim();
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            boolean korean = Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
            boolean first = i == 0 || letters.charAt(i - 1) == ' ';
            if (korean ? letter >= FIRST_CONSONANT && letter <= LAST_CONSONANT : first && letter != ' ') {
                initials.append(letter);
            }
        }
        return new Folded(letters, letters.replace(" ", ""), initials.toString());
    }

    boolean is(String sought) {
        return letters.equals(sought) || squeezed.equals(sought);
    }

    boolean starts(String sought) {
        return letters.startsWith(sought) || squeezed.startsWith(sought);
    }

    boolean hasWord(String start) {
        return letters.startsWith(start) || letters.contains(" " + start);
    }

    boolean contains(String sought) {
        return letters.contains(sought) || squeezed.contains(sought);
    }

    boolean abbreviates(String sought) {
        return sought.length() > 1 && initials.startsWith(sought);
    }
}
