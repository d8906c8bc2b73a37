// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

/** A part of the distance between a row and the centres. */
public sealed interface Term {
    /** The position of the cell. */
    int cell();

    /**
     * The difference of two numbers, each less {@code least} and then divided by {@code width}.
     *
     * <p>Where only the centre's is missing, it is the row's, so made smaller, or 1 less that if it is below 0.5.
     *
     * @param width greater than 0
     * @param centres by centre; may be {@link Double#NaN}
     * @param missing the difference when the row's number is missing, by centre
     */
    record OfNumber(int cell, double least, double width, double[] centres, double[] missing) implements Term {
    }

    /**
     * 0 for the same label, 1 for another one or a missing one.
     *
     * @param centres the positions of labels, by centre; -1 for a missing one
     */
    record OfLabel(int cell, int[] centres) implements Term {
    }
}
