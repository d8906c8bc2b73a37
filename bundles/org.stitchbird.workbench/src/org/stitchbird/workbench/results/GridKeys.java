// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** Walks through a grid with the keys that spreadsheets use. */
final class GridKeys implements Listener {
    private final TableGrid grid;

    GridKeys(TableGrid grid) {
        this.grid = grid;
    }

    @Override
    public void handleEvent(Event event) {
        boolean extend = (event.stateMask & SWT.SHIFT) != 0;
        boolean far = (event.stateMask & SWT.MOD1) != 0;
        int row = Math.max(0, grid.cursorRow());
        int column = Math.max(0, grid.cursorColumn());
        int lastRow = grid.rowCount() - 1;
        int lastColumn = grid.columns().count() - 1;
        int page = grid.visibleRows();
        switch (event.keyCode) {
            case SWT.ARROW_UP -> grid.cursorTo(far ? 0 : row - 1, column, extend);
            case SWT.ARROW_DOWN -> grid.cursorTo(far ? lastRow : row + 1, column, extend);
            case SWT.ARROW_LEFT -> grid.cursorTo(row, far ? 0 : column - 1, extend);
            case SWT.ARROW_RIGHT -> grid.cursorTo(row, far ? lastColumn : column + 1, extend);
            case SWT.PAGE_UP -> grid.cursorTo(row - page, column, extend);
            case SWT.PAGE_DOWN -> grid.cursorTo(row + page, column, extend);
            case SWT.HOME -> grid.cursorTo(far ? 0 : row, 0, extend);
            case SWT.END -> grid.cursorTo(far ? lastRow : row, lastColumn, extend);
            default -> {
                if (far && (event.keyCode == 'c' || event.keyCode == SWT.INSERT)) {
                    grid.copy();
                } else if (far && event.keyCode == 'a') {
                    grid.selectAll();
                }
            }
        }
    }
}
