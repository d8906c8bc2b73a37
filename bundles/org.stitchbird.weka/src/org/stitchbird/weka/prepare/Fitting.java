// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import java.util.Set;
import org.stitchbird.weka.Scheme;

/** Tells which filters learn something from the rows they see, so that they must not see test rows. */
final class Fitting {
    /**
     * Those that wait for all rows and yet learn nothing from them that could help on a test row: they number, drop,
     * order or draw rows or columns without looking at cells, look at each row or at its neighbours alone, or take
     * over which labels there are.
     */
    private static final Set<String> NOTHING_LEARNT = Set.of("AllFilter", "AddID", "AddNoise", "AddUserFields",
            "CartesianProduct", "ClassOrder", "DateToNumeric", "NominalToString", "NumericToDate", "NumericToNominal",
            "RandomSubset", "Randomize", "RemoveDuplicates", "RemoveFolds", "RemovePercentage", "RemoveRange",
            "ReplaceWithMissingValue", "StratifiedRemoveFolds", "StringToNominal", "SubsetByExpression",
            "TimeSeriesDelta", "TimeSeriesTranslate", "Transpose");

    private Fitting() {
    }

    /** Whether a filter learns from rows; not when Weka lets it work row by row, unless it may hold others that do. */
    static boolean fits(Scheme filter) {
        String name = filter.className().substring(filter.className().lastIndexOf('.') + 1);
        return !(filter.marked("streamable") && !name.equals("MultiFilter")) && !NOTHING_LEARNT.contains(name);
    }
}
