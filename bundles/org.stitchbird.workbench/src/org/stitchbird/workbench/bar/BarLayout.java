// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.bar;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** One row: from the left in order, those marked {@link #RIGHT} at the right end, and one that takes what is left. */
final class BarLayout extends Layout {
    /** Marks a control, as its data, that stands at the right end. */
    static final Object RIGHT = "right";
    /** Marks a control, as its data, that takes what is left over. */
    static final Object REST = "rest";
    private static final int HEIGHT = 44;
    private static final int MARGIN = 16;
    private static final int GAP = 8;

    @Override
    protected Point computeSize(Composite bar, int widthHint, int heightHint, boolean flush) {
        int width = 2 * MARGIN;
        for (Control each : bar.getChildren()) {
            width += each.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + GAP;
        }
        return new Point(Math.max(width, widthHint), HEIGHT);
    }

    @Override
    protected void layout(Composite bar, boolean flush) {
        Rectangle area = bar.getClientArea();
        Control[] children = bar.getChildren();
        int right = area.width - MARGIN;
        for (int i = children.length - 1; i >= 0; i--) {
            if (children[i].getData() == RIGHT) {
                Point size = children[i].computeSize(SWT.DEFAULT, SWT.DEFAULT);
                right -= size.x;
                children[i].setBounds(right, (area.height - size.y) / 2, size.x, size.y);
                right -= GAP / 2;
            }
        }
        int left = MARGIN;
        for (Control each : children) {
            if (each.getData() == RIGHT) {
                continue;
            }
            Point size = each.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            int width = each.getData() == REST ? Math.max(0, right - left - GAP) : size.x;
            each.setBounds(left, (area.height - size.y) / 2, width, size.y);
            left += width + GAP;
        }
    }
}
