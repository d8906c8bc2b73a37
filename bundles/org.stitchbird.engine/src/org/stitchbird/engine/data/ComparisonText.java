// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stitchbird.engine.text.Messages;
import org.stitchbird.engine.text.Numbers;

/** Says in plain words which of several learners is better, and whether that may be chance. */
public final class ComparisonText {
    private static final double LEAST_P = 0.001;

    private ComparisonText() {
    }

    /** The best learner by the headline metric against each of the others, in the language of the default locale. */
    public static List<String> sentences(Comparison comparison) {
        return sentences(comparison, Locale.getDefault());
    }

    /** The best learner by the headline metric against each of the others, in a language. */
    public static List<String> sentences(Comparison comparison, Locale locale) {
        String metric = comparison.headline();
        List<String> sentences = new ArrayList<>();
        int best = comparison.best(metric).orElse(0);
        for (int other = 0; other < comparison.learners().size(); other++) {
            if (other != best) {
                sentences.add(sentence(comparison, metric, best, other, locale));
            }
        }
        return sentences;
    }

    /** Two learners by their positions, compared by one metric, in the language of the default locale. */
    public static String sentence(Comparison comparison, String metric, int first, int second) {
        return sentence(comparison, metric, first, second, Locale.getDefault());
    }

    /** Two learners by their positions, compared by one metric, in a language. */
    public static String sentence(Comparison comparison, String metric, int first, int second, Locale locale) {
        Optional<PairedTest> found = comparison.test(metric, first, second);
        String name = MetricText.name(metric, locale);
        if (found.isEmpty()) {
            return Messages.text(locale, "compare.nothing", name, learner(comparison, first),
                    learner(comparison, second));
        }
        boolean ahead = found.get().difference() > 0 == MetricText.greaterIsBetter(metric);
        PairedTest test = ahead ? found.get() : found.get().reversed();
        String key = comparison.same(test) ? "compare.same"
                : test.outcome() == PairedTest.Outcome.OPEN ? "compare.open" : "compare.better";
        return Messages.text(locale, key, name, learner(comparison, test.first()), learner(comparison, test.second()),
                MetricText.distance(metric, test.difference(), locale), chance(test.p(), locale));
    }

    /** The chance of a difference as people read it, such as "p = 0.012" or "p < 0.001". */
    public static String chance(double p, Locale locale) {
        return p < LEAST_P ? Messages.text(locale, "compare.p.less", Numbers.upTo(LEAST_P, 3, locale))
                : Messages.text(locale, "compare.p", Numbers.upTo(p, 3, locale));
    }

    private static String learner(Comparison comparison, int position) {
        return comparison.learners().get(position).learner();
    }
}
