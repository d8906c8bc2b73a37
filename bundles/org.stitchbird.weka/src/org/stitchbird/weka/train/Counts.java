// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.train;

import java.util.List;
import java.util.Set;
import org.stitchbird.engine.spec.CellFacts;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Misfit;
import org.stitchbird.weka.Recipe;
import weka.core.Instances;

/** Learners that take numbers for counts and refuse those below 0, which their Capabilities do not say. */
final class Counts {
    private static final Set<String> COUNTING = Set.of("weka.classify.NaiveBayesMultinomial",
            "weka.classify.NaiveBayesMultinomialUpdateable");

    private Counts() {
    }

    /** The columns with numbers below 0 if the learner, or one nested in it, takes them for counts. */
    static List<Misfit> misfits(Recipe recipe, Instances header, CellFacts facts) {
        List<String> negative = facts.negative().stream().filter(column -> header.attribute(column) != null
                && header.attribute(column).index() != header.classIndex()).sorted().toList();
        return negative.isEmpty() || !counts(SettingValue.scheme(recipe.id(), recipe.settings())) ? List.of()
                : List.of(new Misfit("columns.negative", negative,
                        Messages.get("columns.negative", Messages.names(negative))));
    }

    private static boolean counts(SettingValue value) {
        return COUNTING.contains(value.text()) || value.settings().values().stream().anyMatch(Counts::counts)
                || value.items().stream().anyMatch(Counts::counts);
    }
}
