// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.workbench.look.Icons;
import org.stitchbird.workbench.text.Messages;

/** Draws the cells, the heads of the columns and the numbers of the rows of a grid. */
final class GridPainter {
    static final int ROW = 26;
    static final int HEAD = 32;
    private static final int PAD = GridColumns.PAD;
    private final GC gc;
    private final Ink ink;
    private final Theme theme;
    private final GridColumns columns;
    private final int numbers;
    private final int shift;

    /**
     * Draws on that context.
     *
     * @param numbers the width of the numbers of the rows
     * @param shift how far the columns are scrolled to the left
     */
    GridPainter(GC gc, GridColumns columns, int numbers, int shift) {
        this.gc = gc;
        this.columns = columns;
        this.numbers = numbers;
        this.shift = shift;
        ink = new Ink(gc);
        theme = ink.theme();
    }

    void ground(Rectangle area) {
        ink.clear(area, CanvasTheme.colour(theme.panel()));
    }

    /** Draws the rows that are in sight from a first one on. */
    void rows(Rectangle area, int first, Rows rows, GridSelection selection) {
        gc.setClipping(numbers, HEAD, Math.max(0, area.width - numbers), Math.max(0, area.height - HEAD));
        int y = HEAD;
        for (int row = first; row < rows.count() && y < area.height; row++, y += ROW) {
            row(row, y, area, rows.row(row), selection);
        }
        gc.setClipping((Rectangle) null);
        y = HEAD;
        for (int row = first; row < rows.count() && y < area.height; row++, y += ROW) {
            boolean current = !selection.isEmpty() && row >= selection.top() && row <= selection.bottom();
            ink.font(Fonts.SMALL).text(Integer.toString(row + 1), new Rectangle(0, y, numbers - PAD, ROW), SWT.RIGHT,
                    current ? theme.accent() : theme.muted().over(theme.panel(), 0.8));
        }
    }

    private void row(int row, int y, Rectangle area, Optional<List<String>> cells, GridSelection selection) {
        int x = numbers - shift;
        for (int i = 0; i < columns.count() && x < area.width; i++) {
            int width = columns.width(i);
            if (x + width > numbers) {
                Rectangle place = new Rectangle(x, y, width, ROW);
                if (selection.contains(row, i)) {
                    fill(place, theme.accent().over(theme.panel(), 0.14));
                } else if (columns.isTarget(i)) {
                    fill(place, theme.warning().over(theme.panel(), 0.05));
                }
                cell(place, cells.isPresent(), cells.isPresent() ? cells.get().get(i) : null, i);
                if (selection.row() == row && selection.column() == i) {
                    ink.edge(place, 3, theme.accent());
                }
            }
            x += width;
        }
        ink.path(theme.line().over(theme.panel(), 0.55), 1, numbers, y + ROW - 1, Math.min(x, area.width),
                y + ROW - 1);
    }

    private void cell(Rectangle place, boolean known, String text, int column) {
        Rectangle inset = new Rectangle(place.x + PAD, place.y, place.width - 2 * PAD, place.height);
        if (!known) {
            ink.font(Fonts.BODY).text("…", inset, SWT.LEFT, theme.muted());
        } else if (text == null) {
            missing(place, inset, column);
        } else {
            ink.font(Fonts.BODY).text(text.replace('\n', '↵'), inset, right(column) ? SWT.RIGHT : SWT.LEFT,
                    theme.text());
        }
    }

    /** A cell without a value is a hollow mark with a word, so that it is told from any text. */
    private void missing(Rectangle place, Rectangle inset, int column) {
        String word = Messages.text("table.missing");
        int width = Math.min(inset.width, ink.font(Fonts.SMALL).size(word).x + 12);
        int x = right(column) ? inset.x + inset.width - width : inset.x;
        Rectangle pill = new Rectangle(x, place.y + 4, width, ROW - 9);
        ink.fill(pill, 5, theme.muted().over(theme.panel(), 0.12));
        ink.text(word, pill, SWT.CENTER, theme.muted());
    }

    /** Draws the heads of the columns. */
    void heads(Rectangle area, int hovered) {
        fill(new Rectangle(0, 0, area.width, HEAD), theme.panel());
        gc.setClipping(numbers, 0, Math.max(0, area.width - numbers), HEAD);
        int x = numbers - shift;
        for (int i = 0; i < columns.count() && x < area.width; i++) {
            int width = columns.width(i);
            if (x + width > numbers) {
                head(new Rectangle(x, 0, width, HEAD), i, i == hovered);
            }
            x += width;
        }
        gc.setClipping((Rectangle) null);
        ink.path(theme.line(), 1, 0, HEAD - 1, area.width, HEAD - 1);
    }

    private void head(Rectangle place, int column, boolean hovered) {
        boolean target = columns.isTarget(column);
        Rgb colour = target ? theme.warning() : colour(columns.spec(column).type());
        if (target) {
            fill(new Rectangle(place.x, place.y, place.width, place.height), theme.warning().over(theme.panel(), 0.1));
        } else if (hovered) {
            fill(place, theme.muted().over(theme.panel(), 0.08));
        }
        ink.image(Icons.image(target ? "target" : icon(columns.spec(column).type()), colour, 14), place.x + PAD - 2,
                place.y + (HEAD - 14) / 2, true);
        Rectangle name = new Rectangle(place.x + PAD + 18, place.y, place.width - 2 * PAD - 16, HEAD);
        ink.font(Fonts.STRONG).text(columns.spec(column).name(), name, SWT.LEFT, theme.text());
    }

    private boolean right(int column) {
        return columns.spec(column).type() == ColumnType.NUMBER;
    }

    private Rgb colour(ColumnType type) {
        return switch (type) {
            case NUMBER -> theme.accent();
            case CATEGORY -> theme.of(Step.TRAIN);
            case TEXT -> theme.of(Step.DEPLOY);
            case TIME -> theme.of(Step.PREPARE);
        };
    }

    private static String icon(ColumnType type) {
        return switch (type) {
            case NUMBER -> "type-number";
            case CATEGORY -> "type-category";
            case TEXT -> "type-text";
            case TIME -> "clock";
        };
    }

    private void fill(Rectangle place, Rgb rgb) {
        gc.setBackground(CanvasTheme.colour(rgb));
        gc.fillRectangle(place);
    }
}
