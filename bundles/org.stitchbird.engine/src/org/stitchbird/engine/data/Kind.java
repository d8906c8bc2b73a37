// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.Serializable;
import java.util.Objects;

/**
 * A kind of value that flows on wires; two ports can be wired only when their kinds are equal.
 *
 * <p>Plug-ins may add kinds of their own by making one with an id that is theirs; a
 * {@link org.stitchbird.engine.kind.ValueKind} gives it words and a colour.
 *
 * @param id the stable name of the kind, never {@code null}: small letters, digits and hyphens, for those of a plug-in
 *     beginning with its own word, such as {@code acme-series}
 */
public record Kind(String id) implements Serializable {
    /** Rows and columns: {@link Table}. */
    public static final Kind TABLE = new Kind("table");
    /** Preparation steps that are not fitted yet: {@link Preparation}. */
    public static final Kind PREPARATION = new Kind("preparation");
    /** An untrained algorithm with its settings: {@link Learner}. */
    public static final Kind LEARNER = new Kind("learner");
    /** A trained learner: {@link Model}. */
    public static final Kind MODEL = new Kind("model");
    /** How well one or more learners or models did: {@link Evaluation}. */
    public static final Kind EVALUATION = new Kind("evaluation");
    /** Something to read: {@link Report}. */
    public static final Kind REPORT = new Kind("report");

    /** Makes a kind. */
    public Kind {
        Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
        return id;
    }
}
