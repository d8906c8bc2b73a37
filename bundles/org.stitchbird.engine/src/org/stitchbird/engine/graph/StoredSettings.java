// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.graph;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.SettingTree;
import org.stitchbird.model.flow.Setting;

/** Turns the settings of the document into values. */
public final class StoredSettings {
    private static final Set<SettingType> MAPS = EnumSet.of(SettingType.COLUMN_TYPES, SettingType.SCHEME,
            SettingType.COSTS);

    private StoredSettings() {
    }

    /** The values by name, in the order of the document. */
    public static Map<String, SettingValue> values(List<Setting> settings, List<SettingSpec> specs) {
        Map<String, SettingValue> values = new LinkedHashMap<>();
        for (Setting setting : settings) {
            SettingType type = specs.stream().filter(spec -> spec.name().equals(setting.getName()))
                    .map(SettingSpec::type).findFirst().orElse(null);
            values.put(setting.getName(), type == SettingType.SCHEMES ? algorithms(setting)
                    : value(setting, type != null && MAPS.contains(type)));
        }
        return values;
    }

    private static SettingValue algorithms(Setting setting) {
        return SettingValue.schemes(setting.getSettings().stream().map(each -> value(each, true)).toList());
    }

    /** Items of a list are all named alike, but a column may have that name too, so a map has to be told. */
    private static SettingValue value(Setting setting, boolean map) {
        String text = setting.getValue() == null ? "" : setting.getValue();
        List<Setting> nested = setting.getSettings();
        if (!map && nested.stream().allMatch(each -> each.getName().equals(SettingTree.ITEM))) {
            return new SettingValue(text, nested.stream().map(each -> value(each, false)).toList(), Map.of());
        }
        return new SettingValue(text, List.of(), values(nested, List.of()));
    }
}
