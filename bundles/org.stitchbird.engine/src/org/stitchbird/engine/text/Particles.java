// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settles Korean particles that depend on the word before them, which a sentence with places cannot know.
 *
 * <p>A sentence is written with both forms, such as "{0}을(를)". After a word of another script both forms stay, as
 * Koreans write it when they do not know how a word sounds.
 */
final class Particles {
    private static final Pattern BOTH = Pattern.compile("(\\S)(['\"’”)]*)(을\\(를\\)|이\\(가\\)|은\\(는\\))");
    private static final Map<String, String> AFTER_CONSONANT = Map.of("을(를)", "을", "이(가)", "이", "은(는)", "은");
    private static final Map<String, String> AFTER_VOWEL = Map.of("을(를)", "를", "이(가)", "가", "은(는)", "는");
    /** Zero (영), one (일), three (삼), six (육), seven (칠) and eight (팔) end in a consonant. */
    private static final String DIGITS_WITH_CONSONANT = "013678";
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int SYLLABLES_OF_A_VOWEL = 28;

    private Particles() {
    }

    static String settle(String sentence) {
        // Most sentences have none.
        return sentence.indexOf("(") < 0 ? sentence
                : BOTH.matcher(sentence).replaceAll(match -> Matcher.quoteReplacement(settle(match)));
    }

    private static String settle(MatchResult match) {
        char last = match.group(1).charAt(0);
        String particle = match.group(3);
        if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
            boolean consonant = (last - FIRST_SYLLABLE) % SYLLABLES_OF_A_VOWEL != 0;
            particle = (consonant ? AFTER_CONSONANT : AFTER_VOWEL).get(particle);
        } else if (last >= '0' && last <= '9') {
            particle = (DIGITS_WITH_CONSONANT.indexOf(last) >= 0 ? AFTER_CONSONANT : AFTER_VOWEL).get(particle);
        }
        return last + match.group(2) + particle;
    }
}
