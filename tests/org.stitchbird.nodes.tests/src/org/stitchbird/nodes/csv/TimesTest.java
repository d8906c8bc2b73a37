// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stitchbird.engine.data.Columns;

/** What is a date, and which point in time. */
class TimesTest {
    private static long parse(String text) {
        return Times.parse(("-" + text + "-").toCharArray(), 1, text.length());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01T00:00:00Z",
        "1969-12-31, 1969-12-31T00:00:00Z",
        "2024-02-29T23:59, 2024-02-29T23:59:00Z",
        "2026-03-01 09:30:15, 2026-03-01T09:30:15Z",
        "2026-03-01T09:30:15.5Z, 2026-03-01T09:30:15.500Z",
        "2026-03-01T09:30:15.123456789+09:00, 2026-03-01T00:30:15.123Z",
        "2026-03-01T09:30-0530, 2026-03-01T15:00:00Z",
        "2026-03-01T09:30+09, 2026-03-01T00:30:00Z"})
    void readsIso(String text, String instant) {
        assertEquals(Instant.parse(instant).toEpochMilli(), parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-3-1", "2026/03/01", "2026-13-01", "2026-02-30", "2023-02-29", "2026-03-01T",
        "2026-03-01T24:00", "2026-03-01T09", "2026-03-01T09:60", "2026-03-01T09:30:15.", "2026-03-01T09:30X",
        "2026-03-01T09:30+", "2026-03-01T09:30+09:00x", "2026-03-01x", "01-03-2026", "20260301", "2026-03-0a",
        "2026-03-01T09:30Zulu"})
    void refusesWhatIsNone(String text) {
        assertEquals(Columns.MISSING_TIME, parse(text));
    }

    @Test
    void readsWhatInstantsPrint() {
        for (long millis = -4_000_000_000_000L; millis < 4_000_000_000_000L; millis += 7_654_321_987L) {
            assertEquals(millis, parse(Instant.ofEpochMilli(millis).toString()));
        }
    }
}
