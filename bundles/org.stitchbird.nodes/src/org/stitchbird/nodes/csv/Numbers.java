// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

/** Reads the numbers of one column, all with the same decimal mark. */
final class Numbers {
    private static final int DIGITS = 18;
    private static final long EXACT = 1L << 53;
    private static final double[] TENS = new double[23];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = TENS[i - 1] * 10;
        }
    }

    private final boolean careful;
    private final boolean commaAllowed;
    private char mark;

    /**
     * For the numbers of one column.
     *
     * @param mark point or comma; {@link CsvFormat#AUTO} takes the first that comes
     * @param commaAllowed whether AUTO may take a comma
     * @param careful whether to refuse what a number would not keep: leading zeros, and whole numbers that are too
     *     long for a double
     */
    Numbers(char mark, boolean commaAllowed, boolean careful) {
        this.mark = mark;
        this.commaAllowed = commaAllowed;
        this.careful = careful;
    }

    /** The decimal mark that the numbers are known to have, {@link CsvFormat#AUTO} while none is known. */
    char mark() {
        return mark;
    }

    /** The number in these characters, which have no spaces around them; NaN when they are none. */
    double parse(char[] text, int offset, int length) {
        int end = offset + length;
        int at = offset;
        boolean negative = text[at] == '-';
        if (negative || text[at] == '+') {
            at++;
        }
        int begin = at;
        long digits = 0;
        int scale = 0;
        int point = -1;
        for (; at < end; at++) {
            char next = text[at];
            if (next >= '0' && next <= '9') {
                // Beyond what a long holds the number is read the slow way anyway.
                digits = digits * 10 + (next - '0');
                scale -= point >= 0 ? 1 : 0;
            } else if (point < 0 && isMark(next)) {
                point = at;
            } else {
                break;
            }
        }
        int count = at - begin - (point < 0 ? 0 : 1);
        if (count == 0) {
            return at == begin && point < 0 ? infinity(text, begin, end, negative) : Double.NaN;
        }
        if (at == end && point < 0 && careful && loses(text[begin], count, digits)) {
            return Double.NaN;
        }
        if (at == end && count <= DIGITS && digits <= EXACT && -scale < TENS.length) {
            learn(text, point);
            // Exact: both are doubles without rounding, and division rounds once.
            double value = digits / TENS[-scale];
            return negative ? -value : value;
        }
        if (at < end && !isExponent(text, at, end)) {
            return Double.NaN;
        }
        learn(text, point);
        double value = Double.parseDouble(new String(text, offset, length).replace(',', '.'));
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private boolean isMark(char next) {
        return mark == CsvFormat.AUTO ? next == '.' || next == ',' && commaAllowed : next == mark;
    }

    private void learn(char[] text, int point) {
        if (mark == CsvFormat.AUTO && point >= 0) {
            mark = text[point];
        }
    }

    private static boolean loses(char first, int count, long digits) {
        return count > 1 && first == '0' || count > DIGITS || digits > EXACT;
    }

    private static boolean isExponent(char[] text, int at, int end) {
        int next = at + 1;
        if (text[at] != 'e' && text[at] != 'E' || next == end) {
            return false;
        }
        if (text[next] == '+' || text[next] == '-') {
            next++;
        }
        int first = next;
        while (next < end && text[next] >= '0' && text[next] <= '9') {
            next++;
        }
        return next == end && next > first;
    }

    private static double infinity(char[] text, int begin, int end, boolean negative) {
        String word = new String(text, begin, end - begin);
        if (word.equalsIgnoreCase("Infinity") || word.equalsIgnoreCase("inf")) {
            return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.NaN;
    }
}
