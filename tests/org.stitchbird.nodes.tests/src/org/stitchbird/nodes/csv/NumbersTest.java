// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a number, and which one. */
class NumbersTest {
    private static double parse(String text, char mark, boolean careful) {
        char[] padded = ("\"" + text + "\"").toCharArray();
        return new Numbers(mark, true, careful).parse(padded, 1, text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "+5", "1.5", ".5", "5.", "-.25", "1e5", "1E+05", "2.5e-3", "0.1", "1e-400",
        "123456789012345678", "0.12345678901234567890", "4.9e-324", "1.7976931348623157E308", "99999999999999999999"})
    void readsAsJavaDoes(String text) {
        assertEquals(Double.parseDouble(text), parse(text, '.', false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "+", ".", "e5", "1e", "1e+", "1d", "1f", "0x1p3", "1.2.3", "1,5", "1 000", "NaN",
        "1_0", "--1", "1-", "١", "1e999", "five"})
    void refusesWhatIsNone(String text) {
        assertEquals(Double.NaN, parse(text, '.', false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"007", "-01", "9007199254740993", "12345678901234567890"})
    void refusesWhatANumberWouldNotKeepOnlyWhenCareful(String text) {
        assertEquals(Double.NaN, parse(text, '.', true));
        assertEquals(Double.parseDouble(text), parse(text, '.', false));
    }

    @Test
    void readsInfinity() {
        assertEquals(Double.POSITIVE_INFINITY, parse("Infinity", '.', true));
        assertEquals(Double.NEGATIVE_INFINITY, parse("-inf", '.', true));
    }

    @Test
    void readsCommasAndStaysWithTheFirstMark() {
        assertEquals(1.5, parse("1,5", ',', true));
        assertEquals(Double.NaN, parse("1.5", ',', true));
        Numbers numbers = new Numbers(CsvFormat.AUTO, true, true);
        assertEquals(3, numbers.parse("3".toCharArray(), 0, 1));
        assertEquals(1.5e10, numbers.parse("1,5e10".toCharArray(), 0, 6));
        assertEquals(2.25, numbers.parse("2,25".toCharArray(), 0, 4));
        assertEquals(Double.NaN, numbers.parse("2.25".toCharArray(), 0, 4));
    }

    @Test
    void readsWhatJavaPrints() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            double number = i % 2 == 0 ? Double.longBitsToDouble(random.nextLong())
                    : Math.rint(random.nextGaussian() * 1e6) / 1e4;
            if (!Double.isNaN(number)) {
                assertEquals(number, parse(Double.toString(number), '.', true));
            }
        }
    }
}
