// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.engine.data.Score;
import org.stitchbird.workbench.text.Figures;
import org.stitchbird.workbench.text.Messages;

/** Puts the figures of scores into small tables. */
final class ScoreFacts {
    /** A longer name gives way to the brief one. */
    private static final int LONG = 30;
    private static final double SAME = 1e-12;
    private static final Set<String> NO_MATTER = Set.of(Metric.ROWS, Metric.BASELINE, Metric.CLUSTERS,
            Metric.COMPLEXITY_PRIOR, Metric.COVERAGE, Metric.REGION_SIZE);

    private ScoreFacts() {
    }

    /** Metrics of scores: down the side for one, along the top for several, where the best of each is marked. */
    static Facts of(List<Score> scores, List<String> ids) {
        return scores.size() == 1 ? list(scores.getFirst(), ids) : compared(scores, ids);
    }

    private static Facts list(Score score, List<String> ids) {
        Facts facts = new Facts();
        for (String id : ids) {
            String name = MetricText.name(id);
            facts.add(name.length() > LONG ? brief(id) : name, MetricText.about(id), List.of(value(score, id)),
                    Set.of());
        }
        return facts;
    }

    private static Facts compared(List<Score> scores, List<String> ids) {
        Facts facts = new Facts(ids.stream().map(ScoreFacts::column).toList());
        for (Score score : scores) {
            Set<Integer> best = new HashSet<>();
            for (int i = 0; i < ids.size(); i++) {
                if (isBest(score, ids.get(i), scores)) {
                    best.add(i);
                }
            }
            facts.add(score.learner(), EvaluationText.sentence(score), ids.stream().map(id -> value(score, id))
                    .toList(), best);
        }
        return facts;
    }

    /** Figures of each label of a score. */
    static Facts perLabel(Score score, boolean common) {
        Set<String> all = new LinkedHashSet<>(MetricGroup.LABELS.ids());
        score.perLabel().forEach(each -> all.addAll(each.keySet()));
        List<String> ids = all.stream().filter(id -> MetricText.isCommon(id) == common
                && score.perLabel().stream().anyMatch(each -> each.containsKey(id))).toList();
        List<Facts.Column> columns = new ArrayList<>();
        columns.add(new Facts.Column(Messages.text("matrix.COUNTS"), Messages.text("labels.rows")));
        ids.forEach(id -> columns.add(column(id)));
        Facts facts = new Facts(columns);
        for (int i = 0; i < score.labels().size() && i < score.perLabel().size(); i++) {
            Map<String, Double> of = score.perLabel().get(i);
            List<String> values = new ArrayList<>();
            double rows = 0;
            for (double each : score.confusion()[i]) {
                rows += each;
            }
            values.add(Figures.count(rows));
            ids.forEach(id -> values.add(of.containsKey(id) ? MetricText.value(id, of.get(id)) : ""));
            facts.add(score.labels().get(i), "", values, Set.of());
        }
        return facts;
    }

    /** A metric of a score as people read it, with its deviation when there were several runs; empty for none. */
    static String value(Score score, String id) {
        OptionalDouble value = score.metric(id);
        OptionalDouble deviation = score.runs() == null ? OptionalDouble.empty() : score.runs().deviation(id);
        if (value.isEmpty()) {
            return "";
        }
        return deviation.isEmpty() || deviation.getAsDouble() < SAME ? MetricText.value(id, value.getAsDouble())
                : MetricText.spread(id, value.getAsDouble(), deviation.getAsDouble());
    }

    /** Whether no other score is better by a metric, and at least one is worse. */
    private static boolean isBest(Score score, String id, List<Score> scores) {
        double mine = score.metric(id).orElse(Double.NaN);
        if (Double.isNaN(mine) || NO_MATTER.contains(id)) {
            return false;
        }
        double sign = MetricText.greaterIsBetter(id) ? 1 : -1;
        boolean beats = false;
        for (Score other : scores) {
            double lead = sign * (mine - other.metric(id).orElse(Double.NaN));
            if (lead < -SAME) {
                return false;
            }
            beats |= lead > SAME;
        }
        return beats;
    }

    private static Facts.Column column(String id) {
        return new Facts.Column(brief(id), MetricText.name(id) + ": " + MetricText.about(id));
    }

    /** The name of a metric in few letters. */
    static String brief(String id) {
        String key = "brief." + id;
        return Messages.has(key) ? Messages.text(key) : MetricText.name(id);
    }
}
