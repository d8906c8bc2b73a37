// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Option;
import org.stitchbird.editor.widgets.SuggestField;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.ColumnPositions;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/** A setting that is the name of a column: picked from those that arrive, or typed while they are not known. */
final class ColumnField extends Field {
    private SuggestField editor;
    private TextEntry entry;
    private PositionsLine positions;

    ColumnField(Composite parent, FormScope scope, SettingSpec spec) {
        super(parent, scope, spec);
    }

    @Override
    protected void createEditor() {
        editor = place(new SuggestField(row(), Messages.get("column.list"), this::options, this::pick));
        editor.field().describe(spec().label(), help());
        entry = new TextEntry(editor.field(), text -> Optional.empty(), text -> set(SettingValue.of(text)),
                this::fault);
        entry.pauseOnlyFor(text -> scope().arriving(spec().port()).map(schema -> schema.indexOf(text) >= 0)
                .orElse(true));
        scope().entries().add(entry);
        positions = new PositionsLine(row(), () -> scope().arriving(spec().port())
                .ifPresent(schema -> pick(ColumnPositions.name(scope().values().get(spec()).text(), schema))));
    }

    @Override
    protected void show(SettingValue value) {
        Optional<Schema> schema = scope().arriving(spec().port());
        boolean position = PositionsLine.is(value.text(), schema);
        editor.field().text().setMessage(position ? ColumnPositions.words(value.text())
                : Messages.get(schema.isPresent() ? "column.choose" : "column.type"));
        entry.show(position ? "" : value.text());
    }

    @Override
    protected boolean refresh() {
        boolean moved = super.refresh();
        return positions.show(List.of(scope().values().get(spec()).text()), scope().arriving(spec().port())) || moved;
    }

    @Override
    protected void enable(boolean enabled) {
        editor.setEnabled(enabled);
    }

    @Override
    protected List<Remark> remarks(SettingValue value) {
        Optional<Schema> schema = scope().arriving(spec().port());
        boolean absent = !value.text().isEmpty() && !PositionsLine.is(value.text(), schema) && schema.isPresent()
                && schema.get().indexOf(value.text()) < 0;
        return absent ? List.of(new Remark(Severity.WARNING, Messages.get("column.absent", value.text())))
                : List.of();
    }

    private void pick(String column) {
        entry.forget();
        set(SettingValue.of(column));
        editor.field().text().selectAll();
    }

    private List<Option> options(String typed) {
        String sought = typed.toLowerCase(Locale.ROOT);
        return scope().arriving(spec().port()).stream().flatMap(schema -> schema.columns().stream())
                .filter(column -> column.name().toLowerCase(Locale.ROOT).contains(sought))
                .map(column -> new Option(column.name(), column.name(), Types.of(column.type()))).toList();
    }
}
