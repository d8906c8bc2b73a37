// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.DropField;
import org.stitchbird.editor.widgets.Option;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/** A setting that is one of a few named values. */
final class ChoiceField extends Field {
    private DropField editor;

    ChoiceField(Composite parent, FormScope scope, SettingSpec spec) {
        super(parent, scope, spec);
    }

    @Override
    protected void createEditor() {
        editor = place(new DropField(row(), spec().label(), help(), value -> set(SettingValue.of(value))));
    }

    @Override
    protected void show(SettingValue value) {
        editor.show(spec().choices().stream().map(each -> Option.of(each.value(), each.label())).toList(),
                value.text());
    }

    @Override
    protected void enable(boolean enabled) {
        editor.setEnabled(enabled);
    }

    @Override
    protected List<Remark> remarks(SettingValue value) {
        return spec().choices().stream().anyMatch(each -> each.value().equals(value.text())) ? List.of()
                : List.of(new Remark(Severity.ERROR, Messages.get("choice.unknown", value.text())));
    }
}
