// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void roundsHalfUpAndSetsThousandsApart() {
        assertEquals("1,234,567.9", Numbers.fixed(1_234_567.85, 1, Locale.ENGLISH));
        assertEquals("0.05", Numbers.fixed(0.045, 2, Locale.KOREAN));
        assertEquals("-999", Numbers.fixed(-999, 0, Locale.ENGLISH));
        assertEquals("0", Numbers.fixed(-0.2, 0, Locale.ENGLISH));
    }

    @Test
    void writesAsTheLanguageDoes() {
        assertEquals("1.234,5", Numbers.fixed(1234.5, 1, Locale.GERMANY));
        assertEquals("96,0 %", Numbers.percent(0.96, Locale.GERMANY));
        assertEquals("96.0 %", Numbers.percent(0.96, Locale.US));
        assertEquals("96.0%", Numbers.percent(0.96, Locale.KOREA));
    }

    @Test
    void keepsSignificantDigits() {
        assertEquals("54.1", Numbers.significant(54.0849, 3, Locale.ENGLISH));
        assertEquals("54.08", Numbers.significant(54.0849, 4, Locale.ENGLISH));
        assertEquals("0.0350", Numbers.significant(0.035, 3, Locale.ENGLISH));
        assertEquals("12,346", Numbers.significant(12345.6, 3, Locale.ENGLISH));
        assertEquals("0", Numbers.significant(0, 3, Locale.ENGLISH));
    }

    @Test
    void leavesOutZerosAtTheEnd() {
        assertEquals("0.94", Numbers.upTo(0.94, 4, Locale.ENGLISH));
        assertEquals("0.9676", Numbers.upTo(0.96762, 4, Locale.ENGLISH));
        assertEquals("100", Numbers.upTo(100.00001, 4, Locale.ENGLISH));
        assertEquals("–", Numbers.upTo(Double.NaN, 4, Locale.ENGLISH));
    }

    @Test
    void writesWhatIsNoNumber() {
        assertEquals("–", Numbers.significant(Double.NaN, 3, Locale.ENGLISH));
        assertEquals("-∞", Numbers.fixed(Double.NEGATIVE_INFINITY, 2, Locale.ENGLISH));
    }

    @Test
    void countsAreWholeUnlessRowsHaveWeights() {
        assertEquals("144", Numbers.count(144, Locale.ENGLISH));
        assertEquals("143.5", Numbers.count(143.5, Locale.ENGLISH));
    }
}
