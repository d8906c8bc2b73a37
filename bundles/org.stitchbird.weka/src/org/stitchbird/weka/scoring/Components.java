// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.number;
import static org.stitchbird.weka.scoring.Arithmetic.sum;
import static org.stitchbird.weka.scoring.Arithmetic.times;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import weka.core.Instances;
import weka.filters.Filter;

/** Principal components: sums of weighted columns, from the greatest component to the smallest. */
final class Components {
    private Components() {
    }

    static Seen of(Filter filter, Seen arrived) throws NodeFailure {
        Seen seen = arrived;
        for (String step : List.of("m_ReplaceMissingFilter", "m_NominalToBinaryFilter", "m_AttributeFilter",
                WekaFields.is(filter, "m_center") ? "m_centerFilter" : "m_standardizeFilter")) {
            Filter inner = WekaFields.get(filter, step, Filter.class);
            seen = inner == null ? seen : Filters.after(inner, seen);
        }
        double[][] vectors = WekaFields.get(filter, "m_Eigenvectors", double[][].class);
        int[] order = WekaFields.get(filter, "m_SortedEigens", int[].class);
        Instances leaving = filter.getOutputFormat();
        int[] cells = new int[leaving.numAttributes()];
        for (int component = 0; component < cells.length; component++) {
            cells[component] = component == leaving.classIndex() ? Seen.NOWHERE
                    : arrived.add(leaving.attribute(component),
                            weighted(seen, vectors, order[order.length - 1 - component]));
        }
        return new Seen(arrived.sheet(), leaving, cells);
    }

    private static Formula weighted(Seen seen, double[][] vectors, int component) throws NodeFailure {
        List<Formula> parts = new ArrayList<>();
        for (int column = 0; column < vectors.length; column++) {
            parts.add(times(number(vectors[column][component]), seen.of(column)));
        }
        return sum(parts);
    }
}
