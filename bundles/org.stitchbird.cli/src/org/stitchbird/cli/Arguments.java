// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words behind a command, parted into plain words, switches and options with a value. */
final class Arguments {
    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    /**
     * Parts the words.
     *
     * @param switches options that stand alone
     * @param valued options that take the next word (or what stands behind an equals sign) as their value
     * @throws UsageException if an option is unknown or lacks its value
     */
    Arguments(List<String> all, Set<String> switches, Set<String> valued) throws UsageException {
        boolean onlyWords = false;
        for (int i = 0; i < all.size(); i++) {
            String word = all.get(i);
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            if (onlyWords || !word.startsWith("-")) {
                words.add(word);
            } else if (word.equals("--")) {
                onlyWords = true;
            } else if (switches.contains(word)) {
                options.computeIfAbsent(word, key -> new ArrayList<>());
            } else if (valued.contains(word)) {
                if (i + 1 == all.size()) {
                    throw new UsageException(Messages.get("usage.no-value", word));
                }
                options.computeIfAbsent(word, key -> new ArrayList<>()).add(all.get(++i));
            } else if (equals > 0 && valued.contains(option)) {
                options.computeIfAbsent(option, key -> new ArrayList<>()).add(word.substring(equals + 1));
            } else {
                throw new UsageException(Messages.get("usage.unknown-option", word));
            }
        }
    }

    /** The one plain word there has to be. */
    String onlyWord(String what) throws UsageException {
        if (words.size() != 1) {
            throw new UsageException(Messages.get(words.isEmpty() ? "usage.word-missing" : "usage.too-many-words", what));
        }
        return words.getFirst();
    }

    /** The plain words, in order. */
    List<String> words() {
        return List.copyOf(words);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** All values given for an option, in order. */
    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** The last value given for an option. */
    Optional<String> last(String option) {
        List<String> values = all(option);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }
}
