// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.weka.Messages;
import weka.attributeSelection.AttributeTransformer;
import weka.filters.Filter;
import weka.filters.MultiFilter;

/** Filters that let columns pass, leave some out or put them in another order. */
final class ColumnChoices {
    private static final String SELECTED = "m_SelectedAttributes";

    private ColumnChoices() {
    }

    /** Those that keep the positions of the columns that pass. */
    static Seen selected(Filter filter, Seen arrived) {
        return arrived.picked(filter.getOutputFormat(), WekaFields.get(filter, SELECTED, int[].class));
    }

    static Seen copy(Filter filter, Seen arrived) {
        int[] copied = WekaFields.get(filter, SELECTED, int[].class);
        return arrived.picked(filter.getOutputFormat(),
                IntStream.concat(IntStream.range(0, arrived.size()), Arrays.stream(copied)).toArray());
    }

    /** Those that leave the work to another filter. */
    static Seen inner(Filter filter, String field, Seen arrived) throws NodeFailure {
        return Filters.after(WekaFields.get(filter, field, Filter.class), arrived).as(filter.getOutputFormat());
    }

    static Seen selection(Filter filter, Seen arrived) throws NodeFailure {
        Object evaluator = WekaFields.get(filter, "m_ASEvaluator", Object.class);
        if (evaluator instanceof AttributeTransformer) {
            throw new NodeFailure(Messages.get("formulas.none", Names.of(evaluator)));
        }
        return selected(filter, arrived);
    }

    static Seen multi(Filter filter, Seen arrived) throws NodeFailure {
        Seen seen = arrived;
        for (Filter step : ((MultiFilter) filter).getFilters()) {
            seen = Filters.after(step, seen);
        }
        return seen.as(filter.getOutputFormat());
    }
}
