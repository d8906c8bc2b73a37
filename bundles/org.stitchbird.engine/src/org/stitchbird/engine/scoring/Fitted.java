// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import java.util.Optional;
import org.stitchbird.engine.data.Table;

/** A preparation step that has been fitted on a table and is now applied to others: no row comes, none goes. */
public interface Fitted {
    /** Leaves rows as they are: of steps that only choose among the rows to learn from. */
    Fitted UNCHANGED = new Fitted() {
        @Override
        public Table apply(Table rows) {
            return rows;
        }

        @Override
        public Optional<Steps> steps() {
            return Optional.of(Steps.NONE);
        }
    };

    /**
     * The prepared rows, in the same order.
     *
     * @param rows a table with the columns that it was fitted on, but for the target, which may be absent
     * @throws Exception if they do not suit
     */
    Table apply(Table rows) throws Exception;

    /** The same in formulas; empty when it has none. */
    Optional<Steps> steps();
}
