// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.util.Set;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.prepare.WekaPreparation;

/** Tells which filters leave zeros away in the rows that they hand out, which no table of ours does. */
final class Sparse {
    private static final Set<String> FILTERS = Set.of("weka.filter.supervised.PartitionMembership",
            "weka.filter.unsupervised.NonSparseToSparse", "weka.filter.unsupervised.StringToWordVector",
            "weka.filter.unsupervised.FixedDictionaryStringToWordVector");

    private Sparse() {
    }

    /** Whether one of the steps, or a filter inside one, does it. */
    static boolean is(WekaPreparation steps) {
        return steps.steps().stream().anyMatch(Sparse::is);
    }

    private static boolean is(Recipe recipe) {
        return FILTERS.contains(recipe.id()) || recipe.settings().values().stream().anyMatch(Sparse::is);
    }

    private static boolean is(SettingValue value) {
        return FILTERS.contains(value.text()) || value.items().stream().anyMatch(Sparse::is)
                || value.settings().values().stream().anyMatch(Sparse::is);
    }
}
