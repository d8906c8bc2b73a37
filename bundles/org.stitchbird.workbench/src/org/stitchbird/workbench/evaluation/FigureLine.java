// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/** A large figure, its deviation if it has one, and beside them, small, what it is. */
final class FigureLine extends Drawn {
    private static final int GAP = 8;
    /** How much higher the small words stand than the bottom of the large figure, so that both share a base line. */
    private static final int LIFT = 5;
    private final String figure;
    private final String name;
    private final Function<Theme, Rgb> tone;

    FigureLine(Composite parent, String value, String name, Function<Theme, Rgb> tone) {
        super(parent, false);
        int split = value.indexOf(" ±");
        figure = value.isEmpty() ? "–" : split < 0 ? value : value.substring(0, split);
        this.name = split < 0 ? name : value.substring(split + 1) + "  " + name;
        this.tone = tone;
        describe(ACC.ROLE_LABEL, () -> figure + " " + this.name, () -> null);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        Point size = measure(Fonts.FIGURE, figure);
        return new Point(size.x + GAP + measure(Fonts.REMARK, name).x, size.y + 4);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        int width = ink.font(Fonts.FIGURE).text(figure, area, SWT.LEFT, tone.apply(ink.theme()));
        int height = ink.font(Fonts.REMARK).size(name).y;
        ink.text(name, width + GAP, area.height - height - LIFT, ink.theme().muted());
    }
}
