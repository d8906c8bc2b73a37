// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds where rows end in bytes that begin with a row, in encodings that write ASCII as it is.
 *
 * <p>A quote begins a value only where a value begins; the parser has the last word on that.
 */
final class RowEnds {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private final byte quote;
    private final byte delimiter;

    /**
     * For files of this kind.
     *
     * @param quote {@link CsvFormat#NONE} when there is none
     */
    RowEnds(char quote, char delimiter) {
        this.quote = (byte) quote;
        this.delimiter = (byte) delimiter;
    }

    /** Where the row after the last whole one begins; 0 when not even one is known to be whole. */
    int last(byte[] bytes, int length) {
        if (quote == CsvFormat.NONE) {
            return lastIn(bytes, 0, length, length);
        }
        int found = 0;
        int from = 0;
        while (from >= 0 && from < length) {
            int opening = opening(bytes, from, length);
            found = Math.max(found, lastIn(bytes, from, opening, length));
            from = opening < length ? behindClosing(bytes, opening + 1, length) : length;
        }
        return found;
    }

    /** A return at the very end may yet be followed by a line feed. */
    private static int lastIn(byte[] bytes, int from, int to, int length) {
        for (int at = to - 1; at >= from; at--) {
            if (bytes[at] == '\n' || bytes[at] == '\r' && at + 1 < length && bytes[at + 1] != '\n') {
                return at + 1;
            }
        }
        return 0;
    }

    private int opening(byte[] bytes, int from, int length) {
        int at = indexOf(bytes, quote, from, length);
        while (at < length && !beginsValue(bytes, from, at)) {
            at = indexOf(bytes, quote, at + 1, length);
        }
        return at;
    }

    private boolean beginsValue(byte[] bytes, int from, int at) {
        for (int before = at - 1; before >= from; before--) {
            byte other = bytes[before];
            if (other == delimiter || other == '\n' || other == '\r') {
                return true;
            }
            if (other < 0 || other > ' ') {
                return false;
            }
        }
        return true;
    }

    /** -1 when the value is not known to end. */
    private int behindClosing(byte[] bytes, int from, int length) {
        int at = indexOf(bytes, quote, from, length);
        while (at + 1 < length && bytes[at + 1] == quote) {
            at = indexOf(bytes, quote, at + 2, length);
        }
        return at + 1 < length ? at + 1 : -1;
    }

    /** Where that byte is next, {@code length} when it is nowhere. */
    static int indexOf(byte[] bytes, byte wanted, int from, int length) {
        long pattern = (wanted & 0xFFL) * ONES;
        int at = from;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            long different = (long) LONGS.get(bytes, at) ^ pattern;
            // The lowest bit that is set belongs to the first byte without a difference.
            long same = different - ONES & ~different & HIGHS;
            if (same != 0) {
                return at + (Long.numberOfTrailingZeros(same) >>> 3);
            }
        }
        while (at < length && bytes[at] != wanted) {
            at++;
        }
        return Math.min(at, length);
    }
}
