// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.field;

import org.eclipse.swt.widgets.Control;
import org.stitchbird.engine.spec.SettingValue;

/** What edits one setting in the form; all methods are called on the UI thread. */
public interface SettingControl {
    /** The control, always the same; it gets the whole width and the height that it wants. */
    Control control();

    /**
     * Shows a value as it is in the flow: once at the beginning, and whenever anything may have changed, undo included.
     * Must not set the value in turn.
     */
    void show(SettingValue value);

    /** Lets it be used or not, as a setting that does not matter now cannot be edited. */
    default void enable(boolean enabled) {
        control().setEnabled(enabled);
    }
}
