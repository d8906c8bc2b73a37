// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import java.util.Arrays;

/**
 * Answers rows by a scoring, as its formulas say: the yardstick of everything that is written from them.
 *
 * <p>May be used by several threads.
 */
public final class Scorer {
    private final Scoring scoring;

    /** A scorer of that scoring. */
    public Scorer(Scoring scoring) {
        this.scoring = scoring;
    }

    /**
     * The answer to a row: a number for each of the scoring's answers, or a single one.
     *
     * @param inputs the cells of the inputs in their order; {@link Double#NaN} is missing; not changed
     * @throws IllegalArgumentException if there are more or fewer than inputs
     */
    public double[] answer(double[] inputs) {
        if (inputs.length != scoring.inputs().size()) {
            throw new IllegalArgumentException(inputs.length + " cells for " + scoring.inputs().size() + " inputs");
        }
        return Answering.answer(scoring.predictor(), Computing.row(inputs, scoring.derived()));
    }

    /** The position of the answer that counts: the first of the greatest numbers; 0 when all are 0 or missing. */
    public static int likeliest(double[] answer) {
        int best = 0;
        double greatest = 0;
        for (int i = 0; i < answer.length; i++) {
            if (answer[i] > greatest) {
                best = i;
                greatest = answer[i];
            }
        }
        return best;
    }

    /** Zeros, but for a 1 at a position. */
    static double[] only(int position, int length) {
        double[] answer = new double[length];
        Arrays.fill(answer, 0);
        answer[position] = 1;
        return answer;
    }
}
