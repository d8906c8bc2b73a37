// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How settings that were made with an older version of a node type become settings of the next one.
 *
 * <p>Only what was set is there; defaults are not, and what is left out afterwards has its default. Must answer the same each
 * time, quickly, and look at nothing but what it is given. When it throws, the node stays as it was and people are told.
 * Ports are not renamed: wires name them for ever.
 */
@FunctionalInterface
public interface Migration {
    /**
     * The settings as the next version understands them.
     *
     * @param settings what was set, by name in order; may be changed
     * @return the same map or another
     */
    Map<String, SettingValue> settings(Map<String, SettingValue> settings);

    /** A setting has another name, and keeps its place. */
    static Migration renamed(String from, String to) {
        return split(from, value -> Map.of(to, value));
    }

    /** A setting means its value otherwise, such as in another unit. */
    static Migration changed(String name, UnaryOperator<SettingValue> change) {
        return split(name, value -> Map.of(name, change.apply(value)));
    }

    /** A setting is gone. */
    static Migration removed(String name) {
        return split(name, value -> Map.of());
    }

    /**
     * A setting has become several, which stand in its place; nothing happens where it was not set.
     *
     * @param parts what its value becomes, by name
     */
    static Migration split(String from, Function<SettingValue, Map<String, SettingValue>> parts) {
        return new Split(from, parts);
    }

    /** A setting that was not set keeps meaning what it meant, though its default is another now. */
    static Migration oldDefault(String name, SettingValue value) {
        return settings -> {
            settings.putIfAbsent(name, value);
            return settings;
        };
    }

    /** This migration and then another of the same version. */
    default Migration and(Migration next) {
        return new Both(this, next);
    }

    /** The names of the settings that it takes over, as far as they are known; for tests, which try them. */
    default Set<String> reads() {
        return Set.of();
    }

    /**
     * A setting that has become several, one, or none.
     *
     * @param from its name
     * @param parts what its value becomes, by name
     */
    record Split(String from, Function<SettingValue, Map<String, SettingValue>> parts) implements Migration {
        @Override
        public Map<String, SettingValue> settings(Map<String, SettingValue> settings) {
            Map<String, SettingValue> migrated = new LinkedHashMap<>();
            settings.forEach((name, value) -> migrated.putAll(name.equals(from) ? parts.apply(value)
                    : Map.of(name, value)));
            return migrated;
        }

        @Override
        public Set<String> reads() {
            return Set.of(from);
        }
    }

    /**
     * Two migrations, one behind the other.
     *
     * @param first the first
     * @param next what then happens to its settings
     */
    record Both(Migration first, Migration next) implements Migration {
        @Override
        public Map<String, SettingValue> settings(Map<String, SettingValue> settings) {
            return next.settings(new LinkedHashMap<>(first.settings(settings)));
        }

        @Override
        public Set<String> reads() {
            Set<String> names = new LinkedHashSet<>(first.reads());
            names.addAll(next.reads());
            return names;
        }
    }
}
