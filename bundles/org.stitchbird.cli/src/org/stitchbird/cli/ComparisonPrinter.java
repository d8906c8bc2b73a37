// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.stitchbird.engine.data.ComparedLearner;
import org.stitchbird.engine.data.Comparison;
import org.stitchbird.engine.data.ComparisonText;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.engine.data.PairedTest.Outcome;

/** Prints how learners compare: what the best does better, and by each metric who is ahead of it or behind. */
final class ComparisonPrinter {
    private static final int NAME_WIDTH = 42;
    private static final int LEAST_WIDTH = 16;

    private ComparisonPrinter() {
    }

    static void print(String node, Comparison comparison, PrintStream out) {
        out.println(Messages.get("comparison.title", node, comparison.results(), comparison.level()));
        ComparisonText.sentences(comparison).forEach(sentence -> out.println("  " + sentence));
        int best = comparison.best(comparison.headline()).orElse(0);
        int width = 2 + Math.max(LEAST_WIDTH, comparison.learners().stream().map(ComparedLearner::learner)
                .mapToInt(TextColumns::width).max().orElse(0));
        StringBuilder head = new StringBuilder();
        comparison.learners().forEach(each -> head.append(TextColumns.right(each.learner(), width)));
        out.println("  " + TextColumns.left("", NAME_WIDTH) + head);
        for (String metric : comparison.learners().get(best).means().keySet()) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < comparison.learners().size(); i++) {
                line.append(TextColumns.right(cell(comparison, metric, best, i), width));
            }
            out.println("  " + TextColumns.left(MetricText.name(metric), NAME_WIDTH) + line);
        }
        out.println("  " + Messages.get("comparison.marks", comparison.learners().get(best).learner()));
    }

    /** Mean, standard deviation, and whether it is significantly better or worse than the best one. */
    private static String cell(Comparison comparison, String metric, int best, int learner) {
        Double mean = comparison.learners().get(learner).means().get(metric);
        if (mean == null) {
            return "–";
        }
        Double deviation = comparison.learners().get(learner).deviations().get(metric);
        Outcome outcome = comparison.test(metric, learner, best).map(test -> test.outcome()).orElse(Outcome.OPEN);
        String mark = outcome == Outcome.BETTER ? " +" : outcome == Outcome.WORSE ? " −" : "  ";
        return MetricText.value(metric, mean) + (deviation == null ? ""
                : " ± " + MetricText.deviation(metric, deviation, Locale.getDefault())) + mark;
    }
}
