// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.data.ComparedLearner;
import org.stitchbird.engine.data.Comparison;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.engine.data.PairedTest;
import org.stitchbird.engine.data.PairedTest.Outcome;
import org.stitchbird.engine.data.Runs;
import weka.experiment.PairedStats;
import weka.experiment.PairedStatsCorrected;

/**
 * Compares learners as {@code weka.experiment.PairedCorrectedTTester} does: fold by fold, and mindful that the training
 * rows of the folds overlap.
 *
 * @param level the significance level
 * @param headline the id of the metric that people want to know about first
 */
record PairedTests(double level, String headline) {
    /** Counts depend on the size of a fold, and some figures not on the learner: nothing to compare. */
    private static final Set<String> NOT_COMPARED = Set.of(Metric.ROWS, Metric.CORRECT, Metric.INCORRECT,
            Metric.UNCLASSIFIED, Metric.BASELINE, Metric.COMPLEXITY_PRIOR);

    /** The comparison of learners that have been tested on the same parts. */
    Comparison of(List<LearnerTest.Tested> tested) {
        Set<String> metrics = new LinkedHashSet<>();
        tested.forEach(each -> each.parts().forEach(part -> metrics.addAll(part.metrics().keySet())));
        metrics.removeAll(NOT_COMPARED);
        List<PairedTest> tests = new ArrayList<>();
        for (String metric : metrics) {
            for (int first = 0; first < tested.size(); first++) {
                for (int second = first + 1; second < tested.size(); second++) {
                    PairedStats stats = stats(tested.get(first), tested.get(second), metric);
                    if (stats.count > 0) {
                        tests.add(test(metric, first, second, stats, testTrainRatio(tested.get(first))));
                    }
                }
            }
        }
        return new Comparison(level, headline, tested.get(0).parts().size(),
                tested.stream().map(each -> learner(each, metrics)).toList(), tests);
    }

    private PairedStats stats(LearnerTest.Tested first, LearnerTest.Tested second, String metric) {
        PairedStats stats = new PairedStatsCorrected(level, testTrainRatio(first));
        for (int part = 0; part < first.parts().size(); part++) {
            Double one = first.parts().get(part).metrics().get(metric);
            Double other = second.parts().get(part).metrics().get(metric);
            // A part for which one of the two has no such figure is left out, as in Weka.
            if (one != null && other != null) {
                stats.add(one, other);
            }
        }
        stats.calculateDerived();
        return stats;
    }

    private static double testTrainRatio(LearnerTest.Tested tested) {
        double train = 0;
        double test = 0;
        for (PartResult part : tested.parts()) {
            train += part.experiment().get(ExperimentFigures.TRAINED);
            test += part.experiment().get(ExperimentFigures.TESTED);
        }
        return test / train;
    }

    private static PairedTest test(String metric, int first, int second, PairedStats stats, double ratio) {
        double difference = stats.differencesStats.mean;
        double deviation = stats.differencesStats.stdDev;
        double t = difference == 0 ? 0 : difference / Math.sqrt((1 / stats.count + ratio) * deviation * deviation);
        boolean better = stats.differencesSignificance > 0 == MetricText.greaterIsBetter(metric);
        Outcome outcome = stats.differencesSignificance == 0 ? Outcome.OPEN : better ? Outcome.BETTER : Outcome.WORSE;
        return new PairedTest(metric, first, second, difference, t, stats.differencesProbability, outcome);
    }

    private static ComparedLearner learner(LearnerTest.Tested tested, Set<String> metrics) {
        Runs parts = new Runs(tested.parts().stream().map(PartResult::metrics).toList());
        Map<String, Double> means = new LinkedHashMap<>();
        Map<String, Double> deviations = new LinkedHashMap<>();
        for (String metric : metrics) {
            parts.mean(metric).ifPresent(mean -> means.put(metric, mean));
            parts.deviation(metric).ifPresent(deviation -> deviations.put(metric, deviation));
        }
        return new ComparedLearner(tested.score().learner(), means, deviations);
    }
}
