// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.stitchbird.engine.data.Columns;

/** Reads dates and points in time as ISO-8601 writes them, such as 2026-03-01 or 2026-03-01T09:30:00.250+09:00. */
final class Times {
    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;

    private final char[] text;
    private final int end;
    private int at;

    private Times(char[] text, int offset, int length) {
        this.text = text;
        this.at = offset;
        this.end = offset + length;
    }

    /**
     * The milliseconds since 1970 of a date, or of a date with a time after a {@code T} or a space; without zone it
     * is UTC. {@link Columns#MISSING_TIME} when the characters are no such thing.
     */
    static long parse(char[] text, int offset, int length) {
        if (length < 10 || text[offset + 4] != '-' || text[offset + 7] != '-') {
            return Columns.MISSING_TIME;
        }
        try {
            return new Times(text, offset, length).parse();
        } catch (DateTimeException e) {
            return Columns.MISSING_TIME;
        }
    }

    private long parse() {
        int year = digits(4, 9999);
        expect('-');
        int month = digits(2, 12);
        expect('-');
        long millis = LocalDate.of(year, month, digits(2, 31)).toEpochDay() * DAY;
        if (at == end) {
            return millis;
        }
        if (text[at] != 'T' && text[at] != ' ') {
            throw new DateTimeException("No time follows");
        }
        at++;
        millis += digits(2, 23) * 60 * MINUTE;
        expect(':');
        millis += digits(2, 59) * MINUTE;
        if (at < end && text[at] == ':') {
            at++;
            millis += digits(2, 59) * 1000L + fraction();
        }
        return millis - zone();
    }

    /** Milliseconds of a fraction of a second; finer digits are dropped. */
    private int fraction() {
        if (at == end || text[at] != '.') {
            return 0;
        }
        at++;
        int first = at;
        int millis = 0;
        for (int unit = 100; at < end && text[at] >= '0' && text[at] <= '9'; unit /= 10) {
            millis += unit * digits(1, 9);
        }
        if (at == first || at - first > 9) {
            throw new DateTimeException("No fraction");
        }
        return millis;
    }

    /** What the rest of the text is ahead of UTC, in milliseconds. */
    private long zone() {
        if (at == end || text[at] == 'Z' && at + 1 == end) {
            return 0;
        }
        int sign = text[at] == '-' ? -1 : 1;
        if (sign > 0) {
            expect('+');
        } else {
            at++;
        }
        long millis = digits(2, 18) * 60 * MINUTE;
        if (at < end) {
            if (text[at] == ':') {
                at++;
            }
            millis += digits(2, 59) * MINUTE;
        }
        if (at < end) {
            throw new DateTimeException("Text follows the zone");
        }
        return sign * millis;
    }

    private int digits(int count, int max) {
        int value = 0;
        for (int i = 0; i < count; i++, at++) {
            if (at == end || text[at] < '0' || text[at] > '9') {
                throw new DateTimeException("A digit is missing");
            }
            value = value * 10 + text[at] - '0';
        }
        if (value > max) {
            throw new DateTimeException("Too large");
        }
        return value;
    }

    private void expect(char wanted) {
        if (at == end || text[at] != wanted) {
            throw new DateTimeException("Expected " + wanted);
        }
        at++;
    }
}
