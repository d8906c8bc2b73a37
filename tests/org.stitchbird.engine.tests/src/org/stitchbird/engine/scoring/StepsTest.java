// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Task;

/** Steps and models are joined by the names of columns. */
class StepsTest {
    private static final ColumnSpec X = ColumnSpec.number("x");
    private static final ColumnSpec Y = ColumnSpec.number("y");
    private static final ColumnSpec COLOUR = ColumnSpec.category("colour", List.of("red", "green", "blue"));
    private static final ColumnSpec FEWER = ColumnSpec.category("colour", List.of("blue", "red"));

    private static Scoring.Derived times(int cell, double factor) {
        return new Scoring.Derived("times " + factor, new Formula.Combined(Formula.Operation.TIMES,
                new Formula.Cell(cell), new Formula.Constant(factor)), List.of());
    }

    /** Takes x, y and colour; x becomes ten times as much, y goes, colour passes. */
    private static Steps tenfold() {
        return new Steps(List.of(X, Y, COLOUR), List.of(times(0, 10)),
                List.of(new Steps.Leaving(COLOUR, 2), new Steps.Leaving(X, 3)));
    }

    private static Scoring model(ColumnSpec... inputs) {
        List<Formula> all = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            all.add(new Formula.Cell(i));
        }
        all.add(new Formula.Cell(inputs.length));
        return new Scoring(List.of(inputs), List.of(times(0, 2)), new Predictor.Computed(all), Task.REGRESSION,
                List.of());
    }

    @Test
    void aModelGetsTheColumnsThatLeave() {
        Scoring all = tenfold().then(model(X));
        assertEquals(List.of(X), all.inputs());
        assertArrayEquals(new double[] {30, 60}, new Scorer(all).answer(new double[] {3}));
    }

    @Test
    void stepsGetTheColumnsThatLeave() {
        Scoring all = tenfold().then(tenfoldAgain()).then(model(X));
        assertArrayEquals(new double[] {300, 600}, new Scorer(all).answer(new double[] {3}));
    }

    private static Steps tenfoldAgain() {
        return new Steps(List.of(X), List.of(times(0, 10)), List.of(new Steps.Leaving(X, 1)));
    }

    @Test
    void labelsAreMatchedByName() {
        Scoring all = tenfold().then(model(X, FEWER));
        assertEquals(List.of(X, COLOUR), all.inputs());
        assertEquals(1, new Scorer(all).answer(new double[] {3, 0})[1]);
        assertTrue(Double.isNaN(new Scorer(all).answer(new double[] {3, 1})[1]));
        assertEquals(0, new Scorer(all).answer(new double[] {3, 2})[1]);
        assertTrue(Double.isNaN(new Scorer(all).answer(new double[] {3, Double.NaN})[1]));
    }

    @Test
    void noStepsChangeNothing() {
        Scoring model = model(X);
        assertSame(model, Steps.NONE.then(model));
        assertEquals(tenfold(), Steps.NONE.then(tenfold()));
        assertEquals(tenfold(), tenfold().then(Steps.NONE));
    }

    @Test
    void whatIsAbsentOrOfAnotherTypeIsNamed() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> tenfold().then(model(Y))).getMessage()
                .contains("'y'"));
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> tenfold().then(model(ColumnSpec.number("colour")))).getMessage().contains("'colour'"));
    }

    @Test
    void whatNothingDependsOnIsLeftOut() {
        Scoring model = new Scoring(List.of(X, Y, COLOUR), List.of(times(0, 2), times(1, 3), times(4, 5)),
                new Predictor.Linear(new int[] {5}, new double[][] {{1}}, new double[] {1}, true), Task.REGRESSION,
                List.of());
        assertEquals(List.of(Y), model.needed().inputs());
        assertEquals(2, model.needed().derived().size());
        assertArrayEquals(new Scorer(model).answer(new double[] {9, 4, 1}),
                new Scorer(model.needed()).answer(new double[] {4}));
    }
}
