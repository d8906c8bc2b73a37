// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class Nearest {
    private Nearest() {
    }

    /** The candidate that differs least, if it differs in a third of its letters at most; of equals the first. */
    static Optional<String> to(String word, Collection<String> candidates) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(fold(word), fold(candidate));
            if (distance < least && distance <= Math.max(1, Math.max(word.length(), candidate.length()) / 3)
                    && distance < candidate.length()) {
                best = candidate;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", " ").strip();
    }

    /** Insertions, deletions and replacements that make one word of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
