// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.widgets.ChooseField;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/** A setting that is several algorithms in order, each with its form; they are added, moved and taken away. */
final class SchemesField extends Field {
    private final String key;
    private final List<SchemeItem> items = new ArrayList<>();
    private SchemeOptions options;
    private Composite list;
    private ChooseField add;

    SchemesField(Composite parent, FormScope scope, SettingSpec spec, String key) {
        super(parent, scope, spec);
        this.key = key + "/" + spec.name();
    }

    @Override
    protected void createEditor() {
        options = new SchemeOptions(spec().schemes());
        list = Themed.composite(row(), plain(1, 8));
        list.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        show(list, false);
        add = place(new ChooseField(row(), Messages.get("schemes.add"), help(), typed -> options.fitting(typed),
                this::add));
        add.setPlaceholder(Messages.get("schemes.add"));
    }

    @Override
    protected void show(SettingValue value) {
        add.show("", "");
    }

    @Override
    protected boolean refresh() {
        boolean moved = super.refresh();
        int count = value().items().size();
        if (items.size() != count) {
            build(count);
            moved = true;
        }
        for (SchemeItem item : items) {
            moved |= item.refresh(enabled());
        }
        return moved;
    }

    @Override
    protected void enable(boolean enabled) {
        add.setEnabled(enabled);
    }

    @Override
    protected List<Remark> remarks(SettingValue value) {
        return value.texts().stream().filter(id -> options.find(id) == null)
                .map(id -> new Remark(Severity.ERROR, Messages.get("scheme.unknown", id))).toList();
    }

    private void build(int count) {
        for (Control old : list.getChildren()) {
            old.dispose();
        }
        items.clear();
        for (int i = 0; i < count; i++) {
            items.add(new SchemeItem(list, this, scope(), i, key));
        }
        show(list, count > 0);
    }

    SchemeOptions options() {
        return options;
    }

    SettingSpec setting() {
        return spec();
    }

    /** How many algorithms there are. */
    int count() {
        return value().items().size();
    }

    /** Whether one may be taken away: an empty list means the default, so the last one of a list that has one stays. */
    boolean canRemove() {
        return count() > 1 || scope().values().standard(spec()).items().isEmpty();
    }

    private SettingValue value() {
        SettingValue value = scope().values().get(spec());
        return value.items().isEmpty() ? scope().values().standard(spec()) : value;
    }

    private void add(String id) {
        List<SettingValue> all = new ArrayList<>(value().items());
        all.add(SettingValue.scheme(id, Map.of()));
        write(all, Messages.get("schemes.added", options.name(id)));
    }

    /** Puts another algorithm in the place of one. */
    void choose(int index, String id) {
        List<SettingValue> all = new ArrayList<>(value().items());
        all.set(index, SettingValue.scheme(id, Map.of()));
        write(all, Messages.get("edit.set", spec().label()));
    }

    /** Lets one change places with its neighbour, which takes along whether its form is open. */
    void move(int index, int by) {
        List<SettingValue> all = new ArrayList<>(value().items());
        String name = options.name(all.get(index).text());
        OpenParts.swap(SchemeItem.key(key, index) + "/", SchemeItem.key(key, index + by) + "/");
        Collections.swap(all, index, index + by);
        items.get(index).forget();
        items.get(index + by).forget();
        write(all, Messages.get(by < 0 ? "schemes.movedUp" : "schemes.movedDown", name));
        if (!list.isDisposed()) {
            items.get(index + by).focus(by);
        }
    }

    /** Takes one away. */
    void remove(int index) {
        List<SettingValue> all = new ArrayList<>(value().items());
        String name = options.name(all.remove(index).text());
        write(all, Messages.get("schemes.removed", name));
        if (!list.isDisposed()) {
            if (items.isEmpty()) {
                add.setFocus();
            } else {
                items.get(Math.min(index, items.size() - 1)).focus(0);
            }
        }
    }

    private void write(List<SettingValue> all, String label) {
        scope().values().set(spec(), all.isEmpty() ? null : SettingValue.schemes(all), label);
        relayout();
    }
}
