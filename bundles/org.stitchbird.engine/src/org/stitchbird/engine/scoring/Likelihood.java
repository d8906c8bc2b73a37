// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

/**
 * How likely a cell is among the rows of each label.
 *
 * <p>The mass of the normal distribution below a number, of which two kinds are made, is {@link NormalMass#below}.
 */
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
     * The normal distribution's mass around the number, for each unit of it.
     *
     * <p>With x, the number divided by the precision, made whole by {@link Math#rint} and times the precision: the
     * mass below {@code (x - mean + precision / 2) / deviation}, less the mass below
     * {@code (x - mean - precision / 2) / deviation}, divided by the precision.
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
     * <p>With x as for {@link Normal}, and d a number that was seen less x, its part is the mass below
     * {@code (d + precision / 2) / deviation} less the mass below {@code (d - precision / 2) / deviation}. Parts times
     * weights are summed, starting with 0: from the first number that is not less than x upwards, then from the one
     * before it downwards. Each way ends behind a number whose part, times the total less the weights so far, is less
     * than the sum times 0.01. In the end the sum is divided by {@code total * precision}. Where no numbers were seen,
     * it is the part of a number for which d is x, not divided.
     *
     * @param values by label of the target, rising, each once
     * @param weights by label of the target, then as the values
     * @param totals the sum of the weights, by label of the target
     * @param deviations the standard deviation of all, by label of the target
     * @param precisions by label of the target
     */
    record Kernel(int cell, double[][] values, double[][] weights, double[] totals, double[] deviations,
            double[] precisions) implements Likelihood {
    }
}
