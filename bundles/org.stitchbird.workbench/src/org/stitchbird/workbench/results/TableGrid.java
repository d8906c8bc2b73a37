// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.look.Theme;

/**
 * Draws a table of any number of rows, of which it asks only for those in sight.
 *
 * <p>Drawn, and not a native table: GTK would make an entry for each of a million rows before it shows the first.
 */
public final class TableGrid extends Canvas {
    private final Rows rows;
    private final GridColumns columns;
    private final GridSelection selection;
    private final int numbers;
    private final GridKeys keys = new GridKeys(this);
    private final GridMouse mouse = new GridMouse(this);
    private Runnable cursorListener = () -> { };

    TableGrid(Composite parent, Schema schema, Rows rows) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.V_SCROLL | SWT.H_SCROLL);
        this.rows = rows;
        columns = new GridColumns(schema, name -> width(Fonts.STRONG, name));
        selection = new GridSelection(rows.count(), columns.count());
        numbers = width(Fonts.SMALL, Integer.toString(Math.max(1000, rows.count()))) + 2 * GridColumns.PAD + 6;
        // Bars that show themselves only now and then would hide how much more there is.
        setScrollbarsMode(SWT.NONE);
        Themed.ground(this, Theme::panel);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> extent());
        addListener(SWT.KeyDown, keys);
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        mouse.listen();
        getVerticalBar().addListener(SWT.Selection, event -> redraw());
        getHorizontalBar().addListener(SWT.Selection, event -> redraw());
        rows.onArrival(this::arrived);
        GridAccess.describe(this, this::spoken);
    }

    /** Puts the selected cells into the clipboard, as lines with tabs; called by the platform's Copy. */
    public void copy() {
        if (selection.isEmpty()) {
            return;
        }
        int left = selection.left();
        int right = selection.right();
        rows.all(selection.top(), selection.bottom() - selection.top() + 1, cells -> {
            String text = cells.stream().map(row -> line(row.subList(left, right + 1)))
                    .collect(Collectors.joining("\n"));
            Clipboard clipboard = new Clipboard(getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
    }

    /** Selects all cells; called by the platform's Select all. */
    public void selectAll() {
        selection.all();
        moved();
    }

    /** The row of the cursor, counted from 0, or -1. */
    int cursorRow() {
        return selection.row();
    }

    /** The column of the cursor, counted from 0, or -1. */
    int cursorColumn() {
        return selection.column();
    }

    GridColumns columns() {
        return columns;
    }

    /** Calls back whenever the cursor has moved. */
    void onCursor(Runnable listener) {
        cursorListener = listener;
    }

    /** Puts the cursor to a cell and brings it into sight. */
    void cursorTo(int row, int column, boolean extend) {
        selection.to(row, column, extend);
        if (!selection.isEmpty()) {
            reveal();
            moved();
        }
    }

    /** How many whole rows are in sight. */
    int visibleRows() {
        return Math.max(1, (getClientArea().height - GridPainter.HEAD) / GridPainter.ROW);
    }

    int rowCount() {
        return rows.count();
    }

    /** The row at a y, which may lie beyond the last; less than 0 in the heads. */
    int rowAt(int y) {
        return y < GridPainter.HEAD ? -1 : getVerticalBar().getSelection() + (y - GridPainter.HEAD) / GridPainter.ROW;
    }

    /** An x on the grid as an x among the columns. */
    int amongColumns(int x) {
        return x - numbers + getHorizontalBar().getSelection();
    }

    /** Takes up columns that have become wider or smaller. */
    void columnsChanged() {
        extent();
        redraw();
    }

    /** Scrolls by so many rows. */
    void scroll(int by) {
        ScrollBar bar = getVerticalBar();
        bar.setSelection(bar.getSelection() + by);
        fit();
        redraw();
    }

    /** Scrolls by so many pixels to the right. */
    void scrollAcross(int by) {
        ScrollBar bar = getHorizontalBar();
        bar.setSelection(bar.getSelection() + by);
        redraw();
    }

    private void arrived() {
        if (!isDisposed()) {
            fit();
            redraw();
        }
    }

    /** Widens columns for the rows in sight; never narrows them, so that nothing jumps while scrolling. */
    private void fit() {
        int first = getVerticalBar().getSelection();
        List<List<String>> inSight = IntStream.range(first, Math.min(first + visibleRows(), rows.count()))
                .mapToObj(rows::row).flatMap(Optional::stream).toList();
        GC gc = new GC(this);
        gc.setFont(Fonts.BODY.on(getDisplay()));
        boolean wider = columns.fit(inSight, text -> gc.textExtent(text).x);
        gc.dispose();
        if (wider) {
            extent();
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        GridPainter painter = new GridPainter(gc, columns, numbers, getHorizontalBar().getSelection());
        painter.ground(area);
        painter.rows(area, getVerticalBar().getSelection(), rows, selection);
        painter.heads(area, mouse.hoveredHead());
    }

    private void extent() {
        Rectangle area = getClientArea();
        bar(getVerticalBar(), rows.count() + 1, visibleRows());
        bar(getHorizontalBar(), columns.total() + GridColumns.PAD, Math.max(1, area.width - numbers));
    }

    private static void bar(ScrollBar bar, int content, int view) {
        bar.setVisible(content > view);
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, content - view)), 0, Math.max(content, view), view,
                Math.max(1, view / 10), Math.max(1, view));
    }

    private void reveal() {
        ScrollBar down = getVerticalBar();
        int top = down.getSelection();
        if (selection.row() < top) {
            down.setSelection(selection.row());
        } else if (selection.row() >= top + visibleRows()) {
            down.setSelection(selection.row() - visibleRows() + 1);
        }
        ScrollBar across = getHorizontalBar();
        int left = columns.left(selection.column());
        int right = left + columns.width(selection.column());
        int view = getClientArea().width - numbers;
        if (left < across.getSelection()) {
            across.setSelection(left);
        } else if (right > across.getSelection() + view) {
            across.setSelection(Math.min(left, right - view));
        }
    }

    private void moved() {
        cursorListener.run();
        getAccessible().setFocus(ACC.CHILDID_SELF);
        redraw();
    }

    private int width(Fonts font, String text) {
        GC gc = new GC(this);
        try {
            gc.setFont(font.on(getDisplay()));
            return gc.textExtent(text).x;
        } finally {
            gc.dispose();
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell == null ? "" : cell.replace('\t', ' ').replace('\n', ' '))
                .collect(Collectors.joining("\t"));
    }

    /** What screen readers say: the cell under the cursor. */
    private String spoken() {
        if (selection.isEmpty()) {
            return rows.count() + " × " + columns.count();
        }
        String cell = rows.row(selection.row()).map(row -> String.valueOf(row.get(selection.column()))).orElse("");
        return columns.spec(selection.column()).name() + " " + (selection.row() + 1) + ": " + cell;
    }
}
