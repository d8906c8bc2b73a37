// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Framed;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.RowList;
import org.stitchbird.editor.widgets.SearchField;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.ColumnPositions;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/** A setting that is some of the columns that arrive, ticked in a list; those that no longer arrive stay in sight. */
final class ColumnsField extends Field {
    private static final int MOST_ROWS = 8;
    private SearchField search;
    private ColumnChecks list;
    private Framed frame;
    private Paragraph count;
    private Link all;
    private Link none;
    private PositionsLine positions;

    ColumnsField(Composite parent, FormScope scope, SettingSpec spec) {
        super(parent, scope, spec);
    }

    @Override
    protected void createEditor() {
        Composite tools = Themed.composite(row(), plain(3, 4));
        tools.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        count = new Paragraph(tools, Fonts.REMARK, Theme::muted);
        count.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        all = new Link(tools, Fonts.REMARK, Messages.get("columns.all"), () -> change(visible(), true));
        none = new Link(tools, Fonts.REMARK, Messages.get("columns.none"), () -> change(visible(), false));
        search = new SearchField(row(), Messages.get("columns.search"), Messages.get("columns.search.clear"));
        search.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        search.text().addListener(SWT.Modify, event -> list.setRows(visible()));
        frame = new Framed(row());
        frame.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        list = new ColumnChecks(frame, spec().label(), name -> chosen().contains(name), this::toggle);
        list.setData(SETTING, scope().values().path(spec()));
        positions = new PositionsLine(row(), () -> set(SettingValue.list(List.copyOf(chosen()))));
    }

    @Override
    protected void show(SettingValue value) {
        List<ColumnRow> rows = rows();
        Set<String> chosen = chosen();
        count.setText(rows.isEmpty() ? Messages.get("columns.unknown")
                : Messages.get("columns.count", chosen.size(), rows.size()));
        list.setRows(visible());
        GridData data = (GridData) frame.getLayoutData();
        data.heightHint = Math.min(MOST_ROWS, Math.max(1, rows.size())) * RowList.ROW + 8;
    }

    @Override
    protected boolean refresh() {
        int before = ((GridData) frame.getLayoutData()).heightHint;
        boolean moved = super.refresh();
        int rows = rows().size();
        moved |= show(frame, rows > 0);
        moved |= show(search, rows > MOST_ROWS);
        moved |= positions.show(scope().values().get(spec()).texts(), scope().arriving(spec().port()));
        return moved || before != ((GridData) frame.getLayoutData()).heightHint;
    }

    @Override
    protected void enable(boolean enabled) {
        list.setEnabled(enabled);
        all.setEnabled(enabled);
        none.setEnabled(enabled);
    }

    @Override
    protected List<Remark> remarks(SettingValue value) {
        Optional<Schema> schema = scope().arriving(spec().port());
        List<String> absent = value.texts().stream().filter(name -> schema.isPresent()
                && schema.get().indexOf(name) < 0 && !PositionsLine.is(name, schema)).toList();
        return absent.isEmpty() ? List.of() : List.of(new Remark(Severity.WARNING,
                Messages.get("columns.absent", String.join(", ", absent))));
    }

    /** Ticks a column, or takes the tick away, as when it is clicked. */
    void toggle(String name) {
        boolean on = !chosen().contains(name);
        change(List.of(new ColumnRow(name, null)), on);
    }

    private void change(List<ColumnRow> columns, boolean on) {
        Set<String> chosen = chosen();
        for (ColumnRow each : columns) {
            if (on) {
                chosen.add(each.name());
            } else {
                chosen.remove(each.name());
            }
        }
        set(SettingValue.list(rows().stream().map(ColumnRow::name).filter(chosen::contains).toList()));
    }

    /** The names that are chosen; those by position too, once the columns are known. */
    private Set<String> chosen() {
        List<String> texts = scope().values().get(spec()).texts();
        return new LinkedHashSet<>(scope().arriving(spec().port())
                .map(schema -> ColumnPositions.names(texts, schema)).orElse(texts));
    }

    /** The columns that arrive, in their order, and before them those that are chosen but do not. */
    private List<ColumnRow> rows() {
        Optional<Schema> schema = scope().arriving(spec().port());
        List<ColumnRow> rows = new ArrayList<>();
        for (String name : chosen()) {
            if (schema.isEmpty() || schema.get().indexOf(name) < 0) {
                rows.add(new ColumnRow(name, null));
            }
        }
        schema.ifPresent(known -> known.columns().forEach(each -> rows.add(new ColumnRow(each.name(), each.type()))));
        return rows;
    }

    private List<ColumnRow> visible() {
        String sought = search.text().getText().strip().toLowerCase(Locale.ROOT);
        return rows().stream().filter(each -> each.name().toLowerCase(Locale.ROOT).contains(sought)).toList();
    }
}
