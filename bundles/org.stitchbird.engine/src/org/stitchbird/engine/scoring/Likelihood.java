// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

/** How likely a cell is among the rows of each label. */
public sealed interface Likelihood {
    /** The position of the cell. */
    int cell();

    /**
     * The chance of each label of the cell.
     *
     * @param chances by label of the target, then by label of the cell
     */
    record OfLabels(int cell, double[][] chances) implements Likelihood {
    }

    /**
     * The normal distribution's mass between half a precision below the number and half a precision above it.
     *
     * @param means by label of the target
     * @param deviations the standard deviations, by label of the target
     * @param precisions by label of the target
     */
    record Normal(int cell, double[] means, double[] deviations, double[] precisions) implements Likelihood {
    }

    /**
     * A mixture of normal distributions around the numbers that were seen, each with its weight.
     *
     * @param values by label of the target, rising
     * @param weights by label of the target, then as the values
     * @param deviations the standard deviation of all, by label of the target
     * @param precisions by label of the target
     */
    record Kernel(int cell, double[][] values, double[][] weights, double[] deviations, double[] precisions)
            implements Likelihood {
    }
}
