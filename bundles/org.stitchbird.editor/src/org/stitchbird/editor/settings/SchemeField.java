// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.ChooseField;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/** A setting that is an algorithm: chosen from a list, with a form of its own settings under it, to any depth. */
final class SchemeField extends Field {
    private ChooseField editor;
    private SchemeOptions options;
    private SchemePart part;

    SchemeField(Composite parent, FormScope scope, SettingSpec spec, String key) {
        super(parent, scope, spec);
        part = new SchemePart(row(), scope, new SchemePlace.Alone(scope.values(), spec), key + "/" + spec.name(),
                false);
    }

    @Override
    protected void createEditor() {
        options = new SchemeOptions(spec().schemes());
        editor = place(new ChooseField(row(), spec().label(), help(), typed -> options.fitting(typed), this::pick));
        editor.setPlaceholder(Messages.get("scheme.choose"));
    }

    @Override
    protected void show(SettingValue value) {
        editor.show(value.text(), options.name(value.text()));
    }

    @Override
    protected boolean refresh() {
        boolean moved = super.refresh();
        return part.show(options.find(scope().values().get(spec()).text())) || moved;
    }

    @Override
    protected void enable(boolean enabled) {
        editor.setEnabled(enabled);
        part.enable(enabled);
    }

    @Override
    protected List<Remark> remarks(SettingValue value) {
        return value.text().isEmpty() || options.find(value.text()) != null ? List.of()
                : List.of(new Remark(Severity.ERROR, Messages.get("scheme.unknown", value.text())));
    }

    private void pick(String id) {
        SettingValue standard = scope().values().standard(spec());
        set(id.equals(standard.text()) ? null : SettingValue.scheme(id, Map.of()));
    }
}
