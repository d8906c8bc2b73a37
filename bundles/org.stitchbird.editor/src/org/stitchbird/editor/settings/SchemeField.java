// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.widgets.DropField;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Option;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/** A setting that is an algorithm: chosen from a list, with a form of its own settings under it, to any depth. */
final class SchemeField extends Field {
    private final String key;
    private DropField editor;
    private Composite inside;
    private List<SchemeSpec> schemes;
    private String shown = "";
    private Fold fold;

    SchemeField(Composite parent, FormScope scope, SettingSpec spec, String key) {
        super(parent, scope, spec);
        this.key = key + "/" + spec.name();
    }

    @Override
    protected void createEditor() {
        schemes = spec().schemes();
        editor = place(new DropField(row(), spec().label(), help(), this::pick));
        inside = Themed.composite(row(), plain(1, 4));
        inside.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        show(inside, false);
    }

    @Override
    protected void show(SettingValue value) {
        editor.show(schemes.stream().map(each -> Option.of(each.id(), each.name())).toList(), value.text());
    }

    @Override
    protected boolean refresh() {
        boolean moved = super.refresh();
        String chosen = scope().values().get(spec()).text();
        if (!chosen.equals(shown)) {
            shown = chosen;
            build(chosen);
            moved = true;
        }
        return fold != null && fold.refresh() || moved;
    }

    @Override
    protected void enable(boolean enabled) {
        editor.setEnabled(enabled);
        inside.setEnabled(enabled);
    }

    @Override
    protected List<Remark> remarks(SettingValue value) {
        return value.text().isEmpty() || schemes.stream().anyMatch(each -> each.id().equals(value.text()))
                ? List.of() : List.of(new Remark(Severity.ERROR, Messages.get("scheme.unknown", value.text())));
    }

    private void pick(String id) {
        SettingValue standard = scope().values().standard(spec());
        set(id.equals(standard.text()) ? null : SettingValue.scheme(id, Map.of()));
    }

    private void build(String id) {
        for (Control old : inside.getChildren()) {
            old.dispose();
        }
        fold = null;
        SchemeSpec scheme = schemes.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        show(inside, scheme != null);
        if (scheme == null) {
            return;
        }
        if (!scheme.about().isEmpty()) {
            Paragraph about = Paragraph.of(inside, Fonts.REMARK, Theme::muted, scheme.about());
            about.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        }
        if (!scheme.settings().isEmpty()) {
            SchemeValues nested = new SchemeValues(scope().values(), spec(), scheme);
            boolean own = scheme.settings().stream().anyMatch(nested::isOwn);
            fold = new Fold(inside, key + "/" + id, true, own,
                    body -> new Form(body, scope().nested(nested), key + "/" + id));
            fold.setText(Messages.get("scheme.settings", scheme.name(), scheme.settings().size()));
        }
    }
}
