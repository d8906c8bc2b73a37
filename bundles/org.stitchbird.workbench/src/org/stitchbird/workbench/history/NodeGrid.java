// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.history;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.RowList;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.history.NodeTable.Cell;
import org.stitchbird.workbench.history.NodeTable.Column;
import org.stitchbird.workbench.text.Messages;

/** A line for each node below a heading; Enter or a double click shows the node on the canvas. */
public final class NodeGrid extends RowList {
    private static final int SIDE = 20;
    private static final int GAP = 16;
    private static final int MOST = 190;
    /** So many lines tell how wide a column has to be. */
    private static final int MEASURED = 200;
    private final Consumer<String> opened;
    private NodeTable table = new NodeTable(List.of(), List.of());
    private int[] widths;

    NodeGrid(Composite parent, Consumer<String> opened) {
        super(parent, true, Messages.text("history.nodes"));
        this.opened = opened;
    }

    void show(NodeTable now) {
        table = now;
        widths = null;
        setCursor(-1);
        rowsChanged();
        toTop();
    }

    /** What is shown, as lines with tabs. */
    public String text() {
        return table.text();
    }

    /** Puts all of it into the clipboard; called by the platform's Copy. */
    public void copy() {
        Clipboard clipboard = new Clipboard(getDisplay());
        clipboard.setContents(new Object[] {text()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    @Override
    protected int count() {
        return table == null ? 0 : table.lines().size() + 1;
    }

    @Override
    protected boolean reachable(int row) {
        return row > 0;
    }

    @Override
    protected String text(int row) {
        return row == 0 ? String.join(", ", table.columns().stream().map(Column::name).toList())
                : table.lines().get(row - 1).cells().get(0).text();
    }

    @Override
    protected String spoken(int row) {
        return row == 0 ? text(0) : table.lines().get(row - 1).spoken(table.columns());
    }

    @Override
    protected void open(int row) {
        if (row > 0) {
            opened.accept(table.lines().get(row - 1).node());
        }
    }

    /** What is cut off is told when the pointer rests on it. */
    @Override
    protected void pointed(int row) {
        String last = row <= 0 ? "" : table.lines().get(row - 1).cells().getLast().text();
        setToolTipText(last.isEmpty() ? null : last);
    }

    @Override
    protected void drawRow(Ink ink, int row, Rectangle area, boolean current, boolean hovered) {
        Theme theme = ink.theme();
        measure(ink);
        if (row > 0 && (hovered || current && isFocusControl())) {
            ink.fill(new Rectangle(area.x + 8, area.y + 1, area.width - 16, area.height - 2), 6,
                    current && isFocusControl() ? theme.tinted(theme.accent(), theme.panel())
                            : theme.muted().over(theme.panel(), 0.08));
        }
        if (row == 0) {
            int y = area.y + area.height - 1;
            ink.path(theme.line(), 1, SIDE, y, area.width - SIDE, y);
        }
        int x = area.x + SIDE;
        for (int i = 0; i < widths.length; i++) {
            boolean last = i == widths.length - 1;
            Rectangle place = new Rectangle(x, area.y, last ? area.width - x - SIDE : widths[i], area.height);
            Column column = table.columns().get(i);
            int align = column.right() ? SWT.RIGHT : SWT.LEFT;
            if (row == 0) {
                ink.font(Fonts.SMALL).text(column.name(), place, align, theme.muted());
            } else {
                cell(ink, table.lines().get(row - 1).cells().get(i), place, align);
            }
            x += widths[i] + GAP;
        }
    }

    /** What is different stands out by weight and by its ground, not by colour alone. */
    private static void cell(Ink ink, Cell cell, Rectangle place, int align) {
        Theme theme = ink.theme();
        boolean different = cell.tone() == NodeTable.Tone.DIFFERENT;
        ink.font(different ? Fonts.STRONG : Fonts.BODY);
        if (different && !cell.text().isEmpty()) {
            int width = Math.min(place.width, ink.size(cell.text()).x);
            int x = align == SWT.RIGHT ? place.x + place.width - width : place.x;
            ink.fill(new Rectangle(x - 5, place.y + 3, width + 10, place.height - 6), 5,
                    theme.tinted(theme.warning(), theme.panel()));
        }
        Rgb colour = switch (cell.tone()) {
            case PLAIN, DIFFERENT -> theme.text();
            case QUIET -> theme.muted();
            case WRONG -> theme.error();
        };
        ink.text(cell.text(), place, align, colour);
    }

    private void measure(Ink ink) {
        if (widths != null) {
            return;
        }
        widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            int head = ink.font(Fonts.SMALL).size(table.columns().get(i).name()).x;
            ink.font(Fonts.STRONG);
            widths[i] = Math.min(MOST, table.lines().stream().limit(MEASURED)
                    .mapToInt(line -> ink.size(line.cells().get(column).text()).x).reduce(head, Math::max));
        }
    }
}
