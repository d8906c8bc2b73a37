// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.fix;

import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.SettingTree;
import org.stitchbird.model.flow.Setting;

/** Turns values into settings of the document. */
public final class SettingTrees {
    private SettingTrees() {
    }

    /** A value as a setting of the document, in no flow yet. */
    public static Setting tree(String name, SettingValue value) {
        boolean plain = value.items().isEmpty() && value.settings().isEmpty();
        Setting tree = SettingTree.of(name, value.text().isEmpty() && !plain ? null : value.text());
        value.items().forEach(item -> tree.getSettings().add(tree(SettingTree.ITEM, item)));
        value.settings().forEach((nested, each) -> tree.getSettings().add(tree(nested, each)));
        return tree;
    }
}
