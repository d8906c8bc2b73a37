// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import java.util.Map;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;

/** Where a form reads and writes the settings of one node, or of one algorithm nested in it. */
interface Values {
    /** The declarations, in the order of the form. */
    List<SettingSpec> specs();

    /** The values that are set, by name. */
    Map<String, SettingValue> stored();

    /** What the setting stands at when nothing is set. */
    SettingValue standard(SettingSpec spec);

    /**
     * Sets a value as one undoable step, or does nothing when it is set already.
     *
     * <p>A value that means the default is not stored, except for a seed: one that is given no longer follows the
     * flow's.
     *
     * @param value the value, or {@code null} for the default
     * @param label what is done, for the Undo menu
     */
    void set(SettingSpec spec, SettingValue value, String label);

    /** The names of a setting and of those around it, with dots between, as problems name it. */
    String path(SettingSpec spec);

    /** Sets a value as {@link #set(SettingSpec, SettingValue, String)} does. */
    default void set(SettingSpec spec, SettingValue value) {
        set(spec, value, Messages.get(value == null ? "edit.reset" : "edit.set", spec.label()));
    }

    /** The value that counts now. */
    default SettingValue get(SettingSpec spec) {
        return stored().getOrDefault(spec.name(), standard(spec));
    }

    /** Whether the value is one of its own, so that it can be taken back to the default. */
    default boolean isOwn(SettingSpec spec) {
        SettingValue value = stored().get(spec.name());
        return value != null && (spec.type() == SettingType.SEED || !ValueTrees.same(spec, value, standard(spec)));
    }

    /** The values with their declarations. */
    default Settings settings() {
        return new Settings(specs(), stored());
    }
}
