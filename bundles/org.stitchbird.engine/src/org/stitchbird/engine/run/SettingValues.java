// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.SettingTree;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Setting;

/** The settings in a document as the engine's values. */
public final class SettingValues {
    private SettingValues() {
    }

    /** The settings of a node by name, in their order. */
    public static Map<String, SettingValue> of(Node node) {
        return of(node.getSettings());
    }

    private static Map<String, SettingValue> of(List<Setting> settings) {
        Map<String, SettingValue> values = new LinkedHashMap<>();
        settings.forEach(setting -> values.put(setting.getName(), of(setting)));
        return values;
    }

    private static SettingValue of(Setting setting) {
        String text = setting.getValue() == null ? "" : setting.getValue();
        List<SettingValue> items = setting.getSettings().stream()
                .filter(nested -> SettingTree.ITEM.equals(nested.getName())).map(SettingValues::of).toList();
        List<Setting> nested = setting.getSettings().stream()
                .filter(each -> !SettingTree.ITEM.equals(each.getName())).toList();
        return new SettingValue(text, items, of(nested));
    }
}
