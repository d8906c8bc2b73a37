// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.Option;
import org.stitchbird.editor.widgets.Popup;
import org.stitchbird.editor.widgets.RowList;
import org.stitchbird.engine.data.ColumnType;

/** A list of columns, each with its type, which opens a list of types to choose from. */
final class TypeRows extends RowList {
    private final BiConsumer<String, String> picked;
    private List<ColumnRow> rows = List.of();
    private Map<String, String> given = Map.of();
    private Popup popup;

    /** Makes an empty list; tells a column's name and the type that was picked, empty for the guessed one. */
    TypeRows(Composite parent, String name, BiConsumer<String, String> picked) {
        super(parent, true, name);
        this.picked = picked;
        addDisposeListener(event -> close());
    }

    /** Shows these columns and the types that are given instead of guessed, by column. */
    void show(List<ColumnRow> columns, Map<String, String> types) {
        given = types;
        if (columns.equals(rows)) {
            redraw();
        } else {
            close();
            rows = columns;
            rowsChanged();
        }
    }

    @Override
    protected int count() {
        return rows.size();
    }

    @Override
    protected String text(int row) {
        return rows.get(row).name();
    }

    @Override
    protected String spoken(int row) {
        return rows.get(row).name() + ", " + word(row);
    }

    @Override
    protected void click(int row, int x) {
        open(row);
    }

    @Override
    protected void open(int row) {
        close();
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", Messages.get("type.guessed")));
        for (ColumnType type : ColumnType.values()) {
            options.add(Option.of(Types.stored(type), Types.of(type)));
        }
        String column = rows.get(row).name();
        Rectangle area = rowArea(row);
        Rectangle right = new Rectangle(area.x + area.width / 2, area.y, area.width - area.width / 2, area.height);
        popup = new Popup(this, right, options, given.getOrDefault(column, ""),
                type -> picked.accept(column, type));
    }

    @Override
    public void key(Event event) {
        if (popup != null && popup.isOpen()) {
            popup.key(event);
        } else {
            super.key(event);
        }
    }

    @Override
    protected void drawRow(Ink ink, int row, Rectangle area, boolean current, boolean hovered) {
        if (hovered || current && isFocusControl()) {
            ink.fill(area, 4, ink.theme().tinted(current ? ink.theme().accent() : ink.theme().muted(),
                    ink.theme().canvas()));
        }
        ColumnRow column = rows.get(row);
        boolean own = given.containsKey(column.name());
        Rectangle words = new Rectangle(area.x + 8, area.y, area.width - 28, area.height);
        int width = ink.font(own ? Fonts.STRONG : Fonts.BODY).text(word(row), words, SWT.RIGHT,
                column.type() == null ? ink.theme().warning() : own ? ink.theme().text() : ink.theme().muted());
        ink.chevron(area.x + area.width - 11, area.y + area.height / 2 + 1, true, ink.theme().muted());
        words.width -= width + 8;
        ink.font(Fonts.BODY).text(column.name(), words, SWT.LEFT,
                isEnabled() ? ink.theme().text() : ink.theme().muted());
    }

    private String word(int row) {
        ColumnRow column = rows.get(row);
        String type = given.get(column.name());
        if (column.type() == null) {
            return Messages.get("column.missing");
        }
        return type == null ? column.word() : Types.word(type);
    }

    private void close() {
        if (popup != null) {
            popup.close();
        }
    }
}
