// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Switch;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/** A setting that is on or off. */
final class SwitchField extends Field {
    private Switch editor;

    SwitchField(Composite parent, FormScope scope, SettingSpec spec) {
        super(parent, scope, spec);
    }

    @Override
    protected void createEditor() {
        editor = place(new Switch(head(), spec().label(), help(), on -> set(SettingValue.of(Boolean.toString(on)))));
        editor.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, false, false));
    }

    @Override
    protected void show(SettingValue value) {
        editor.setOn(Boolean.parseBoolean(value.text()));
    }

    @Override
    protected void enable(boolean enabled) {
        editor.setEnabled(enabled);
    }
}
