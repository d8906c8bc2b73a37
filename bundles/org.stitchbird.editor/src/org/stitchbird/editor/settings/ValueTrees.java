// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.SettingTree;
import org.stitchbird.model.flow.Setting;

/** Turns values into settings of the document, and compares values. */
final class ValueTrees {
    private ValueTrees() {
    }

    /** A value as a setting of the document, in no flow yet. */
    static Setting tree(String name, SettingValue value) {
        boolean plain = value.items().isEmpty() && value.settings().isEmpty();
        Setting tree = SettingTree.of(name, value.text().isEmpty() && !plain ? null : value.text());
        value.items().forEach(item -> tree.getSettings().add(tree(SettingTree.ITEM, item)));
        value.settings().forEach((nested, each) -> tree.getSettings().add(tree(nested, each)));
        return tree;
    }

    /** Whether two values of a setting mean the same, such as 0.3 and 0.30. */
    static boolean same(SettingSpec spec, SettingValue one, SettingValue other) {
        if (one.equals(other)) {
            return true;
        }
        boolean number = spec.type() == SettingType.INTEGER || spec.type() == SettingType.NUMBER;
        if (!number || one.text().isBlank() || other.text().isBlank()) {
            return false;
        }
        try {
            return Double.parseDouble(one.text()) == Double.parseDouble(other.text());
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
