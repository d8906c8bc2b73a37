// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.text.Normalizer;

/** Writes Korean in Latin letters, syllable by syllable, and takes the accents off others. */
final class Romanised {
    private static final String[] INITIALS = {"g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj",
        "ch", "k", "t", "p", "h"};
    private static final String[] VOWELS = {"a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe",
        "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"};
    private static final String[] FINALS = {"", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p",
        "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"};
    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;

    private Romanised() {
    }

    /** The text with Korean syllables and accented letters in plain Latin ones; other characters stay. */
    static String of(String text) {
        StringBuilder latin = new StringBuilder();
        for (char next : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            if (next >= FIRST && next <= LAST) {
                int syllable = next - FIRST;
                latin.append(INITIALS[syllable / (VOWELS.length * FINALS.length)])
                        .append(VOWELS[syllable / FINALS.length % VOWELS.length])
                        .append(FINALS[syllable % FINALS.length]);
            } else {
                latin.append(next < 128 ? String.valueOf(next)
                        : Normalizer.normalize(String.valueOf(next), Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
            }
        }
        return latin.toString();
    }
}
