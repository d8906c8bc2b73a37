// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.editparts.GridLayer;
import org.eclipse.swt.SWT;
import org.stitchbird.editor.theme.CanvasTheme;

/** The dots behind everything; fewer of them when zoomed out. */
public final class DotGrid extends GridLayer {
    private static final int SPACING = 24;
    private static final int NEAREST = 14;

    @Override
    protected void paintGrid(Graphics graphics) {
        Dimension scale = new Dimension(1000, 1000);
        translateToAbsolute(scale);
        int spacing = SPACING;
        while (spacing * scale.width / 1000 < NEAREST) {
            spacing *= 2;
        }
        Rectangle clip = graphics.getClip(new Rectangle());
        graphics.setAntialias(SWT.ON);
        graphics.setBackgroundColor(CanvasTheme.colour(CanvasTheme.current().grid()));
        for (int x = Math.floorDiv(clip.x, spacing) * spacing; x <= clip.right(); x += spacing) {
            for (int y = Math.floorDiv(clip.y, spacing) * spacing; y <= clip.bottom(); y += spacing) {
                graphics.fillOval(x - 1, y - 1, 2, 2);
            }
        }
    }
}
