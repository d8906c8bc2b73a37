// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words behind {@code stitchbird install}, parted into what is to be done, its plain words, and switches. */
final class Words {
    /** What can be done besides installing; each stands first of its kind and alone. */
    private static final Set<String> VERBS =
            Set.of("--list", "--remove", "--disable", "--enable", "--update", "--back");
    private static final Set<String> SWITCHES = Set.of("--json", "--yes");

    private final List<String> plain = new ArrayList<>();
    private final Set<String> switches = new LinkedHashSet<>();
    private String verb = "";

    Words(List<String> all) throws UsageException {
        boolean onlyPlain = false;
        for (String word : all) {
            if (onlyPlain || !word.startsWith("-")) {
                plain.add(word);
            } else if (word.equals("--")) {
                onlyPlain = true;
            } else if (SWITCHES.contains(word)) {
                switches.add(word);
            } else if (!VERBS.contains(word)) {
                throw new UsageException(Messages.get("usage.unknown-option", word));
            } else if (!verb.isEmpty() && !verb.equals(word)) {
                throw new UsageException(Messages.get("usage.two-verbs", verb, word));
            } else {
                verb = word;
            }
        }
    }

    /** What is to be done; empty for installing. */
    String verb() {
        return verb;
    }

    /** What it is to be done with. */
    List<String> plain() {
        return List.copyOf(plain);
    }

    /** What it is to be done with, of which there has to be something. */
    List<String> some(String what) throws UsageException {
        if (plain.isEmpty()) {
            throw new UsageException(Messages.get("usage.missing", verb, what));
        }
        return plain();
    }

    /** Makes sure that there are no plain words. */
    void none() throws UsageException {
        if (!plain.isEmpty()) {
            throw new UsageException(Messages.get("usage.too-many", verb, plain.getFirst()));
        }
    }

    boolean json() {
        return switches.contains("--json");
    }

    boolean yes() {
        return switches.contains("--yes");
    }
}
