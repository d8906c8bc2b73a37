// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.data.CurvePoint;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.workbench.text.Figures;
import org.stitchbird.workbench.text.Messages;

/**
 * Draws what is around curves: axes from 0 to 1 with ticks and names, what chance would give, a point in words.
 *
 * @param place the square in which curves lie
 */
record CurvePlot(Rectangle place) {
    private static final int LEFT = 42;
    private static final int TOP = 26;
    private static final int RIGHT = 12;
    private static final int BOTTOM = 36;
    private static final int LINE = 17;
    private static final int PAD = 7;

    /** The largest square with room around it for the axes. */
    static CurvePlot in(Rectangle area) {
        int side = Math.max(20, Math.min(area.width - LEFT - RIGHT, area.height - TOP - BOTTOM));
        return new CurvePlot(new Rectangle(LEFT, TOP, side, side));
    }

    /** Draws the axes, and the curve of chance. */
    void frame(Ink ink, CurveKind kind, List<CurveLine> lines) {
        Rgb faint = ink.theme().line().over(ink.theme().panel(), 0.6);
        ink.fill(place, 0, ink.theme().canvas());
        for (int i = 1; i < 4; i++) {
            float x = CurveLine.x(place, i / 4.0);
            float y = CurveLine.y(place, i / 4.0);
            ink.line(faint, 1, new int[0], x, place.y, x, place.y + place.height);
            ink.line(faint, 1, new int[0], place.x, y, place.x + place.width, y);
        }
        if (!lines.isEmpty()) {
            double[] chance = kind.chance(lines.getFirst().curve());
            ink.line(ink.theme().muted(), 1, new int[] {3, 3}, place.x, CurveLine.y(place, chance[0]),
                    place.x + place.width, CurveLine.y(place, chance[1]));
        }
        ink.edge(new Rectangle(place.x, place.y, place.width + 1, place.height + 1), 0, ink.theme().line());
        Rgb muted = ink.theme().muted();
        ink.font(Fonts.SMALL);
        for (double tick : new double[] {0, 0.5, 1}) {
            String text = Figures.count(tick);
            int x = Math.round(CurveLine.x(place, tick));
            int y = Math.round(CurveLine.y(place, tick));
            ink.text(text, new Rectangle(x - 20, place.y + place.height + 2, 40, LINE), SWT.CENTER, muted);
            ink.text(text, new Rectangle(LINE, y - LINE / 2, LEFT - LINE - 5, LINE), SWT.RIGHT, muted);
        }
        ink.text(kind.across(), new Rectangle(place.x, place.y + place.height + LINE, place.width, LINE), SWT.CENTER,
                muted);
        ink.textUpwards(kind.up(), new Rectangle(0, place.y, LINE, place.height), muted);
        ink.font(Fonts.STRONG).text(kind.label(), new Rectangle(place.x, 0, place.width, LINE), SWT.LEFT,
                ink.theme().text());
    }

    /** Says that there is no curve. */
    void nothing(Ink ink) {
        ink.font(Fonts.REMARK).text(Messages.text("curve.none"), place, SWT.CENTER, ink.theme().muted());
    }

    /** Draws a point with lines to the axes, and says it in the corner where curves do not go. */
    void point(Ink ink, CurveKind kind, CurveLine line, int position) {
        CurvePoint point = line.curve().points().get(position);
        float x = CurveLine.x(place, point.x());
        float y = CurveLine.y(place, point.y());
        Rgb colour = line.style().colour().apply(ink.theme());
        ink.line(colour, 1, new int[] {2, 3}, place.x, y, x, y, x, place.y + place.height);
        ink.dot(Math.round(x), Math.round(y), 5, ink.theme().panel());
        ink.dot(Math.round(x), Math.round(y), 4, colour);
        String[] words = kind.lines(point);
        ink.font(Fonts.SMALL);
        int width = 0;
        for (String each : words) {
            width = Math.max(width, ink.size(each).x);
        }
        width = Math.min(width + 2 * PAD, place.width - 8);
        Rectangle box = new Rectangle(place.x + place.width - width - 4, 0, width, words.length * LINE + 8);
        box.y = place.y + place.height - box.height - 4;
        if (kind == CurveKind.PRECISION_RECALL) {
            box.x = place.x + 4;
        }
        ink.fill(box, 6, ink.theme().card());
        ink.edge(box, 6, ink.theme().line());
        for (int i = 0; i < words.length; i++) {
            ink.text(words[i], new Rectangle(box.x + PAD, box.y + 4 + i * LINE, box.width - 2 * PAD, LINE), SWT.LEFT,
                    i == 0 ? ink.theme().muted() : ink.theme().text());
        }
    }
}
