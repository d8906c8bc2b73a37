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
     * These steps and then others, which get the columns that leave, by name.
     *
     * @throws IllegalArgumentException if a column that the others need does not leave, or is of another type
     */
    public Steps then(Steps next) {
        if (equals(NONE) || next.equals(NONE)) {
            return equals(NONE) ? next : this;
        }
        Joint joint = new Joint(this, next.inputs);
        Renumbering moving = joint.moving();
        return new Steps(inputs, joint.derived(next.derived), next.leaving.stream()
                .map(each -> new Leaving(each.column(), moving.cell(each.cell()))).toList());
    }

    /**
     * How a model answers rows that come through these steps, with only what is needed for it.
     *
     * @throws IllegalArgumentException if a column that the model needs does not leave, or is of another type
     */
    public Scoring then(Scoring model) {
        if (equals(NONE)) {
            return model;
        }
        Joint joint = new Joint(this, model.inputs());
        return new Scoring(inputs, joint.derived(model.derived()), joint.moving().of(model.predictor()), model.task(),
                model.answers()).needed();
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
