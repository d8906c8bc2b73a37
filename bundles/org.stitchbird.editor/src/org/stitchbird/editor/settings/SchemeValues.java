// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;

/**
 * The settings of an algorithm in a setting; each change writes the whole tree.
 *
 * @param place where it stands
 * @param scheme the algorithm
 */
record SchemeValues(SchemePlace place, SchemeSpec scheme) implements Values {
    @Override
    public List<SettingSpec> specs() {
        return scheme.settings();
    }

    @Override
    public Map<String, SettingValue> stored() {
        SettingValue whole = place.get();
        return whole.text().equals(scheme.id()) ? whole.settings() : Map.of();
    }

    @Override
    public SettingValue standard(SettingSpec spec) {
        SettingValue whole = place.standard();
        return whole.text().equals(scheme.id()) ? whole.settings().getOrDefault(spec.name(), spec.defaultValue())
                : spec.defaultValue();
    }

    @Override
    public SettingValue get(SettingSpec spec) {
        return stored().getOrDefault(spec.name(), spec.defaultValue());
    }

    @Override
    public boolean isOwn(SettingSpec spec) {
        SettingValue value = stored().get(spec.name());
        SettingValue whole = place.standard();
        boolean given = whole.text().equals(scheme.id()) && whole.settings().containsKey(spec.name());
        return spec.type() == SettingType.SEED && !given ? value != null
                : !ValueTrees.same(spec, get(spec), standard(spec));
    }

    @Override
    public String path(SettingSpec spec) {
        return place.path() + "." + spec.name();
    }

    @Override
    public void set(SettingSpec spec, SettingValue value, String label) {
        Map<String, SettingValue> changed = new LinkedHashMap<>(stored());
        changed.remove(spec.name());
        SettingValue next = value == null ? standard(spec) : value;
        boolean plain = ValueTrees.same(spec, next, spec.defaultValue())
                && (value == null || spec.type() != SettingType.SEED);
        if (!plain) {
            changed.put(spec.name(), next);
        }
        place.set(SettingValue.scheme(scheme.id(), inOrder(changed)), label);
    }

    /** In the order of the declaration, so that a flow's text does not tell in which order it was edited. */
    private Map<String, SettingValue> inOrder(Map<String, SettingValue> values) {
        Map<String, SettingValue> sorted = new LinkedHashMap<>();
        for (SettingSpec spec : scheme.settings()) {
            if (values.containsKey(spec.name())) {
                sorted.put(spec.name(), values.get(spec.name()));
            }
        }
        values.forEach(sorted::putIfAbsent);
        return sorted;
    }
}
