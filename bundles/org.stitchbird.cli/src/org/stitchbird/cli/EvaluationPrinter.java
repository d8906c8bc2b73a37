// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.util.List;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.engine.data.Score;

/** Prints an evaluation: for each learner the sentence, the metrics and the confusion matrix. */
final class EvaluationPrinter {
    private EvaluationPrinter() {
    }

    static void print(String node, Evaluation evaluation, PrintStream out) {
        for (Score score : evaluation.scores()) {
            out.println(Messages.get("evaluation.title", node, score.learner(), score.method()));
            out.println("  " + EvaluationText.sentence(score));
            score.metrics().forEach((id, value) -> out.println("  "
                    + TextColumns.left(MetricText.name(id), 42)
                    + MetricText.value(id, value)));
            if (score.confusion().length > 0) {
                confusion(score, out);
            }
        }
    }

    /** Rows are the actual labels, columns what was answered. */
    private static void confusion(Score score, PrintStream out) {
        List<String> labels = score.labels();
        int width = 2 + Math.max(6, labels.stream().mapToInt(TextColumns::width).max().orElse(0));
        StringBuilder head = new StringBuilder();
        labels.forEach(label -> head.append(TextColumns.right(label, width)));
        out.println("  " + Messages.get("evaluation.confusion"));
        out.println("  " + TextColumns.left("", width) + head);
        for (int actual = 0; actual < labels.size(); actual++) {
            StringBuilder line = new StringBuilder();
            for (double cell : score.confusion()[actual]) {
                line.append(TextColumns.right(Columns.format(cell), width));
            }
            out.println("  " + TextColumns.left(labels.get(actual), width) + line);
        }
    }
}
