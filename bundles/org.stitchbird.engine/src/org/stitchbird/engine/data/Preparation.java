// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

/** Preparation steps that are fitted together with the learner behind them, inside every fold. */
public interface Preparation extends Value {
    /** The steps in plain words, such as "Normalise, Discretise". */
    String name();

    @Override
    default Kind kind() {
        return Kind.PREPARATION;
    }
}
