// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.guide;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.workbench.viewer.ResultViewer;
import org.stitchbird.workbench.viewer.ShownResult;

/** Tones as bars. */
@Component
public final class TonesViewer implements ResultViewer {
    @Override
    public boolean shows(ResultInfo result) {
        return result.kind().equals("acme-tones");
    }

    @Override
    public String name() {
        return "Bars";
    }

    @Override
    public Control create(Composite parent, ShownResult result) {
        Canvas canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.setBackground(colour(result.theme().panel()));
        result.detail("text/csv", text -> {
            double[] heights = text.lines().mapToDouble(Double::parseDouble).toArray();
            canvas.addListener(SWT.Paint, event -> {
                Rectangle area = canvas.getClientArea();
                event.gc.setBackground(colour(result.theme().accent()));
                for (int i = 0; i < heights.length; i++) {
                    int height = (int) (heights[i] * area.height);
                    event.gc.fillRectangle(area.width * i / heights.length, area.height - height,
                            area.width / heights.length - 2, height);
                }
            });
            canvas.redraw();
        });
        return canvas;
    }

    private static Color colour(Rgb rgb) {
        return new Color(rgb.red(), rgb.green(), rgb.blue());
    }
}
