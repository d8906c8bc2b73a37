// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one node (or of one algorithm in it), read by type; what is not set answers its default.
 *
 * <p>Asking for a name that the declaration does not have throws {@link IllegalArgumentException}; a value that
 * does not fit its type throws {@link IllegalArgumentException} too, but the check has refused the flow before.
 */
public final class Settings {
    private final List<SettingSpec> specs;
    private final Map<String, SettingValue> values;

    /** Reads these values by these declarations. */
    public Settings(List<SettingSpec> specs, Map<String, SettingValue> values) {
        this.specs = List.copyOf(specs);
        this.values = Map.copyOf(values);
    }

    /** The values that are set, without defaults and including names that are not declared. */
    public Map<String, SettingValue> values() {
        return values;
    }

    /** Whether a value of its own is set. */
    public boolean isSet(String name) {
        return values.containsKey(name);
    }

    /** The value or the default. */
    public SettingValue get(String name) {
        SettingValue value = values.get(name);
        return value != null ? value : spec(name).defaultValue();
    }

    /** A switch. */
    public boolean bool(String name) {
        return Boolean.parseBoolean(text(name));
    }

    /** A whole number. */
    public long integer(String name) {
        return Long.parseLong(text(name).trim());
    }

    /** A floating-point number. */
    public double number(String name) {
        return Double.parseDouble(text(name).trim());
    }

    /** The plain text; for a choice its value, for a scheme its id. */
    public String text(String name) {
        return get(name).text();
    }

    /** The texts of a list, such as column names. */
    public List<String> texts(String name) {
        return get(name).texts();
    }

    /** The settings of the algorithm chosen in a SCHEME setting; none when nothing or something unknown is chosen. */
    public Optional<Settings> scheme(String name) {
        SettingValue value = get(name);
        return spec(name).schemes().stream().filter(scheme -> scheme.id().equals(value.text())).findFirst()
                .map(scheme -> new Settings(scheme.settings(), value.settings()));
    }

    /** The settings of the algorithms of a SCHEMES setting, in their order; unknown ones are left out. */
    public List<Settings> schemes(String name) {
        List<SchemeSpec> known = spec(name).schemes();
        return get(name).items().stream().flatMap(item -> known.stream()
                .filter(scheme -> scheme.id().equals(item.text())).limit(1)
                .map(scheme -> new Settings(scheme.settings(), item.settings()))).toList();
    }

    /** Whether the setting matters, given the one that it depends on. */
    public boolean enabled(SettingSpec spec) {
        return spec.enabledSetting() == null || spec.enabledValues().contains(text(spec.enabledSetting()));
    }

    private SettingSpec spec(String name) {
        return specs.stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No setting is named '" + name + "'"));
    }
}
