// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.stitchbird.engine.data.Clusters;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.ComparisonText;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.engine.data.Score;
import org.stitchbird.export.Messages;

/** The figures of an evaluation on a model card: learners side by side, then what belongs to each of them. */
final class CardFigures {
    private static final List<String> OF_LABELS = List.of(Metric.RECALL, Metric.PRECISION, Metric.F1, Metric.ROC_AREA);
    /** A greater matrix would be a wall of numbers; it is in the pack. */
    private static final int MOST_LABELS = 30;

    private final Html html;

    CardFigures(Html html) {
        this.html = html;
    }

    void write(Evaluation evaluation) {
        metrics(evaluation);
        if (evaluation.comparison() != null) {
            html.open("ul");
            ComparisonText.sentences(evaluation.comparison()).forEach(sentence -> html.element("li", sentence));
            html.close("ul");
        }
        for (Score score : evaluation.scores()) {
            if (score.confusion().length > 0 || score.clusters() != null) {
                html.open("div", "class", "score").element("h4", score.learner());
                if (score != EvaluationText.best(evaluation)) {
                    html.paragraph(EvaluationText.sentence(score));
                }
                labels(score);
                if (score.clusters() != null) {
                    clusters(score.clusters());
                }
                html.close("div");
            }
        }
    }

    private void metrics(Evaluation evaluation) {
        Set<String> ids = new LinkedHashSet<>();
        evaluation.scores().forEach(score -> ids.addAll(score.metrics().keySet()));
        String headline = EvaluationText.headline(evaluation);
        Score best = evaluation.scores().size() > 1 ? EvaluationText.best(evaluation) : null;
        html.paragraph(evaluation.scores().get(0).method(), "class", "method");
        scroll().open("table", "class", "metrics").open("caption").text(Messages.get("card.metrics")).close("caption");
        List<String> heads = new ArrayList<>(List.of(Messages.get("card.metric")));
        evaluation.scores().forEach(score -> heads.add(score.learner()));
        html.head(heads).open("tbody");
        ids.stream().filter(MetricText::isCommon).forEach(id -> metric(evaluation, id, id.equals(headline) ? best
                : null));
        html.close("tbody").close("table").close("div");
        if (ids.stream().allMatch(MetricText::isCommon)) {
            return;
        }
        html.open("details").element("summary", Messages.get("card.more"));
        scroll().open("table", "class", "metrics").head(heads).open("tbody");
        ids.stream().filter(id -> !MetricText.isCommon(id)).forEach(id -> metric(evaluation, id, null));
        html.close("tbody").close("table").close("div").close("details");
    }

    private void metric(Evaluation evaluation, String id, Score best) {
        html.open("tr").element("th", MetricText.name(id), "scope", "row", "title", MetricText.about(id));
        for (Score score : evaluation.scores()) {
            OptionalDouble value = score.metric(id);
            OptionalDouble deviation = score.runs() == null ? OptionalDouble.empty() : score.runs().deviation(id);
            String text = value.isEmpty() ? "–" : MetricText.value(id, value.getAsDouble()) + (deviation.orElse(0) == 0
                    ? "" : " ± " + MetricText.deviation(id, deviation.getAsDouble(), Locale.getDefault()));
            html.element("td", text, "class", best != null && score == best ? "best" : "");
        }
        html.close("tr");
    }

    private void labels(Score score) {
        int size = score.labels().size();
        if (size == 0 || score.confusion().length == 0 || size > MOST_LABELS) {
            return;
        }
        matrix(Messages.get("card.confusion"), score.labels(), score.labels(), score.confusion(), true);
        if (score.costs().length > 0) {
            matrix(Messages.get("card.costs"), score.labels(), score.labels(), score.costs(), false);
        }
        List<String> heads = new ArrayList<>(List.of(Messages.get("card.label")));
        OF_LABELS.forEach(id -> heads.add(MetricText.name(id)));
        scroll().open("table", "class", "metrics").open("caption").text(Messages.get("card.labels")).close("caption")
                .head(heads).open("tbody");
        for (int i = 0; i < score.perLabel().size(); i++) {
            Map<String, Double> of = score.perLabel().get(i);
            html.row(score.labels().get(i), OF_LABELS.stream().map(id -> of.containsKey(id)
                    ? MetricText.value(id, of.get(id)) : "–").toList());
        }
        html.close("tbody").close("table").close("div");
    }

    private void clusters(Clusters clusters) {
        boolean compared = !clusters.labels().isEmpty();
        scroll().open("table").open("caption").text(Messages.get("card.clusters")).close("caption")
                .head(List.of(Messages.get("card.cluster"), Messages.get("card.rows"), Messages.get("card.stands")))
                .open("tbody");
        for (int i = 0; i < clusters.names().size(); i++) {
            html.row(clusters.names().get(i), List.of(Columns.format(clusters.rows().get(i)), !compared
                    || clusters.assigned().get(i) < 0 ? "–" : clusters.labels().get(clusters.assigned().get(i))));
        }
        html.close("tbody").close("table").close("div");
        if (compared && clusters.labels().size() <= MOST_LABELS) {
            matrix(Messages.get("card.in-clusters"), clusters.names(), clusters.labels(), clusters.counts(), false);
        }
    }

    /** Cells are shaded by their share of the row; in a confusion matrix what is right in another colour. */
    private void matrix(String caption, List<String> rows, List<String> columns, double[][] cells, boolean right) {
        List<String> heads = new ArrayList<>(List.of(""));
        heads.addAll(columns);
        scroll().open("table", "class", "matrix").open("caption").text(caption).close("caption").head(heads)
                .open("tbody");
        for (int i = 0; i < rows.size(); i++) {
            double sum = 0;
            for (double cell : cells[i]) {
                sum += cell;
            }
            html.open("tr").element("th", rows.get(i), "scope", "row");
            for (int j = 0; j < columns.size(); j++) {
                // Means of several runs would have more decimals than a person reads.
                String text = Columns.format(Math.round(cells[i][j] * 100) / 100.0);
                long share = sum > 0 ? Math.round(100 * cells[i][j] / sum) : 0;
                html.element("td", text, "class", !right ? "" : i == j ? "right" : cells[i][j] > 0 ? "wrong" : "",
                        "style", "--share:" + share + "%");
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    /** What is wider than the page is scrolled by itself, also with the keyboard. */
    private Html scroll() {
        return html.open("div", "class", "scroll", "tabindex", "0");
    }
}
