// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** The rows of a {@link Popup}. */
final class OptionList extends RowList {
    private static final int MARGIN = 4;
    private final Consumer<String> picked;
    private List<Option> options = List.of();
    private String current;

    OptionList(Composite parent, Consumer<String> picked) {
        super(parent, false, "");
        this.picked = picked;
    }

    void show(List<Option> newOptions, String newCurrent) {
        options = newOptions;
        current = newCurrent;
        rowsChanged();
        int row = 0;
        while (row < options.size() && !(current != null && current.equals(options.get(row).value()))) {
            row++;
        }
        setCursor(row < options.size() ? row : -1);
    }

    /** Marks the first option that can be picked. */
    void first() {
        int row = 0;
        while (row < options.size() && options.get(row).isHeading()) {
            row++;
        }
        setCursor(row < options.size() ? row : -1);
    }

    /** How wide it must be to show every label whole. */
    int wish() {
        GC gc = new GC(this);
        try {
            Ink ink = new Ink(gc).font(Fonts.STRONG);
            return options.stream().mapToInt(each -> ink.size(each.label()).x).max().orElse(0) + 4 * MARGIN + 16;
        } finally {
            gc.dispose();
        }
    }

    @Override
    protected boolean reachable(int row) {
        return !options.get(row).isHeading();
    }

    @Override
    protected int count() {
        return options.size();
    }

    @Override
    protected String text(int row) {
        return options.get(row).label();
    }

    @Override
    protected int height(int row) {
        return row == 0 || row == count() - 1 ? ROW + MARGIN : ROW;
    }

    @Override
    protected void drawRow(Ink ink, int row, Rectangle area, boolean current, boolean hovered) {
        Rectangle place = new Rectangle(area.x + MARGIN, row == 0 ? area.y + MARGIN : area.y, area.width - 2 * MARGIN,
                ROW);
        if (options.get(row).isHeading()) {
            ink.font(Fonts.CAPTION).text(options.get(row).label(), new Rectangle(place.x + 8, place.y + 2,
                    place.width - 16, place.height), SWT.LEFT, ink.theme().muted());
            return;
        }
        if (current || hovered) {
            ink.fill(place, 5, ink.theme().tinted(ink.theme().accent(), ink.theme().card()));
        }
        Option option = options.get(row);
        Rectangle words = new Rectangle(place.x + 8, place.y, place.width - 16, place.height);
        if (!option.detail().isEmpty()) {
            ink.font(Fonts.SMALL);
            int width = ink.text(option.detail(), words, SWT.RIGHT, ink.theme().muted());
            words.width -= width + 8;
        }
        boolean chosen = option.value().equals(this.current);
        ink.font(chosen ? Fonts.STRONG : Fonts.BODY).text(option.label(), words, SWT.LEFT, ink.theme().text());
    }

    @Override
    protected void pointed(int row) {
        if (row >= 0 && reachable(row)) {
            setCursor(row);
        }
    }

    @Override
    protected void click(int row, int x) {
        open(row);
    }

    @Override
    protected void open(int row) {
        if (reachable(row)) {
            picked.accept(options.get(row).value());
        }
    }
}
