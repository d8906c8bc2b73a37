// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.stitchbird.engine.text.Messages;
import org.stitchbird.engine.text.Numbers;

/** Says in plain words what a clusterer found. */
final class ClustersText {
    private ClustersText() {
    }

    /** One or more sentences on a score of a clusterer. */
    static String sentence(Score score, Locale locale) {
        OptionalDouble likelihood = score.metric(Metric.LOG_LIKELIHOOD);
        Clusters clusters = score.clusters();
        if (clusters == null) {
            return likelihood.isEmpty() ? Messages.text(locale, "score.nothing", score.learner())
                    : Messages.text(locale, "clusters.likelihood.only", score.learner(),
                            MetricText.value(Metric.LOG_LIKELIHOOD, likelihood.getAsDouble(), locale));
        }
        List<String> sentences = new ArrayList<>(List.of(found(score, clusters, locale)));
        double lost = score.metric(Metric.UNCLASSIFIED).orElse(0);
        if (lost > 0) {
            sentences.add(Messages.text(locale, lost == 1 ? "clusters.unanswered.one" : "clusters.unanswered",
                    Numbers.count(lost, locale)));
        }
        OptionalDouble wrong = score.metric(Metric.INCORRECT);
        if (wrong.isPresent() && score.metric(Metric.CLUSTER_ERROR).isPresent()) {
            sentences.add(Messages.text(locale, "clusters.labels", score.target(),
                    Numbers.count(wrong.getAsDouble(), locale), rows(score, locale),
                    Numbers.percent(score.metric(Metric.CLUSTER_ERROR).getAsDouble(), locale)));
        } else if (likelihood.isPresent()) {
            sentences.add(Messages.text(locale, "clusters.likelihood",
                    MetricText.value(Metric.LOG_LIKELIHOOD, likelihood.getAsDouble(), locale)));
        }
        return String.join(" ", sentences);
    }

    private static String found(Score score, Clusters clusters, Locale locale) {
        return clusters.rows().size() < 2
                ? Messages.text(locale, "clusters.found.one", score.learner(), rows(score, locale))
                : Messages.text(locale, "clusters.found", score.learner(), rows(score, locale),
                        Numbers.whole(clusters.rows().size(), locale),
                        Numbers.count(Collections.min(clusters.rows()), locale),
                        Numbers.count(Collections.max(clusters.rows()), locale));
    }

    private static String rows(Score score, Locale locale) {
        return Numbers.count(score.metric(Metric.ROWS).orElse(Double.NaN), locale);
    }
}
