// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.spec.SettingSpec;

/** The fields of some settings one under the other, the rarely used ones folded away under 'More'. */
final class Form implements Fold.Inside {
    private static final int SPACING = 12;
    private final FormScope scope;
    private final List<Field> fields = new ArrayList<>();
    private final List<SettingSpec> advanced;
    private final String key;
    private Fold more;

    /** Makes the form of all settings of the scope. */
    Form(Composite parent, FormScope scope, String key) {
        this(parent, scope, scope.values().specs().stream().filter(each -> !each.isAdvanced()).toList(),
                scope.values().specs().stream().filter(SettingSpec::isAdvanced).toList(), key);
    }

    private Form(Composite parent, FormScope scope, List<SettingSpec> common, List<SettingSpec> advanced,
            String key) {
        this.scope = scope;
        this.advanced = advanced;
        this.key = key;
        Composite body = Themed.composite(parent, Field.plain(1, SPACING));
        body.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        common.forEach(spec -> fields.add(field(body, spec)));
        if (!advanced.isEmpty()) {
            boolean wrong = advanced.stream().anyMatch(spec -> !scope.problems(spec).isEmpty());
            more = new Fold(body, key + "/more", 0, wrong,
                    inside -> new Form(inside, scope, advanced, List.of(), key));
        }
    }

    @Override
    public boolean refresh() {
        boolean moved = false;
        for (Field field : List.copyOf(fields)) {
            moved |= field.refresh();
            if (field instanceof OwnField own && own.failed()) {
                moved |= replace(own);
            }
        }
        if (more != null) {
            long own = advanced.stream().filter(scope.values()::isOwn).count();
            more.setText(own == 0 ? Messages.get("more", advanced.size())
                    : Messages.get("more.own", advanced.size(), own));
            moved |= more.refresh();
        }
        return moved;
    }

    @Override
    public boolean shows(String setting) {
        return fields.stream().anyMatch(field -> field.spec().name().equals(setting) && field.enabled())
                || more != null && more.shows(setting);
    }

    /** Puts the usual field in the place of an editor of a plug-in that has failed. */
    private boolean replace(OwnField failed) {
        Field usual = usual(failed.body(), failed.spec());
        failed.giveWayTo(usual);
        fields.set(fields.indexOf(failed), usual);
        usual.refresh();
        return true;
    }

    private Field field(Composite body, SettingSpec spec) {
        return SettingEditors.find(spec.editor()).isPresent() ? new OwnField(body, scope, spec) : usual(body, spec);
    }

    private Field usual(Composite body, SettingSpec spec) {
        return switch (spec.type()) {
            case BOOLEAN -> new SwitchField(body, scope, spec);
            case INTEGER, NUMBER, TEXT, SEED -> new WordField(body, scope, spec);
            case CHOICE -> new ChoiceField(body, scope, spec);
            case COLUMN -> new ColumnField(body, scope, spec);
            case COLUMNS -> new ColumnsField(body, scope, spec);
            case COLUMN_TYPES -> new ColumnTypesField(body, scope, spec);
            case FILE, NEW_FILE, FOLDER -> new FileField(body, scope, spec);
            case SCHEME -> new SchemeField(body, scope, spec, key);
            case SCHEMES -> new SchemesField(body, scope, spec, key);
            case COSTS -> new CostsField(body, scope, spec);
        };
    }
}
