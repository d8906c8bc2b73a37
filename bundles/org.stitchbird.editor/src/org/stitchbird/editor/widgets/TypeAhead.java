// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import java.util.Locale;
import java.util.function.IntFunction;

/** Finds rows by their first letters, typed one soon after the other. */
final class TypeAhead {
    private static final long PAUSE_NANOS = 900_000_000L;
    private String typed = "";
    private long last;

    /** Whether a word is being typed, so that a space belongs to it. */
    boolean underWay() {
        return !typed.isEmpty() && System.nanoTime() - last < PAUSE_NANOS;
    }

    /** The row to go to after one more letter, or -1. */
    int find(char letter, int from, int count, IntFunction<String> text) {
        typed = underWay() ? typed + letter : String.valueOf(letter);
        last = System.nanoTime();
        String sought = typed.toLowerCase(Locale.ROOT);
        // The same letter again and again goes on to the next row that begins with it.
        boolean repeated = sought.length() > 1 && sought.chars().allMatch(each -> each == sought.charAt(0));
        String start = repeated ? sought.substring(0, 1) : sought;
        int first = repeated || sought.length() == 1 ? from + 1 : Math.max(0, from);
        for (int i = 0; i < count; i++) {
            int row = (first + i) % count;
            if (text.apply(row).toLowerCase(Locale.ROOT).startsWith(start)) {
                return row;
            }
        }
        return -1;
    }
}
