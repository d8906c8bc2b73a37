// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.stitchbird.engine.data.Clusters;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.engine.data.Score;

/** Prints an evaluation: for each learner the sentence, the metrics and the matrices; then how learners compare. */
final class EvaluationPrinter {
    private static final int NAME_WIDTH = 42;
    private static final List<String> OF_LABELS = List.of(Metric.RECALL, Metric.PRECISION, Metric.F1, Metric.ROC_AREA);

    private EvaluationPrinter() {
    }

    static void print(String node, Evaluation evaluation, PrintStream out) {
        for (Score score : evaluation.scores()) {
            out.println(Messages.get("evaluation.title", node, score.learner(), score.method()));
            out.println("  " + EvaluationText.sentence(score));
            score.metrics().keySet().forEach(id -> out.println("  "
                    + TextColumns.left(MetricText.name(id), NAME_WIDTH) + value(score, id)));
            perLabel(score, out);
            if (score.confusion().length > 0) {
                out.println("  " + Messages.get("evaluation.confusion"));
                matrix(score.labels(), score.labels(), score.confusion(), out);
            }
            if (score.costs().length > 0) {
                out.println("  " + Messages.get("evaluation.costs"));
                matrix(score.labels(), score.labels(), score.costs(), out);
            }
            if (score.clusters() != null) {
                clusters(score.clusters(), out);
            }
        }
        if (evaluation.comparison() != null) {
            ComparisonPrinter.print(node, evaluation.comparison(), out);
        }
    }

    /** With how much it differs between runs, when there were several. */
    private static String value(Score score, String id) {
        String value = MetricText.value(id, score.metrics().get(id));
        OptionalDouble deviation = score.runs() == null ? OptionalDouble.empty() : score.runs().deviation(id);
        return deviation.orElse(0) == 0 ? value
                : value + " ± " + MetricText.deviation(id, deviation.getAsDouble(), Locale.getDefault());
    }

    private static void perLabel(Score score, PrintStream out) {
        int width = 2 + score.labels().stream().mapToInt(TextColumns::width).max().orElse(0);
        for (int i = 0; i < score.perLabel().size(); i++) {
            Map<String, Double> of = score.perLabel().get(i);
            List<String> figures = OF_LABELS.stream().filter(of::containsKey)
                    .map(id -> MetricText.name(id) + " " + MetricText.value(id, of.get(id))).toList();
            out.println("  " + TextColumns.left(score.labels().get(i), width) + String.join(" · ", figures));
        }
    }

    private static void clusters(Clusters clusters, PrintStream out) {
        int width = 2 + clusters.names().stream().mapToInt(TextColumns::width).max().orElse(0);
        boolean compared = !clusters.labels().isEmpty();
        for (int i = 0; i < clusters.names().size(); i++) {
            String label = !compared || clusters.assigned().get(i) < 0 ? ""
                    : Messages.get("evaluation.assigned", clusters.labels().get(clusters.assigned().get(i)));
            out.println("  " + TextColumns.left(clusters.names().get(i), width)
                    + (Messages.get("evaluation.rows", Columns.format(clusters.rows().get(i))) + " " + label).strip());
        }
        if (compared) {
            out.println("  " + Messages.get("evaluation.clusters"));
            matrix(clusters.names(), clusters.labels(), clusters.counts(), out);
        }
    }

    private static void matrix(List<String> rows, List<String> columns, double[][] cells, PrintStream out) {
        int left = 2 + rows.stream().mapToInt(TextColumns::width).max().orElse(0);
        int width = 2 + Math.max(6, columns.stream().mapToInt(TextColumns::width).max().orElse(0));
        StringBuilder head = new StringBuilder();
        columns.forEach(label -> head.append(TextColumns.right(label, width)));
        out.println("  " + TextColumns.left("", left) + head);
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder line = new StringBuilder();
            for (double cell : cells[row]) {
                // Means of several runs would have more decimals than a person reads.
                line.append(TextColumns.right(Columns.format(Math.round(cell * 100) / 100.0), width));
            }
            out.println("  " + TextColumns.left(rows.get(row), left) + line);
        }
    }
}
