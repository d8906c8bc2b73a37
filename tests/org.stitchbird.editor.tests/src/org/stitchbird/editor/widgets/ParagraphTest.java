// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Text is broken into lines where people would break it. */
class ParagraphTest {
    @Test
    void breaksBetweenWords() {
        assertEquals(List.of("one two", "three"), wrap("one two three", 8));
    }

    @Test
    void keepsKoreanWordsWhole() {
        assertEquals(List.of("결측값을", "채웁니다"), wrap("결측값을 채웁니다", 6));
    }

    @Test
    void breaksWithinAWordThatIsTooLongForALine() {
        assertEquals(List.of("abcd", "efgh", "i j"), wrap("abcdefghi j", 4));
    }

    @Test
    void keepsLinesAndEmptyLinesOfTheText() {
        assertEquals(List.of("a", "", "b"), wrap("a\n\nb", 10));
    }

    @Test
    void keepsThePercentSignWithItsNumber() {
        assertEquals(List.of("at", "33.3\u00a0%"), wrap("at 33.3 %", 7));
    }

    @Test
    void takesPairsOfCharactersApartNowhere() {
        assertEquals("😀😀😀", String.join("", wrap("😀😀😀", 3)));
        wrap("😀😀😀", 3).forEach(line -> assertEquals(0, line.length() % 2, line));
    }

    private static List<String> wrap(String text, int width) {
        return Paragraph.wrap(text, width, String::length);
    }
}
