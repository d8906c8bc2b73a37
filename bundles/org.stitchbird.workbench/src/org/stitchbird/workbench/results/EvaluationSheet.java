// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.ScrollPane;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.text.Messages;

/** How well learners did: in a sentence, in one figure, as a confusion matrix, and in all metrics. */
final class EvaluationSheet extends Composite {
    private static final int MARGIN = 20;
    private static final int GAP = 36;
    private final ScrollPane pane;

    EvaluationSheet(Composite parent, Evaluation evaluation) {
        super(parent, SWT.NONE);
        Themed.ground(this, Theme::panel);
        setLayout(new FillLayout());
        pane = new ScrollPane(this, new Shelf(MARGIN, GAP));
        List<Score> scores = evaluation.scores();
        Score best = scores.size() > 1 ? EvaluationText.best(evaluation) : null;
        for (Score score : scores) {
            Composite place = scores.size() > 1 ? column(pane.content()) : pane.content();
            new ScoreHeadline(place, score, score == best, scores.size() > 1);
            if (!score.labels().isEmpty()) {
                matrix(place, score, scores.size() > 1);
            }
        }
        block(Messages.text("results.metrics"), metrics(scores, best));
        for (Score score : scores) {
            if (!score.perLabel().isEmpty()) {
                String title = scores.size() > 1 ? Messages.text("results.perLabelOf", score.learner())
                        : Messages.text("results.perLabel");
                block(title, perLabel(score));
            }
        }
    }

    @Override
    public boolean setFocus() {
        return pane.content().setFocus();
    }

    private void matrix(Composite place, Score score, boolean several) {
        Composite block = column(place);
        if (!several) {
            title(block, Messages.text("results.confusion"));
        }
        new ConfusionMatrix(block, score);
    }

    private void block(String title, Facts facts) {
        Composite block = column(pane.content());
        title(block, title);
        new FactGrid(block, title, facts);
    }

    private static Composite column(Composite parent) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 10;
        return Themed.composite(parent, layout);
    }

    private static void title(Composite parent, String text) {
        Paragraph.of(parent, Fonts.STRONG, Theme::text, text)
                .setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }

    private static Facts metrics(List<Score> scores, Score best) {
        Facts facts = new Facts(scores.size() > 1 ? scores.stream().map(Score::learner).toList() : List.of(""));
        for (String id : ids(scores)) {
            List<String> values = new ArrayList<>();
            for (Score score : scores) {
                values.add(score.metric(id).isEmpty() ? "" : MetricText.value(id, score.metric(id).getAsDouble()));
            }
            facts.add(MetricText.name(id), MetricText.about(id), values, best == null ? -1 : bestOf(id, scores));
        }
        return facts;
    }

    /** The position of the one score that is better than all others by a metric; -1 when there is none. */
    private static int bestOf(String id, List<Score> scores) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.size(); i++) {
            double value = scores.get(i).metric(id).orElse(Double.NaN) * (MetricText.greaterIsBetter(id) ? 1 : -1);
            if (value > most) {
                best = i;
                most = value;
            } else if (value == most) {
                best = -1;
            }
        }
        return best;
    }

    private static Facts perLabel(Score score) {
        List<String> ids = new ArrayList<>(new LinkedHashSet<>(score.perLabel().stream()
                .flatMap(each -> each.keySet().stream()).toList()));
        Facts facts = new Facts(ids.stream().map(MetricText::name).toList());
        for (int i = 0; i < score.labels().size() && i < score.perLabel().size(); i++) {
            Map<String, Double> of = score.perLabel().get(i);
            facts.add(score.labels().get(i), "", ids.stream()
                    .map(id -> of.containsKey(id) ? MetricText.value(id, of.get(id)) : "").toList(), -1);
        }
        return facts;
    }

    private static Set<String> ids(List<Score> scores) {
        Set<String> ids = new LinkedHashSet<>();
        scores.forEach(score -> ids.addAll(score.metrics().keySet()));
        return ids;
    }
}
