// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.List;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.text.Messages;

/** What a manager reads of a score: whose, how it was tested, the figure that matters, a sentence, a few more. */
final class ScoreHeadline extends Composite {
    private static final int WIDTH = 260;
    private static final List<String> CLASSES = List.of(Metric.KAPPA, Metric.F1, Metric.ROC_AREA);

    /**
     * Makes one.
     *
     * @param headline the id of the metric that matters
     * @param best whether to say that it is the best of several
     * @param brief without further figures, because a table compares them
     */
    ScoreHeadline(Composite parent, Score score, String headline, boolean best, boolean brief) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        layout.horizontalSpacing = 24;
        setLayout(layout);
        Themed.ground(this, Theme::panel);
        String name = best ? Messages.text("results.best", score.learner()) : score.learner();
        new NameLine(this, name, score.method() == null ? "" : score.method())
                .setLayoutData(wide());
        new FigureLine(this, ScoreFacts.value(score, headline), MetricText.name(headline), tone(score))
                .setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false, 3, 1));
        Paragraph sentence = line(Fonts.BODY, Theme::text, EvaluationText.sentence(score));
        ((GridData) sentence.getLayoutData()).verticalIndent = 2;
        if (!brief && score.runs() == null) {
            further(score);
        }
    }

    private void further(Score score) {
        boolean first = true;
        for (String id : score.task() == Task.CLASSIFICATION ? CLASSES : List.<String>of()) {
            if (score.metric(id).isPresent()) {
                small(id, score.metric(id).getAsDouble(), first);
                first = false;
            }
        }
    }

    /** Green unless the simplest answer would have done as well; clusters are neither good nor poor. */
    private static Function<Theme, Rgb> tone(Score score) {
        if (score.task() == Task.CLUSTERING) {
            return Theme::text;
        }
        boolean poor = score.task() == Task.REGRESSION ? score.metric(Metric.RAE).orElse(0) >= 1
                : score.metric(Metric.ACCURACY).orElse(1) <= score.metric(Metric.BASELINE).orElse(0);
        return poor ? Theme::warning : Theme::good;
    }

    private Paragraph line(Fonts font, Function<Theme, Rgb> colour, String text) {
        Paragraph line = Paragraph.of(this, font, colour, text);
        line.setLayoutData(wide());
        return line;
    }

    private static GridData wide() {
        GridData data = new GridData(SWT.FILL, SWT.TOP, false, false, 3, 1);
        data.widthHint = WIDTH;
        return data;
    }

    private void small(String id, double value, boolean first) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.marginTop = 8;
        layout.verticalSpacing = 0;
        Composite block = Themed.composite(this, layout);
        Paragraph.of(block, Fonts.TITLE, Theme::text, MetricText.value(id, value));
        Paragraph.of(block, Fonts.SMALL, Theme::muted, ScoreFacts.brief(id));
        block.setToolTipText(MetricText.about(id));
        block.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, first));
    }
}
