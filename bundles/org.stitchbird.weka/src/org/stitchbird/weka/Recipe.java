// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;

/**
 * One of Weka's algorithms with its settings: what travels instead of Weka's own, changeable objects.
 *
 * @param id the scheme's id
 * @param settings the values that differ from the defaults, and only those that matter
 */
public record Recipe(String id, Map<String, SettingValue> settings) implements Serializable {
    /** Makes a recipe; the map is copied. */
    public Recipe {
        settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** The algorithm with these settings. */
    public static Recipe of(Scheme scheme, Settings settings) {
        Map<String, SettingValue> set = new LinkedHashMap<>();
        for (SettingSpec spec : scheme.settings()) {
            SettingValue value = settings.get(spec.name());
            if (settings.enabled(spec) && !value.equals(spec.defaultValue())) {
                set.put(spec.name(), value);
            }
        }
        return new Recipe(scheme.id(), set);
    }

    /**
     * The algorithm.
     *
     * @throws IllegalStateException if no algorithm has that id any more
     */
    public Scheme scheme() {
        return Schemes.find(id).orElseThrow(() -> new IllegalStateException("No algorithm has the id " + id));
    }

    /** Whether a setting, also one of an algorithm inside, is about columns or the labels of the target. */
    public boolean needsColumns() {
        return scheme().settings().stream().anyMatch(spec -> switch (spec.type()) {
            case COSTS -> true;
            case COLUMN, COLUMNS -> settings.containsKey(spec.name());
            case SCHEME -> needsColumns(settings.getOrDefault(spec.name(), spec.defaultValue()));
            case SCHEMES -> settings.getOrDefault(spec.name(), spec.defaultValue()).items().stream()
                    .anyMatch(Recipe::needsColumns);
            default -> false;
        });
    }

    private static boolean needsColumns(SettingValue algorithm) {
        return !algorithm.isEmpty() && new Recipe(algorithm.text(), algorithm.settings()).needsColumns();
    }

    /**
     * The names and versions of the packages that it comes from, algorithms inside included; empty when all is in Weka.
     */
    public Set<String> libraries() {
        Set<String> libraries = new TreeSet<>();
        if (!scheme().library().isEmpty()) {
            libraries.add(scheme().library());
        }
        for (SettingSpec spec : scheme().settings()) {
            SettingValue value = settings.getOrDefault(spec.name(), spec.defaultValue());
            if (spec.type() == SettingType.SCHEMES || spec.type() == SettingType.SCHEME && !value.isEmpty()) {
                List<SettingValue> inside = spec.type() == SettingType.SCHEME ? List.of(value) : value.items();
                inside.forEach(each -> libraries.addAll(new Recipe(each.text(), each.settings()).libraries()));
            }
        }
        return libraries;
    }

    /** The number that its random choices start from, if it makes any. */
    public OptionalLong seed() {
        Settings all = new Settings(scheme().settings(), settings);
        return scheme().settings().stream().filter(spec -> spec.type() == SettingType.SEED)
                .mapToLong(spec -> all.integer(spec.name())).findFirst();
    }
}
