// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.stitchbird.engine.text.Messages;
import org.stitchbird.engine.text.Numbers;

/** Says in plain words how well a learner or model did. */
public final class EvaluationText {
    /** Enough for a manager. */
    private static final int DIGITS = 3;

    private EvaluationText() {
    }

    /** One or more sentences on a score in the language of the default locale, against the simplest answer there is. */
    public static String sentence(Score score) {
        return sentence(score, Locale.getDefault());
    }

    /** One or more sentences on a score in a language, against the simplest answer there is. */
    public static String sentence(Score score, Locale locale) {
        return score.task() == Task.REGRESSION ? regression(score, locale) : classification(score, locale);
    }

    /** The best score: of the greatest accuracy, or for numbers of the least error; of equals the first. */
    public static Score best(Evaluation evaluation) {
        return evaluation.scores().stream().min(Comparator.comparingDouble(EvaluationText::badness)).orElseThrow();
    }

    private static double badness(Score score) {
        OptionalDouble value = score.metric(headline(score));
        if (value.isEmpty() || Double.isNaN(value.getAsDouble())) {
            return Double.POSITIVE_INFINITY;
        }
        return MetricText.greaterIsBetter(headline(score)) ? -value.getAsDouble() : value.getAsDouble();
    }

    /** The {@link Metric} by which a score is told in one number. */
    public static String headline(Score score) {
        return score.task() == Task.REGRESSION ? Metric.RMSE : Metric.ACCURACY;
    }

    /** One short line for a card: the score in one number, with the best one's name when there are several. */
    public static String line(Evaluation evaluation) {
        Locale locale = Locale.getDefault();
        Score best = best(evaluation);
        double value = best.metric(headline(best)).orElse(Double.NaN);
        String figure = best.task() == Task.REGRESSION ? Numbers.significant(value, DIGITS, locale)
                : MetricText.value(headline(best), value, locale);
        return Messages.text(locale, evaluation.scores().size() == 1 ? "line.score" : "line.score.best",
                Messages.text(locale, "line." + headline(best)), figure, best.learner());
    }

    private static String classification(Score score, Locale locale) {
        OptionalDouble rows = score.metric(Metric.ROWS);
        OptionalDouble correct = score.metric(Metric.CORRECT);
        OptionalDouble accuracy = score.metric(Metric.ACCURACY);
        if (rows.isEmpty() || correct.isEmpty() || accuracy.isEmpty() || rows.getAsDouble() == 0) {
            return nothing(score, locale);
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(Messages.text(locale, rows.getAsDouble() == 1 ? "score.answers.one" : "score.answers",
                score.learner(), Numbers.count(correct.getAsDouble(), locale),
                Numbers.count(rows.getAsDouble(), locale), Numbers.percent(accuracy.getAsDouble(), locale)));
        OptionalDouble unanswered = score.metric(Metric.UNCLASSIFIED);
        if (unanswered.orElse(0) > 0) {
            sentences.add(Messages.text(locale, unanswered.getAsDouble() == 1 ? "score.unanswered.one"
                    : "score.unanswered", Numbers.count(unanswered.getAsDouble(), locale)));
        }
        OptionalDouble baseline = score.metric(Metric.BASELINE);
        if (baseline.isPresent() && !Double.isNaN(baseline.getAsDouble())) {
            double right = baseline.getAsDouble() * rows.getAsDouble();
            // The share times the rows is whole but for rounding when every row counts once.
            right = Math.abs(right - Math.rint(right)) < 1e-6 ? Math.rint(right) : right;
            sentences.add(Messages.text(locale, "score.most-frequent", Numbers.count(right, locale),
                    Numbers.percent(baseline.getAsDouble(), locale)));
            if (accuracy.getAsDouble() <= baseline.getAsDouble()) {
                sentences.add(Messages.text(locale, "score.no-better", score.learner()));
            }
        }
        return String.join(" ", sentences);
    }

    private static String regression(Score score, Locale locale) {
        OptionalDouble off = score.metric(Metric.MAE);
        if (off.isEmpty() || Double.isNaN(off.getAsDouble())) {
            return nothing(score, locale);
        }
        String error = Numbers.significant(off.getAsDouble(), DIGITS, locale);
        double share = score.metric(Metric.RAE).orElse(Double.NaN);
        if (!(share > 0) || Double.isInfinite(share)) {
            return Messages.text(locale, "score.off", score.learner(), error);
        }
        String sentence = Messages.text(locale, "score.off.mean", score.learner(), error,
                Numbers.significant(off.getAsDouble() / share, DIGITS, locale));
        return share < 1 ? sentence : sentence + " " + Messages.text(locale, "score.no-better", score.learner());
    }

    private static String nothing(Score score, Locale locale) {
        return Messages.text(locale, "score.nothing", score.learner());
    }
}
