// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.widgets.DropField;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Option;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.ScrollPane;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.text.Messages;

/** The curves of all learners for one label in two charts, as large as the panel lets them be, with a legend. */
final class CurvesPart extends Composite {
    private final List<Score> scores;
    private final CurveChart[] charts = new CurveChart[2];
    private final Composite side;
    private final CurveLegend legend;
    private final Paragraph point;

    CurvesPart(Composite parent, Evaluation evaluation) {
        super(parent, SWT.NONE);
        Themed.ground(this, Theme::panel);
        scores = evaluation.scores().stream().filter(score -> !score.curves().isEmpty()).toList();
        Score best = EvaluationText.best(evaluation);
        String label = CurveLines.rarest(best.curves().isEmpty() ? scores.getFirst() : best).label();
        side = Blocks.block(this);
        for (CurveKind kind : CurveKind.values()) {
            charts[kind.ordinal()] = new CurveChart(this, kind, this::tell);
        }
        Blocks.title(side, Messages.text("curve.label", scores.getFirst().target()));
        DropField labels = Blocks.wide(new DropField(side, Messages.text("curve.label",
                scores.getFirst().target()), "", this::show));
        labels.show(scores.getFirst().labels().stream().map(each -> Option.of(each, each)).toList(), label);
        legend = Blocks.wide(new CurveLegend(side, scores));
        point = new Paragraph(side, Fonts.REMARK, Theme::muted);
        point.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        setTabList(new Control[] {charts[0], charts[1], side});
        addListener(SWT.Resize, event -> arrange());
        show(label);
        tell("");
    }

    private void show(String label) {
        for (CurveKind kind : CurveKind.values()) {
            charts[kind.ordinal()].show(label, CurveLines.of(scores, label, kind));
        }
        legend.show(label);
    }

    private void tell(String sentence) {
        point.setText(sentence.isEmpty() ? Messages.text("curve.hint") : sentence);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        Rectangle pane = pane();
        int width = Math.max(CurveSpread.CHART, pane.width - 2 * EvaluationSheet.SIDE - 10);
        CurveSpread spread = CurveSpread.of(width, pane.height - 2 * EvaluationSheet.TOP, legendHeight());
        return new Point(width, spread.height());
    }

    private int legendHeight() {
        return side.computeSize(CurveSpread.SIDE, SWT.DEFAULT).y;
    }

    private Rectangle pane() {
        Composite each = getParent();
        while (!(each instanceof ScrollPane)) {
            each = each.getParent();
        }
        return each.getClientArea();
    }

    private void arrange() {
        CurveSpread spread = CurveSpread.of(getSize().x, getSize().y, legendHeight());
        charts[0].setBounds(spread.first());
        charts[1].setBounds(spread.second());
        side.setBounds(spread.side());
    }
}
