// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.RowList;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/** Plug-ins in rows: the name, and in a second line what else matters; one is chosen. */
final class PlugInList extends RowList {
    private static final int HEIGHT = 46;
    private static final int LINE = 18;
    private static final int MARGIN = 5;
    private static final int TEXT = 30;
    private static final int SIDE = 14;
    private final Consumer<String> chosen;
    private List<Line> lines = List.of();

    /**
     * A row.
     *
     * @param id what it stands for
     * @param name the first line
     * @param detail the second one
     * @param mark the colour of the dot before it; told in words by the second line too
     */
    record Line(String id, String name, String detail, Mark mark) {
    }

    /** What a dot says. */
    enum Mark {
        /** Takes part. */
        GOOD,
        /** Takes no part. */
        CALM,
        /** Something is wrong. */
        BAD
    }

    PlugInList(Composite parent, String name, Consumer<String> chosen) {
        super(parent, true, name);
        this.chosen = chosen;
    }

    /** Shows these; the chosen one stays so while it is there. */
    void show(List<Line> now) {
        String before = chosen();
        lines = List.copyOf(now);
        rowsChanged();
        choose(before);
    }

    /** Chooses the row of that id, the first one when there is none, and tells. */
    void choose(String id) {
        int at = Math.max(0, lines.stream().map(Line::id).toList().indexOf(id));
        setCursor(lines.isEmpty() ? -1 : at);
        chosen.accept(chosen());
    }

    /** The id of the chosen row; {@code null} for none. */
    String chosen() {
        return cursor() < 0 || cursor() >= lines.size() ? null : lines.get(cursor()).id();
    }

    @Override
    protected int count() {
        return lines == null ? 0 : lines.size();
    }

    @Override
    protected int height(int row) {
        return HEIGHT;
    }

    @Override
    protected String text(int row) {
        return lines.get(row).name();
    }

    @Override
    protected String spoken(int row) {
        return lines.get(row).name() + ", " + lines.get(row).detail();
    }

    @Override
    protected void click(int row, int x) {
        chosen.accept(chosen());
    }

    @Override
    public void key(Event event) {
        int before = cursor();
        super.key(event);
        if (cursor() != before) {
            chosen.accept(chosen());
        }
    }

    @Override
    protected void drawRow(Ink ink, int row, Rectangle area, boolean current, boolean hovered) {
        Theme theme = ink.theme();
        Line line = lines.get(row);
        Rectangle inset = new Rectangle(area.x, area.y + 1, area.width, area.height - 2);
        if (current) {
            ink.fill(inset, 6, theme.tinted(theme.accent(), theme.panel()));
        } else if (hovered) {
            ink.fill(inset, 6, theme.muted().over(theme.canvas(), 0.08));
        }
        if (current && isFocusControl()) {
            ink.edge(inset, 6, theme.accent());
        }
        ink.dot(area.x + TEXT / 2, area.y + MARGIN + LINE / 2, 4, colour(theme, line.mark()));
        int width = area.width - TEXT - SIDE;
        ink.font(Fonts.STRONG).text(line.name(), new Rectangle(area.x + TEXT, area.y + MARGIN, width, LINE), SWT.LEFT,
                theme.text());
        ink.font(Fonts.REMARK).text(line.detail(), new Rectangle(area.x + TEXT, area.y + MARGIN + LINE, width, LINE),
                SWT.LEFT, theme.muted());
    }

    private static Rgb colour(Theme theme, Mark mark) {
        return switch (mark) {
            case GOOD -> theme.good();
            case CALM -> theme.muted();
            case BAD -> theme.error();
        };
    }
}
