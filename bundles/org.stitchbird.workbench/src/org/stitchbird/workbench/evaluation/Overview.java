// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Shelf;
import org.stitchbird.engine.data.ComparisonText;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.engine.data.LabelCurves;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;
import org.stitchbird.workbench.text.Messages;

/** What came out at a glance: the figure that matters, a sentence, and the picture that tells most. */
final class Overview {
    private static final List<String> OF_LABELS = List.of(Metric.ACCURACY, Metric.KAPPA, Metric.F1, Metric.ROC_AREA,
            Metric.TOTAL_COST);
    private static final List<String> OF_NUMBERS = List.of(Metric.RMSE, Metric.MAE, Metric.CORRELATION, Metric.R2);
    private static final List<String> OF_CLUSTERS = List.of(Metric.CLUSTERS, Metric.CLUSTER_ERROR,
            Metric.LOG_LIKELIHOOD, Metric.SQUARED_ERROR);

    private Overview() {
    }

    static void show(Composite content, Evaluation evaluation) {
        if (evaluation.scores().size() > 1) {
            several(content, evaluation);
        } else {
            one(content, evaluation.scores().getFirst());
        }
    }

    private static void one(Composite content, Score score) {
        new ScoreHeadline(content, score, EvaluationText.headline(score), false, false);
        if (score.clusters() != null) {
            ClusterBars.block(content, Messages.text("clusters.sizes"), score.clusters());
        }
        if (!score.labels().isEmpty() && score.labels().size() <= EvaluationPart.FEW_LABELS) {
            MatrixBlock.one(content, Messages.text("results.confusion"), Matrix.confusion(score));
        }
        if (!score.curves().isEmpty()) {
            curve(content, score);
        }
        if (score.task() == Task.CLUSTERING) {
            figures(content, MetricGroup.CLUSTERS, score).setLayoutData(Shelf.IF_ROOM);
        } else if (score.task() == Task.REGRESSION) {
            Stream.concat(MetricGroup.common(score.task()).stream(), MetricGroup.rare().stream())
                    .filter(group -> !group.of(List.of(score)).isEmpty())
                    .forEach(group -> figures(content, group, score).setLayoutData(Shelf.GIVES_WAY));
        }
    }

    private static Composite figures(Composite content, MetricGroup group, Score score) {
        return Blocks.facts(content, group.label(score.task()), ScoreFacts.of(List.of(score),
                group.of(List.of(score))));
    }

    private static void curve(Composite content, Score score) {
        LabelCurves rarest = CurveLines.rarest(score);
        CurveChart chart = new CurveChart(content, CurveKind.ROC, sentence -> { });
        chart.show(rarest.label(), CurveLines.of(List.of(score), rarest.label(), CurveKind.ROC));
        chart.setLayoutData(Shelf.IF_ROOM);
    }

    private static void several(Composite content, Evaluation evaluation) {
        Score best = EvaluationText.best(evaluation);
        String headline = EvaluationText.headline(evaluation);
        new ScoreHeadline(content, best, headline, true, true);
        List<Score> scores = evaluation.scores();
        List<String> ids = switch (best.task()) {
            case REGRESSION -> OF_NUMBERS;
            case CLUSTERING -> OF_CLUSTERS;
            default -> OF_LABELS;
        };
        Composite block = Blocks.facts(content, Messages.text("results.learners"), ScoreFacts.of(scores,
                ids.stream().filter(id -> scores.stream().anyMatch(score -> score.metrics().containsKey(id)))
                        .toList()));
        block.setLayoutData(Shelf.GIVES_WAY);
        if (evaluation.comparison() != null) {
            ComparisonText.sentences(evaluation.comparison())
                    .forEach(sentence -> Blocks.words(block, sentence, block.computeSize(SWT.DEFAULT, SWT.DEFAULT).x));
        }
    }
}
