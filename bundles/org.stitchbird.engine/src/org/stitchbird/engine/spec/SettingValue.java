// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The value of a setting: a text, a list, or an algorithm's id with settings of its own.
 *
 * @param text the value as text; for a SCHEME its id; empty, never {@code null}, when there is none
 * @param items the values of a list, in order; empty otherwise
 * @param settings nested settings by name in order; empty otherwise
 */
public record SettingValue(String text, List<SettingValue> items, Map<String, SettingValue> settings)
        implements Serializable {
    /** No value at all. */
    public static final SettingValue EMPTY = new SettingValue("", List.of(), Map.of());

    /** Makes a value; list and map are copied. */
    public SettingValue {
        Objects.requireNonNull(text, "text");
        items = List.copyOf(items);
        settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** A plain value. */
    public static SettingValue of(String text) {
        return new SettingValue(text, List.of(), Map.of());
    }

    /** A list of plain values. */
    public static SettingValue list(List<String> texts) {
        return new SettingValue("", texts.stream().map(SettingValue::of).toList(), Map.of());
    }

    /** An algorithm with some settings of its own. */
    public static SettingValue scheme(String id, Map<String, SettingValue> settings) {
        return new SettingValue(id, List.of(), settings);
    }

    /** Several algorithms. */
    public static SettingValue schemes(List<SettingValue> algorithms) {
        return new SettingValue("", algorithms, Map.of());
    }

    /** The texts of the items. */
    public List<String> texts() {
        return items.stream().map(SettingValue::text).toList();
    }

    /** Whether there is no text, no item and no nested setting. */
    public boolean isEmpty() {
        return text.isEmpty() && items.isEmpty() && settings.isEmpty();
    }
}
