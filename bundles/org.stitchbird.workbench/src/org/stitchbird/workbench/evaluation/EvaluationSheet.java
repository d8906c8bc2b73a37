// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.ScrollPane;
import org.stitchbird.editor.widgets.Shelf;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.look.Theme;

/** One part of how well learners did. */
public final class EvaluationSheet extends Composite {
    /** Room at the left and right. */
    static final int SIDE = 20;
    /** Room at the top and bottom. */
    static final int TOP = 10;
    private static final int GAP = 32;
    private final ScrollPane pane;

    /** Shows that part, which must be one that the evaluation has. */
    public EvaluationSheet(Composite parent, Evaluation evaluation, EvaluationPart part) {
        super(parent, SWT.NONE);
        Themed.ground(this, Theme::panel);
        setLayout(new FillLayout());
        pane = new ScrollPane(this, new Shelf(SIDE, TOP, GAP));
        Composite content = pane.content();
        switch (part) {
            case RESULT -> Overview.show(content, evaluation);
            case COMPARISON -> new ComparisonPart(content, evaluation.comparison());
            case CLUSTERS -> clusters(content, evaluation);
            case MATRICES -> matrices(content, evaluation.scores().stream()
                    .filter(score -> !score.labels().isEmpty()).toList());
            case CURVES -> new CurvesPart(content, evaluation);
            case FIGURES -> new FiguresPart(content, evaluation.scores());
            case LABELS -> LabelsPart.show(content, evaluation.scores());
        }
    }

    private static void clusters(Composite content, Evaluation evaluation) {
        boolean several = evaluation.scores().size() > 1;
        for (Score score : evaluation.scores()) {
            if (score.clusters() != null) {
                Composite both = Blocks.block(content, 2);
                if (several) {
                    ClusterBars.block(both, score.learner(), score.clusters());
                }
                ClusterBars.matrix(both, score);
            }
        }
    }

    private static void matrices(Composite content, List<Score> scores) {
        MatrixBlock.several(content, scores.stream().map(Matrix::confusion).toList(),
                scores.stream().map(Score::learner).toList());
    }

    @Override
    public boolean setFocus() {
        return focus(pane.content());
    }

    /** Gives the focus to the first control inside that takes keys. */
    private static boolean focus(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Drawn drawn ? drawn.takesKeys() && drawn.forceFocus()
                    : child instanceof Composite inner && focus(inner)) {
                return true;
            }
        }
        return false;
    }
}
