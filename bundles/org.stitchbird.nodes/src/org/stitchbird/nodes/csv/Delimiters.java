// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.ArrayList;
import java.util.List;

/** Finds out what stands between the fields of a file. */
final class Delimiters {
    /** Those that are tried; the comma last, since it is also found within texts and numbers. */
    private static final String KNOWN = "\t;|,";
    private static final String DECLARED = "sep=";

    private Delimiters() {
    }

    /** Whether a file begins with a line such as {@code sep=;}, by which spreadsheets are told the delimiter. */
    static boolean declared(String sample) {
        int at = DECLARED.length();
        return sample.startsWith(DECLARED) && sample.length() > at && mayBe(sample.charAt(at))
                && (sample.length() == at + 1 || isLineEnd(sample.charAt(at + 1)));
    }

    /** Whether that character can stand between fields. */
    static boolean mayBe(char delimiter) {
        return !Character.isLetterOrDigit(delimiter) && "\r\n\"'\0".indexOf(delimiter) < 0
                && delimiter != CsvFormat.AUTO;
    }

    /**
     * The delimiter of a file that begins so.
     *
     * <p>It is the one of which every line has as many as the first line has, or else the one that most lines agree
     * on; a comma when there is none at all. Delimiters in quotes do not count.
     */
    static char guess(String sample, char quote) {
        if (declared(sample)) {
            return sample.charAt(DECLARED.length());
        }
        List<int[]> lines = counts(sample, quote);
        char best = ',';
        double most = 0;
        for (int i = 0; i < KNOWN.length(); i++) {
            int which = i;
            int expected = lines.isEmpty() ? 0 : lines.get(0)[which];
            if (expected > 0) {
                double share = lines.stream().filter(line -> line[which] == expected).count() / (double) lines.size();
                // With one line only there is nothing to agree on, so the more frequent one is taken.
                double score = lines.size() == 1 ? expected : share;
                if (score > most) {
                    most = score;
                    best = KNOWN.charAt(i);
                }
            }
        }
        return best;
    }

    /** How many of each known delimiter every whole line has outside quotes; blank lines are left out. */
    private static List<int[]> counts(String sample, char quote) {
        List<int[]> lines = new ArrayList<>();
        int[] line = new int[KNOWN.length()];
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < sample.length(); i++) {
            char next = sample.charAt(i);
            if (next == quote && quote != CsvFormat.NONE) {
                quoted = !quoted;
            }
            int which = KNOWN.indexOf(next);
            if (!quoted && isLineEnd(next)) {
                if (!blank) {
                    lines.add(line);
                }
                line = new int[KNOWN.length()];
                blank = true;
            } else {
                blank &= next == ' ';
                if (!quoted && which >= 0) {
                    line[which]++;
                }
            }
        }
        // The last line may be cut off, so it counts only when it is the only one.
        if (lines.isEmpty() && !blank) {
            lines.add(line);
        }
        return lines;
    }

    private static boolean isLineEnd(char next) {
        return next == '\n' || next == '\r';
    }
}
