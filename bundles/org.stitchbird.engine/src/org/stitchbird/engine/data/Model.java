// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.stitchbird.engine.scoring.Scoring;

/** A trained learner together with the columns that it was trained on. */
public interface Model extends Value {
    /** The name of the learner it came from. */
    String name();

    /** What it answers. */
    Task task();

    /** The columns and the target that it was trained on. */
    Schema trainedOn();

    /** The model in words and numbers, as its algorithm prints it; lines end in {@code \n}. */
    String text();

    /**
     * The table with the model's answers as further columns: {@code prediction} (label, number or cluster) and,
     * for labels, one {@code probability of LABEL} each.
     *
     * <p>A model may be asked from one thread at a time only.
     *
     * @throws NodeFailure if a column that the model needs is absent or of another type
     */
    Table apply(Table rows, Progress progress) throws Exception;

    /** The columns that {@link #apply} gives for a table of these columns, without running. */
    Schema applied(Schema rows);

    /**
     * How it answers, in formulas; empty when its algorithm has none.
     *
     * @throws NodeFailure naming what inside it has none, such as a filter or a setting
     */
    default Optional<Scoring> scoring() throws NodeFailure {
        return Optional.empty();
    }

    /** Writes the model in the format of the library it belongs to; the stream stays open. */
    void write(OutputStream out) throws IOException;

    @Override
    default Kind kind() {
        return Kind.MODEL;
    }
}
