// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.bar;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;

/** The name of the open flow. */
final class FlowTitle extends Drawn {
    private static final int LEAST = 166;
    private static final int MOST = 280;
    private String text = "Stitchbird";

    FlowTitle(Composite parent) {
        super(parent, false);
        describe(ACC.ROLE_LABEL, () -> text, () -> null);
    }

    void show(Optional<OpenFlow> flow) {
        String now = flow.map(OpenFlow::title).orElse("Stitchbird");
        if (!now.equals(text)) {
            text = now;
            setToolTipText(flow.flatMap(OpenFlow::file).map(Object::toString).orElse(null));
            redraw();
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        Point size = measure(Fonts.STRONG, text);
        return new Point(Math.max(LEAST, Math.min(MOST, size.x + 8)), size.y + 8);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        ink.font(Fonts.STRONG).text(text, area, SWT.LEFT, ink.theme().text());
    }
}
