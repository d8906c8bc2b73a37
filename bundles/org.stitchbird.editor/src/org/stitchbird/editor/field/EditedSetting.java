// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.field;

import java.util.Optional;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;

/** The setting that a {@link SettingEditor} edits; all methods are called on the UI thread. */
public interface EditedSetting {
    /** Its declaration, in the language of the person. */
    SettingSpec spec();

    /** Its value now. */
    SettingValue value();

    /** All settings beside it as they are now, with defaults. */
    Settings settings();

    /**
     * Sets a value as one undoable step; does nothing when it is set already.
     *
     * @param value the value, or {@code null} for the default
     */
    void set(SettingValue value);

    /**
     * Says under the editor that what was typed is wrong and therefore not set, or no longer.
     *
     * @param sentence what is wrong and what to do, in the language of the person
     */
    void fault(Optional<String> sentence);

    /** The columns that arrive at an input of the node, if they are known. */
    Optional<Schema> arriving(String port);

    /** The colours of now; controls are made anew when they change. */
    Theme theme();
}
