// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;

/** Compares values of settings. */
final class ValueTrees {
    private ValueTrees() {
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
