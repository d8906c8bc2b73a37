// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.util.Optional;

/** An untrained algorithm with its settings and the preparation steps that belong in front of it. */
public interface Learner extends Value {
    /** The name that people gave it, to tell several learners apart in one evaluation. */
    String name();

    /** What it learns. */
    Task task();

    /**
     * Trains on a table; neither this learner nor the table is changed, and several threads may train at a time.
     *
     * @throws NodeFailure if the table does not suit the learner, with a sentence for people
     * @throws Exception if training fails otherwise
     */
    Model train(Table table, Progress progress) throws Exception;

    /** How much memory training takes; empty when that is not known. */
    default Optional<Growth> growth() {
        return Optional.empty();
    }

    @Override
    default Kind kind() {
        return Kind.LEARNER;
    }
}
