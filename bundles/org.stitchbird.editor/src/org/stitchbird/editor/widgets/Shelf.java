// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Lays controls out like words: from left to right as long as there is room, then in a further row. */
public final class Shelf extends Layout {
    /** The layout data of a control that is left out where the row before it has no room left, a quarter given. */
    public static final Object IF_ROOM = new Object();
    /** The layout data of a control that is rather made narrower by a quarter than put into a further row. */
    public static final Object GIVES_WAY = new Object();
    private static final int ROW_GAP = 24;
    private final int margin;
    private final int top;
    private final int gap;

    /** Leaves so much room around everything and between the controls. */
    public Shelf(int margin, int gap) {
        this(margin, margin, gap);
    }

    /** Leaves so much room at the sides, at the top and bottom, and between the controls. */
    public Shelf(int margin, int top, int gap) {
        this.margin = margin;
        this.top = top;
        this.gap = gap;
    }

    @Override
    protected Point computeSize(Composite shelf, int widthHint, int heightHint, boolean flush) {
        return arrange(shelf, widthHint == SWT.DEFAULT ? Integer.MAX_VALUE / 2 : widthHint, false);
    }

    @Override
    protected void layout(Composite shelf, boolean flush) {
        arrange(shelf, shelf.getClientArea().width, true);
    }

    private Point arrange(Composite shelf, int width, boolean place) {
        int x = margin;
        int y = top;
        int rowHeight = 0;
        int widest = 0;
        for (Control each : shelf.getChildren()) {
            Point size = each.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            int rest = width - margin - x;
            boolean flexible = each.getLayoutData() == GIVES_WAY || each.getLayoutData() == IF_ROOM;
            if (flexible && size.x > rest && size.x * 3 / 4 <= rest) {
                size = each.computeSize(rest, SWT.DEFAULT);
            }
            boolean fits = x == margin || size.x <= rest;
            if (each.getLayoutData() == IF_ROOM) {
                if (place) {
                    each.setVisible(fits);
                }
                if (!fits) {
                    continue;
                }
            }
            int room = width - 2 * margin;
            if (size.x > room) {
                size = each.computeSize(room, SWT.DEFAULT);
            }
            if (!fits) {
                x = margin;
                y += rowHeight + Math.min(gap, ROW_GAP);
                rowHeight = 0;
            }
            if (place) {
                each.setBounds(x, y, size.x, size.y);
            }
            x += size.x + gap;
            widest = Math.max(widest, x - gap + margin);
            rowHeight = Math.max(rowHeight, size.y);
        }
        return new Point(Math.min(widest, width), y + rowHeight + top);
    }
}
