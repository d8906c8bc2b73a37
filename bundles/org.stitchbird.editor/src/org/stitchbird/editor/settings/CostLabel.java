// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;

/** A label at the edge of a table of costs, shortened where it does not fit. */
final class CostLabel extends Drawn {
    private final String label;

    CostLabel(Composite parent, String label) {
        super(parent, false);
        this.label = label;
        setToolTipText(label.isEmpty() ? null : label);
        describe(ACC.ROLE_LABEL, () -> label, () -> null);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        Point size = measure(Fonts.REMARK, label);
        return new Point(widthHint == SWT.DEFAULT ? Math.min(size.x + 4, 96) : widthHint, size.y + 4);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        ink.font(Fonts.REMARK).text(label, area, SWT.LEFT, isEnabled() ? ink.theme().text() : ink.theme().muted());
    }
}
