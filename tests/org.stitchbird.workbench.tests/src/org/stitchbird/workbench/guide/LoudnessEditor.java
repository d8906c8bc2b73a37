// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.guide;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scale;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.editor.field.EditedSetting;
import org.stitchbird.editor.field.SettingControl;
import org.stitchbird.editor.field.SettingEditor;
import org.stitchbird.engine.spec.SettingValue;

/** A scale for settings that say {@code .editor("acme-loudness")}. */
@Component(property = SettingEditor.NAME + "=acme-loudness")
public final class LoudnessEditor implements SettingEditor {
    @Override
    public SettingControl create(Composite parent, EditedSetting setting) {
        Scale scale = new Scale(parent, SWT.HORIZONTAL);
        scale.setMinimum((int) setting.spec().min());
        scale.setMaximum((int) setting.spec().max());
        scale.addListener(SWT.Selection, event -> setting.set(SettingValue.of("" + scale.getSelection())));
        return new SettingControl() {
            @Override
            public Control control() {
                return scale;
            }

            @Override
            public void show(SettingValue value) {
                scale.setSelection(Integer.parseInt(value.text()));
            }
        };
    }
}
