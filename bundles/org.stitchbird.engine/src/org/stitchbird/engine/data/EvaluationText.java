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
    /** What tells most of clusters stands first. */
    private static final List<String> OF_CLUSTERS = List.of(Metric.CLUSTER_ERROR, Metric.LOG_LIKELIHOOD,
            Metric.SQUARED_ERROR);

    private EvaluationText() {
    }

    /** One or more sentences on a score in the language of the default locale, against the simplest answer there is. */
    public static String sentence(Score score) {
        return sentence(score, Locale.getDefault());
    }

    /** One or more sentences on a score in a language, against the simplest answer there is. */
    public static String sentence(Score score, Locale locale) {
        String plain = switch (score.task()) {
            case REGRESSION -> regression(score, locale);
            case CLUSTERING -> ClustersText.sentence(score, locale);
            default -> classification(score, locale);
        };
        return plain + costs(score, locale) + runs(score, locale);
    }

    /** The best score by {@link #headline(Evaluation)}; of equals the first. */
    public static Score best(Evaluation evaluation) {
        String metric = headline(evaluation);
        return evaluation.scores().stream().min(Comparator.comparingDouble(score -> badness(score, metric)))
                .orElseThrow();
    }

    private static double badness(Score score, String metric) {
        OptionalDouble value = score.metric(metric);
        if (value.isEmpty() || Double.isNaN(value.getAsDouble())) {
            return Double.POSITIVE_INFINITY;
        }
        return MetricText.greaterIsBetter(metric) ? -value.getAsDouble() : value.getAsDouble();
    }

    /** The {@link Metric} by which a score is told in one number. */
    public static String headline(Score score) {
        return headline(score.task(), List.of(score));
    }

    /** The {@link Metric} by which the scores of an evaluation are told in one number each. */
    public static String headline(Evaluation evaluation) {
        return evaluation.comparison() != null ? evaluation.comparison().headline()
                : headline(evaluation.scores().get(0).task(), evaluation.scores());
    }

    private static String headline(Task task, List<Score> scores) {
        return switch (task) {
            case REGRESSION -> Metric.RMSE;
            case CLUSTERING -> OF_CLUSTERS.stream()
                    .filter(id -> scores.stream().allMatch(score -> score.metrics().containsKey(id)))
                    .findFirst().orElse(Metric.CLUSTERS);
            default -> Metric.ACCURACY;
        };
    }

    /** One short line for a card: the score in one number, with the best one's name when there are several. */
    public static String line(Evaluation evaluation) {
        Locale locale = Locale.getDefault();
        String metric = headline(evaluation);
        Score best = best(evaluation);
        double value = best.metric(metric).orElse(Double.NaN);
        String figure = metric.equals(Metric.RMSE) ? Numbers.significant(value, DIGITS, locale)
                : MetricText.value(metric, value, locale);
        String key = "line." + metric;
        return Messages.text(locale, evaluation.scores().size() == 1 ? "line.score" : "line.score.best",
                Messages.has(key) ? Messages.text(locale, key) : MetricText.name(metric, locale), figure,
                best.learner());
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

    private static String costs(Score score, Locale locale) {
        OptionalDouble total = score.metric(Metric.TOTAL_COST);
        OptionalDouble average = score.metric(Metric.AVERAGE_COST);
        return total.isEmpty() || average.isEmpty() ? "" : " " + Messages.text(locale, "score.costs",
                MetricText.value(Metric.TOTAL_COST, total.getAsDouble(), locale),
                MetricText.value(Metric.AVERAGE_COST, average.getAsDouble(), locale));
    }

    private static String runs(Score score, Locale locale) {
        String metric = headline(score);
        OptionalDouble deviation = score.runs() == null ? OptionalDouble.empty() : score.runs().deviation(metric);
        return deviation.isEmpty() ? "" : " " + Messages.text(locale, "score.runs", score.runs().count(),
                MetricText.name(metric, locale), MetricText.distance(metric, deviation.getAsDouble(), locale));
    }

    private static String nothing(Score score, Locale locale) {
        return Messages.text(locale, "score.nothing", score.learner());
    }
}
