// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;

/** A name, and after it, or under it where there is no room, quietly, a remark. */
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
        int width = wanted();
        boolean under = widthHint != SWT.DEFAULT && width > widthHint;
        return new Point(widthHint == SWT.DEFAULT ? width : Math.min(width, widthHint),
                (size.y + 4) * (under ? 2 : 1));
    }

    private int wanted() {
        return measure(Fonts.STRONG, name).x + GAP + measure(Fonts.REMARK, remark).x + 2;
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        boolean under = wanted() > area.width;
        int height = under ? area.height / 2 : area.height;
        int width = ink.font(Fonts.STRONG).text(name, new Rectangle(0, 0, area.width, height), SWT.LEFT,
                ink.theme().text()) + GAP;
        Rectangle rest = under ? new Rectangle(0, height, area.width, height)
                : new Rectangle(width, 0, area.width - width, height);
        ink.font(Fonts.REMARK).text(remark, rest, SWT.LEFT, ink.theme().muted());
    }
}
