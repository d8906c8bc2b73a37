// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.engine.data.Score;
import org.stitchbird.workbench.text.Messages;

/** Tells whose curve is which, by colour and dashes, and the areas under them. */
final class CurveLegend extends Drawn {
    private static final int ROW = 22;
    private static final int SAMPLE = 30;
    private static final int AREA = 60;
    private static final int LEAST = 120;
    private final List<Score> scores;
    private String label = "";

    CurveLegend(Composite parent, List<Score> scores) {
        super(parent, false);
        this.scores = scores;
        describe(ACC.ROLE_TABLE, () -> Messages.text("curve.areas"), this::text);
    }

    /** Tells the areas for that label. */
    void show(String newLabel) {
        label = newLabel;
        redraw();
    }

    private String area(Score score, CurveKind kind) {
        OptionalDouble area = CurveLines.area(score, label, kind);
        return area.isEmpty() ? "–" : MetricText.value(kind.area(), area.getAsDouble());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (Score score : scores) {
            text.append(score.learner());
            for (CurveKind kind : CurveKind.values()) {
                text.append('\t').append(Messages.text("brief." + kind.area())).append(' ').append(area(score, kind));
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int wide = SAMPLE + LEAST + CurveKind.values().length * AREA;
        return new Point(widthHint == SWT.DEFAULT ? wide : widthHint, (scores.size() + 1) * ROW);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        int areas = area.width - CurveKind.values().length * AREA;
        for (CurveKind kind : CurveKind.values()) {
            ink.font(Fonts.SMALL).text(Messages.text("brief." + kind.area()), new Rectangle(areas
                    + kind.ordinal() * AREA, 0, AREA, ROW), SWT.RIGHT, ink.theme().muted());
        }
        for (int i = 0; i < scores.size(); i++) {
            int y = (i + 1) * ROW;
            CurveStyle style = CurveStyle.of(i);
            ink.line(style.colour().apply(ink.theme()), 2, style.dashes(), 2, y + ROW / 2, SAMPLE - 4, y + ROW / 2);
            ink.font(Fonts.REMARK).text(scores.get(i).learner(), new Rectangle(SAMPLE + 2, y, areas - SAMPLE, ROW),
                    SWT.LEFT, ink.theme().text());
            for (CurveKind kind : CurveKind.values()) {
                ink.text(area(scores.get(i), kind), new Rectangle(areas + kind.ordinal() * AREA, y, AREA, ROW),
                        SWT.RIGHT, ink.theme().text());
            }
        }
    }
}
