// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.Serializable;
import java.util.List;

/**
 * How well one or more learners or models did on the same rows.
 *
 * @param scores one score for each learner or model, in the order of their wires; never empty
 * @param comparison which differences between them are more than chance explains; {@code null} when not tested
 */
public record Evaluation(List<Score> scores, Comparison comparison) implements Value, Serializable {
    /** Makes an evaluation; the list is copied. */
    public Evaluation {
        scores = List.copyOf(scores);
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("An evaluation needs at least one score");
        }
    }

    /** An evaluation without a comparison. */
    public Evaluation(List<Score> scores) {
        this(scores, null);
    }

    @Override
    public Kind kind() {
        return Kind.EVALUATION;
    }
}
