// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Learners tested on the same folds and compared pair by pair.
 *
 * @param level the significance level, such as 0.05
 * @param headline the id of the {@link Metric} that people want to know about first
 * @param results how many results of each learner were compared: runs times folds
 * @param learners the learners, in the order of the scores of their evaluation
 * @param tests one test for each metric and each two learners, the one that comes first in the list as its first
 */
public record Comparison(double level, String headline, int results, List<ComparedLearner> learners,
        List<PairedTest> tests) implements Serializable {
    private static final double ROUNDING = 1e-10;

    /** Makes a comparison; the lists are copied. */
    public Comparison {
        learners = List.copyOf(learners);
        tests = List.copyOf(tests);
    }

    /** The test of two learners by their positions, seen from the first; empty when they were not compared by it. */
    public Optional<PairedTest> test(String metric, int first, int second) {
        return tests.stream().filter(test -> test.metric().equals(metric))
                .map(test -> test.first() == second ? test.reversed() : test)
                .filter(test -> test.first() == first && test.second() == second).findFirst();
    }

    /** Whether the means of a test's learners differ by no more than rounding. */
    public boolean same(PairedTest test) {
        double mean = Math.abs(learners.get(test.first()).means().getOrDefault(test.metric(), 0.0));
        return Math.abs(test.difference()) <= ROUNDING * mean || test.difference() == 0;
    }

    /** The position of the learner whose mean of a metric is best; of equals the first; empty when none has it. */
    public Optional<Integer> best(String metric) {
        Integer best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < learners.size(); i++) {
            Double mean = learners.get(i).means().get(metric);
            double value = mean == null ? Double.NaN : MetricText.greaterIsBetter(metric) ? mean : -mean;
            if (value > most) {
                most = value;
                best = i;
            }
        }
        return Optional.ofNullable(best);
    }
}
