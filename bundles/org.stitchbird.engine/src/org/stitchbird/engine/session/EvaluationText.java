// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;

/** Evaluations in plain words, in the language of the person. */
public final class EvaluationText {
    private EvaluationText() {
    }

    /** One or two sentences on a score that somebody can read who knows no metrics. */
    public static String sentence(Score score) {
        if (score.task() == Task.REGRESSION) {
            double error = score.metric(Metric.MAE).orElse(Double.NaN);
            double relative = score.metric(Metric.RAE).orElse(Double.NaN);
            if (!(relative > 0)) {
                return text("sentence.regression-alone", score.learner(), MetricText.number(error, 2));
            }
            return text(relative < 1 ? "sentence.regression" : "sentence.regression-bad", score.learner(),
                    MetricText.number(error, 2), MetricText.number(error / relative, 2));
        }
        double rows = score.metric(Metric.ROWS).orElse(Double.NaN);
        double correct = score.metric(Metric.CORRECT).orElse(Double.NaN);
        double baseline = score.metric(Metric.BASELINE).orElse(Double.NaN);
        String first = text("sentence.classification", score.learner(), MetricText.number(correct, 0),
                MetricText.number(rows, 0), MetricText.percent(correct / rows));
        return Double.isNaN(baseline) ? first : first + " " + text("sentence.baseline",
                MetricText.number(baseline * rows, 0), MetricText.percent(baseline));
    }

    /** One short line for a card: the best accuracy, or the least root mean squared error. */
    public static String line(Evaluation evaluation) {
        if (evaluation.scores().getFirst().task() == Task.REGRESSION) {
            double least = evaluation.scores().stream()
                    .mapToDouble(score -> score.metric(Metric.RMSE).orElse(Double.NaN)).min().orElse(Double.NaN);
            return text("line.regression", MetricText.number(least, least < 10 ? 3 : 1));
        }
        double most = evaluation.scores().stream()
                .mapToDouble(score -> score.metric(Metric.ACCURACY).orElse(Double.NaN)).max().orElse(Double.NaN);
        return text("line.classification", MetricText.percent(most));
    }

    private static String text(String key, Object... arguments) {
        ResourceBundle words = MetricText.words(Locale.getDefault());
        return new MessageFormat(words.getString(key), Locale.getDefault()).format(arguments);
    }
}
