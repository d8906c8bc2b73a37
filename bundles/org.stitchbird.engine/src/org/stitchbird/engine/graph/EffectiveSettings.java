// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;

/**
 * Which of the stored values count: those that are declared, that matter given the others, and that are not blank.
 *
 * <p>A run, a key and a check must agree on this, or a result would be kept under the wrong key.
 */
public final class EffectiveSettings {
    private final List<SettingSpec> specs;
    private final Map<String, SettingValue> stored;

    /** Looks at these stored values by these declarations. */
    public EffectiveSettings(List<SettingSpec> specs, Map<String, SettingValue> stored) {
        this.specs = specs;
        this.stored = stored;
    }

    /** The values that count, by name in the order of the declaration; defaults are not among them. */
    public Map<String, SettingValue> values() {
        Map<String, SettingValue> counting = new LinkedHashMap<>();
        for (SettingSpec spec : specs) {
            SettingValue value = stored.get(spec.name());
            if (value != null && !unset(spec, value) && enabled(spec)) {
                counting.put(spec.name(), nested(spec, value));
            }
        }
        return counting;
    }

    /** Whether a setting matters, given those that it depends on. */
    public boolean enabled(SettingSpec spec) {
        return enabled(spec, specs.size());
    }

    private boolean enabled(SettingSpec spec, int deepest) {
        Optional<SettingSpec> other = spec(spec.enabledSetting());
        // Settings that depend on each other in a circle would never end; the contract forbids them.
        return other.isEmpty() || deepest == 0
                || enabled(other.get(), deepest - 1) && spec.enabledValues().contains(get(other.get()).text());
    }

    /** The value that counts or the default, for a setting that matters. */
    public SettingValue get(SettingSpec spec) {
        SettingValue value = stored.get(spec.name());
        return value == null || unset(spec, value) ? spec.defaultValue() : nested(spec, value);
    }

    private Optional<SettingSpec> spec(String name) {
        return specs.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static boolean unset(SettingSpec spec, SettingValue value) {
        return switch (spec.type()) {
            case BOOLEAN, INTEGER, NUMBER, CHOICE, SEED -> value.text().isBlank();
            case SCHEME -> value.text().isEmpty();
            case SCHEMES -> value.items().isEmpty();
            default -> false;
        };
    }

    private static SettingValue nested(SettingSpec spec, SettingValue value) {
        if (spec.type() == SettingType.SCHEMES) {
            return SettingValue.schemes(value.items().stream().map(item -> algorithm(spec, item)).toList());
        }
        return spec.type() == SettingType.SCHEME ? algorithm(spec, value) : value;
    }

    private static SettingValue algorithm(SettingSpec spec, SettingValue value) {
        if (value.settings().isEmpty()) {
            return value;
        }
        return scheme(spec, value).map(scheme -> SettingValue.scheme(scheme.id(),
                new EffectiveSettings(scheme.settings(), value.settings()).values())).orElse(value);
    }

    /** The algorithm that a SCHEME value, or an item of a SCHEMES value, names, if it is known. */
    public static Optional<SchemeSpec> scheme(SettingSpec spec, SettingValue value) {
        return spec.schemes().stream().filter(scheme -> scheme.id().equals(value.text())).findFirst();
    }
}
