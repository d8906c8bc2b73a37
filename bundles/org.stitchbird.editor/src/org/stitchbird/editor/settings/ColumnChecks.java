// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.RowList;
import org.stitchbird.engine.look.Rgb;

/** A list of columns to tick. */
final class ColumnChecks extends RowList {
    private final Predicate<String> ticked;
    private final Consumer<String> toggled;
    private List<ColumnRow> rows = List.of();

    ColumnChecks(Composite parent, String name, Predicate<String> ticked, Consumer<String> toggled) {
        super(parent, true, name);
        this.ticked = ticked;
        this.toggled = toggled;
    }

    /** Shows these columns. */
    void setRows(List<ColumnRow> columns) {
        if (columns.equals(rows)) {
            redraw();
        } else {
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
        return rows.get(row).label();
    }

    @Override
    protected String spoken(int row) {
        return rows.get(row).label() + ", " + rows.get(row).word();
    }

    @Override
    protected int rowState(int row) {
        return ticked.test(rows.get(row).name()) ? ACC.STATE_CHECKED : ACC.STATE_NORMAL;
    }

    @Override
    protected void click(int row, int x) {
        toggled.accept(rows.get(row).name());
    }

    @Override
    protected void space(int row) {
        toggled.accept(rows.get(row).name());
    }

    @Override
    protected void open(int row) {
        // A double click is two clicks here; Enter does what the space bar does.
        toggled.accept(rows.get(row).name());
    }

    @Override
    protected void drawRow(Ink ink, int row, Rectangle area, boolean current, boolean hovered) {
        ColumnRow column = rows.get(row);
        boolean on = ticked.test(column.name());
        if (hovered || current && isFocusControl()) {
            ink.fill(area, 4, ink.theme().tinted(current ? ink.theme().accent() : ink.theme().muted(),
                    ink.theme().canvas()));
        }
        Rectangle box = new Rectangle(area.x + 6, area.y + 6, 14, 14);
        Rgb colour = isEnabled() ? ink.theme().accent() : ink.theme().muted();
        if (on) {
            ink.fill(box, 4, colour);
            ink.path(ink.theme().panel(), 2, box.x + 4, box.y + 7, box.x + 6, box.y + 9, box.x + 10, box.y + 5);
        } else {
            ink.edge(box, 4, ink.theme().muted().over(ink.theme().panel(), 0.7));
        }
        Rectangle words = new Rectangle(area.x + 28, area.y, area.width - 36, area.height);
        Rgb faint = column.type() == null ? ink.theme().warning() : ink.theme().muted();
        int width = ink.font(Fonts.SMALL).text(column.word(), words, SWT.RIGHT, faint);
        words.width -= width + 8;
        ink.font(Fonts.BODY).text(column.label(), words, SWT.LEFT,
                column.type() == null ? faint : isEnabled() ? ink.theme().text() : ink.theme().muted());
    }
}
