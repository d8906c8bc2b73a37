// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Task;

class NormalStepsTest {
    @Test
    void stepsGiveTheSameBits() {
        List<Scoring.Derived> steps = NormalSteps.below();
        Scorer scorer = new Scorer(new Scoring(List.of(ColumnSpec.number("number")), steps,
                new Predictor.Computed(List.of(new Formula.Cell(steps.size()))), Task.REGRESSION, List.of()));
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double number = random.nextGaussian() * Math.pow(10, random.nextInt(5) - 2);
            assertEquals(NormalMass.below(number), scorer.answer(new double[] {number})[0], "of " + number);
        }
        for (double number : new double[] {0, 1, -1, 12, -12, 40, -40, 1e300, -1e300, Double.POSITIVE_INFINITY}) {
            assertEquals(NormalMass.below(number), scorer.answer(new double[] {number})[0], "of " + number);
        }
    }
}
