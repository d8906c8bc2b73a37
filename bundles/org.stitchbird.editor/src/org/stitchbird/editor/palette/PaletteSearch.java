// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import java.util.Comparator;
import java.util.List;

/** Finds node types by what a person types: every word must fit, and the best fit comes first. */
final class PaletteSearch {
    private record Hit(PaletteEntry entry, int score) {
    }

    private PaletteSearch() {
    }

    /** The entries that fit, best first, those that fit equally well in the order given; all for an empty query. */
    static List<PaletteEntry> find(List<PaletteEntry> entries, String query) {
        String folded = Folded.of(query).letters();
        if (folded.isEmpty()) {
            return query.isBlank() ? entries : List.of();
        }
        String[] words = folded.split(" ");
        return entries.stream().map(entry -> new Hit(entry, score(entry, words, folded)))
                .filter(hit -> hit.score > 0).sorted(Comparator.comparingInt(hit -> -hit.score)).map(Hit::entry)
                .toList();
    }

    private static int score(PaletteEntry entry, String[] words, String query) {
        int sum = 0;
        for (String word : words) {
            int fit = entry.fit(word);
            if (fit == 0) {
                return 0;
            }
            sum += fit;
        }
        return sum / words.length + entry.bonus(query);
    }
}
