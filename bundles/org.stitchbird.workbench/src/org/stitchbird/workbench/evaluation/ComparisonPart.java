// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.DropField;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Option;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.ScrollPane;
import org.stitchbird.editor.widgets.Shelf;
import org.stitchbird.engine.data.Comparison;
import org.stitchbird.engine.data.ComparisonText;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.engine.data.PairedTest;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.text.Figures;
import org.stitchbird.workbench.text.Messages;

/** Which learner is better than which by a metric of choice, in sentences and as a matrix. */
final class ComparisonPart {
    private static final int WIDTH = 250;
    private final Comparison comparison;
    private final List<Paragraph> sentences = new ArrayList<>();
    private final ComparisonMatrix matrix;

    ComparisonPart(Composite content, Comparison comparison) {
        this.comparison = comparison;
        Composite words = Blocks.block(content);
        DropField metrics = Blocks.wide(new DropField(words, Messages.text("compare.metric"), "", this::show));
        List<String> ids = comparison.tests().stream().map(PairedTest::metric).distinct().toList();
        metrics.show(ids.stream().map(id -> Option.of(id, MetricText.name(id))).toList(), comparison.headline());
        for (String sentence : sentences(comparison.headline())) {
            sentences.add(Blocks.words(words, sentence, WIDTH));
        }
        Paragraph how = Paragraph.of(words, Fonts.REMARK, Theme::muted, Messages.text("compare.how",
                Figures.whole(comparison.results()), Figures.percent(comparison.level())));
        GridData data = new GridData(SWT.FILL, SWT.TOP, false, false);
        data.widthHint = WIDTH;
        how.setLayoutData(data);
        matrix = new ComparisonMatrix(content, comparison);
        matrix.setLayoutData(Shelf.GIVES_WAY);
    }

    private void show(String metric) {
        matrix.show(metric);
        List<String> now = sentences(metric);
        for (int i = 0; i < now.size(); i++) {
            sentences.get(i).setText(now.get(i));
        }
        ScrollPane.relayout(matrix);
    }

    /** The best learner by a metric against each of the others. */
    private List<String> sentences(String metric) {
        int best = comparison.best(metric).orElse(0);
        List<String> all = new ArrayList<>();
        for (int other = 0; other < comparison.learners().size(); other++) {
            if (other != best) {
                all.add(ComparisonText.sentence(comparison, metric, best, other));
            }
        }
        return all;
    }
}
