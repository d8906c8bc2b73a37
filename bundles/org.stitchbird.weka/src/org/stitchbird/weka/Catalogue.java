// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What we say of Weka's algorithms beside what their beans say, written by hand in {@code catalogue.txt}.
 *
 * <p>A section in brackets for each class, and {@code [*]} for what holds everywhere; in it, lines of
 * {@code key = value}. The file's head tells the keys.
 */
final class Catalogue {
    /** The section of what holds everywhere. */
    static final String EVERYWHERE = "*";
    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();

    /** Reads the lines of the file. */
    Catalogue(Iterable<String> lines) {
        Map<String, String> section = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                section = new LinkedHashMap<>();
                sections.put(line.substring(1, line.indexOf(']')), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int at = line.indexOf(" = ");
                section.put(line.substring(0, at), line.substring(at + 3).strip());
            }
        }
    }

    /** The names of the classes that have a section, in the order of the file. */
    Set<String> classes() {
        Set<String> names = new LinkedHashSet<>(sections.keySet());
        names.remove(EVERYWHERE);
        return names;
    }

    /** The keys of a section. */
    Set<String> keys(String section) {
        return sections.getOrDefault(section, Map.of()).keySet();
    }

    /** What the class's own section says, or {@code null}. */
    String own(String type, String key) {
        return sections.getOrDefault(type, Map.of()).get(key);
    }

    /** What the class's own section says, or else what holds everywhere, or else {@code null}. */
    String get(String type, String key) {
        String own = own(type, key);
        return own != null ? own : own(EVERYWHERE, key);
    }

    /** The items of a list separated by commas; empty when the section does not have it. */
    List<String> list(String type, String key) {
        String text = own(type, key);
        return text == null ? List.of() : List.of(text.replace(", ", ",").split(","));
    }
}
