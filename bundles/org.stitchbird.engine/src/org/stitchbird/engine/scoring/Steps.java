// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import java.util.List;
import org.stitchbird.engine.data.ColumnSpec;

/**
 * Fitted steps in formulas: how the columns that leave are made of those that arrive.
 *
 * <p>Cells are numbered as in {@link Scoring}: the columns that arrive, then the derived ones.
 *
 * @param inputs the columns that it needs, also those that only pass
 * @param derived what is computed
 * @param leaving the columns that leave, in their order, without the target
 */
public record Steps(List<ColumnSpec> inputs, List<Scoring.Derived> derived, List<Leaving> leaving) {
    /** Leaves all columns as they are, whichever they are. */
    public static final Steps NONE = new Steps(List.of(), List.of(), List.of());

    /** Makes it; the lists are copied. */
    public Steps {
        inputs = List.copyOf(inputs);
        derived = List.copyOf(derived);
        leaving = List.copyOf(leaving);
    }

    /**
     * A column that leaves.
     *
     * @param column its name, type and labels
     * @param cell the position of the cell that it is
     */
    public record Leaving(ColumnSpec column, int cell) {
    }
}
