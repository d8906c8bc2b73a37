// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Framed;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.RowList;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/** A setting that gives some columns a type; the others have the type that is guessed. */
final class ColumnTypesField extends Field {
    private static final int MOST_ROWS = 8;
    private Paragraph hint;
    private Framed frame;
    private TypeRows list;

    ColumnTypesField(Composite parent, FormScope scope, SettingSpec spec) {
        super(parent, scope, spec);
    }

    @Override
    protected void createEditor() {
        hint = Paragraph.of(row(), Fonts.REMARK, Theme::muted, Messages.get("types.unknown"));
        hint.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        frame = new Framed(row());
        frame.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        list = new TypeRows(frame, spec().label(), this::pick);
        list.setData(SETTING, scope().values().path(spec()));
    }

    @Override
    protected void show(SettingValue value) {
        list.show(rows(), given());
        ((GridData) frame.getLayoutData()).heightHint = Math.min(MOST_ROWS, rows().size()) * RowList.ROW + 8;
    }

    @Override
    protected boolean refresh() {
        int before = ((GridData) frame.getLayoutData()).heightHint;
        boolean moved = super.refresh();
        boolean known = !rows().isEmpty();
        moved |= show(frame, known);
        moved |= show(hint, !known);
        return moved || before != ((GridData) frame.getLayoutData()).heightHint;
    }

    @Override
    protected void enable(boolean enabled) {
        list.setEnabled(enabled);
    }

    /** Gives a column a type, or with an empty one the type that is guessed, as when it is picked. */
    void pick(String column, String type) {
        Map<String, SettingValue> types = new LinkedHashMap<>(scope().values().get(spec()).settings());
        if (type.isEmpty()) {
            types.remove(column);
        } else {
            types.put(column, SettingValue.of(type));
        }
        set(new SettingValue("", List.of(), types));
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        scope().values().get(spec()).settings().forEach((column, type) -> given.put(column, type.text()));
        return given;
    }

    /** The columns that leave, in their order, and before them those that are given a type but do not. */
    private List<ColumnRow> rows() {
        Optional<Schema> schema = scope().leaving(spec().port());
        List<ColumnRow> rows = new ArrayList<>();
        for (String column : given().keySet()) {
            if (schema.isEmpty() || schema.get().indexOf(column) < 0) {
                rows.add(new ColumnRow(column, null));
            }
        }
        schema.ifPresent(known -> known.columns().forEach(each -> rows.add(new ColumnRow(each.name(), each.type()))));
        return rows;
    }
}
