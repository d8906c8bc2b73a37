// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.field;

import org.eclipse.swt.widgets.Composite;

/**
 * An editor for settings in the form, in the place of the usual field.
 *
 * <p>A setting asks for it by name: {@code SettingSpec.text("days", "").editor("acme-days")}. Registered as an OSGi service
 * with that name in the property {@link #NAME}. When it throws, the form takes the usual field in its place, so the
 * setting can be edited without it too. All methods are called on the UI thread and must be quick.
 */
public interface SettingEditor {
    /** The name of the service property with the name by which settings ask for it. */
    String NAME = "editor";

    /**
     * Makes what edits one setting.
     *
     * @param parent where its control goes: the only child that is added; label, way back to the default and remarks
     *     are the form's
     * @param setting what it reads and writes
     */
    SettingControl create(Composite parent, EditedSetting setting);
}
