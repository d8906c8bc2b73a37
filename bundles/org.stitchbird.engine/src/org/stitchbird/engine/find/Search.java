// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.find;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Finds things by what a person types: every word must fit, and the best fit comes first. */
public final class Search {
    private record Hit<T>(T thing, int score) {
    }

    private Search() {
    }

    /**
     * Those that fit, best first, those that fit equally well in the order given; all for a blank query.
     *
     * @param words the words under which a thing is found
     */
    public static <T> List<T> find(List<T> things, Function<T, SearchWords> words, String query) {
        if (query.isBlank()) {
            return things;
        }
        Folded sought = Folded.of(query);
        if (sought.letters().isEmpty()) {
            return List.of();
        }
        String[] parts = sought.letters().split(" ");
        return things.stream().map(thing -> new Hit<>(thing, score(words.apply(thing), parts, sought.letters())))
                .filter(hit -> hit.score > 0).sorted(Comparator.comparingInt(hit -> -hit.score)).map(Hit::thing)
                .toList();
    }

    private static int score(SearchWords words, String[] parts, String query) {
        int sum = 0;
        for (String part : parts) {
            int fit = words.fit(part);
            if (fit == 0) {
                return 0;
            }
            sum += fit;
        }
        return sum / parts.length + words.bonus(query);
    }
}
