// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;
import org.stitchbird.workbench.text.Messages;

/** What of an evaluation is looked at, so that each part fits a low panel. */
public enum EvaluationPart {
    /** What came out, in a figure, a sentence and a picture. */
    RESULT,
    /** Which differences between learners are more than chance explains. */
    COMPARISON,
    /** How rows fell into clusters, and which labels these come closest to. */
    CLUSTERS,
    /** The confusion matrices of several learners, or one that is too large to stand beside other things. */
    MATRICES,
    /** Curves over the thresholds of a probability. */
    CURVES,
    /** Every figure there is. */
    FIGURES,
    /** The figures of each label. */
    LABELS;

    /** A matrix of more labels than this is too large to stand beside other things. */
    static final int FEW_LABELS = 5;

    /** The parts that an evaluation has, the most telling first. */
    public static List<EvaluationPart> of(Evaluation evaluation) {
        List<EvaluationPart> parts = new ArrayList<>();
        for (EvaluationPart each : values()) {
            if (each.isIn(evaluation)) {
                parts.add(each);
            }
        }
        return parts;
    }

    private boolean isIn(Evaluation evaluation) {
        List<Score> scores = evaluation.scores();
        boolean several = scores.size() > 1;
        return switch (this) {
            case RESULT -> true;
            case COMPARISON -> evaluation.comparison() != null;
            case CLUSTERS -> scores.stream().anyMatch(score -> score.clusters() != null
                    && (several || !score.clusters().labels().isEmpty()));
            case MATRICES -> scores.stream().anyMatch(score -> score.labels().size() > (several ? 0 : FEW_LABELS));
            case CURVES -> scores.stream().anyMatch(score -> !score.curves().isEmpty());
            case FIGURES -> several || scores.getFirst().task() != Task.REGRESSION;
            case LABELS -> scores.stream().anyMatch(score -> !score.perLabel().isEmpty());
        };
    }

    /** What it is called. */
    public String label() {
        return Messages.text("part." + name());
    }
}
