// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Selects cells, resizes columns and scrolls a grid with the mouse. */
final class GridMouse {
    private static final int WHEEL_ACROSS = 30;
    private final TableGrid grid;
    private int resized = -1;
    private int grip;
    private boolean selecting;
    private int hovered = -1;

    GridMouse(TableGrid grid) {
        this.grid = grid;
    }

    void listen() {
        grid.addListener(SWT.MouseDown, this::down);
        grid.addListener(SWT.MouseMove, this::move);
        grid.addListener(SWT.MouseUp, event -> {
            resized = -1;
            selecting = false;
        });
        grid.addListener(SWT.MouseExit, event -> hover(-1));
        grid.addListener(SWT.MouseVerticalWheel, event -> {
            if ((event.stateMask & SWT.SHIFT) != 0) {
                grid.scrollAcross(-event.count * WHEEL_ACROSS);
            } else {
                grid.scroll(-event.count);
            }
            event.doit = false;
        });
        grid.addListener(SWT.MouseHorizontalWheel, event -> {
            grid.scrollAcross(event.count * WHEEL_ACROSS);
            event.doit = false;
        });
    }

    /** The column under whose head the pointer is, or -1. */
    int hoveredHead() {
        return hovered;
    }

    private void down(Event event) {
        grid.setFocus();
        if (event.button != 1) {
            return;
        }
        int x = grid.amongColumns(event.x);
        int row = grid.rowAt(event.y);
        if (row < 0) {
            resized = grid.columns().edgeAt(x);
            if (resized >= 0) {
                grip = grid.columns().width(resized) - x;
            } else if (grid.columns().at(x) >= 0) {
                grid.cursorTo(0, grid.columns().at(x), false);
                grid.cursorTo(grid.rowCount() - 1, grid.columns().at(x), true);
                grid.scroll(-grid.rowCount());
            }
        } else if (row < grid.rowCount() && grid.columns().at(x) >= 0) {
            selecting = true;
            grid.cursorTo(row, grid.columns().at(x), (event.stateMask & SWT.SHIFT) != 0);
        }
    }

    private void move(Event event) {
        int x = grid.amongColumns(event.x);
        boolean head = grid.rowAt(event.y) < 0;
        if (resized >= 0) {
            grid.columns().setWidth(resized, x + grip);
            grid.columnsChanged();
        } else if (selecting) {
            int column = grid.columns().at(x);
            int row = head ? grid.cursorRow() - 1 : grid.rowAt(event.y);
            grid.cursorTo(row, column >= 0 ? column : x < 0 ? 0 : grid.columns().count() - 1, true);
        } else {
            boolean edge = head && grid.columns().edgeAt(x) >= 0;
            grid.setCursor(edge ? grid.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE) : null);
            hover(head ? grid.columns().at(x) : -1);
        }
    }

    private void hover(int column) {
        if (column != hovered) {
            hovered = column;
            grid.setToolTipText(column < 0 ? null : GridTip.of(grid.columns(), column));
            grid.redraw();
        }
    }
}
