// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.stitchbird.model.flow.Flow;

/** Makes ids that nothing in a flow has. */
final class Ids {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private Ids() {
    }

    static Ids of(Flow flow) {
        Ids ids = new Ids();
        flow.getNodes().forEach(node -> ids.taken.add(node.getId()));
        flow.getNotes().forEach(note -> ids.taken.add(note.getId()));
        return ids;
    }

    /** An id for a new node of the type: weka.trees.RandomForest gives random-forest, random-forest-2 … */
    String forType(String type) {
        String last = type.substring(type.lastIndexOf('.') + 1);
        String kebab = last.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return unused(kebab.isEmpty() ? "node" : kebab);
    }

    /** The wished id if it is free, else the next free number of the same name; it is taken from then on. */
    String unused(String wish) {
        if (taken.add(wish)) {
            return wish;
        }
        String name = wish.replaceFirst("-[0-9]+$", "");
        int number = numbers.getOrDefault(name, 2);
        while (!taken.add(name + "-" + number)) {
            number++;
        }
        numbers.put(name, number + 1);
        return name + "-" + number;
    }
}
