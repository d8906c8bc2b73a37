// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;

/** A name, and after it, quietly, a remark. */
final class NameLine extends Drawn {
    private static final int GAP = 10;
    private final String name;
    private final String remark;

    NameLine(Composite parent, String name, String remark) {
        super(parent, false);
        this.name = name;
        this.remark = remark;
        describe(ACC.ROLE_LABEL, () -> name + ", " + remark, () -> null);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        Point size = measure(Fonts.STRONG, name);
        return new Point(size.x + GAP + measure(Fonts.REMARK, remark).x + 2, size.y + 4);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        int width = ink.font(Fonts.STRONG).text(name, area, SWT.LEFT, ink.theme().text()) + GAP;
        Rectangle rest = new Rectangle(width, 0, area.width - width, area.height);
        ink.font(Fonts.REMARK).text(remark, rest, SWT.LEFT, ink.theme().muted());
    }
}
