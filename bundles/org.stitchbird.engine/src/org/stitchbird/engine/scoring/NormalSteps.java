// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import java.util.List;
import org.stitchbird.engine.scoring.Formula.Applied;
import org.stitchbird.engine.scoring.Formula.Cell;
import org.stitchbird.engine.scoring.Formula.Choice;
import org.stitchbird.engine.scoring.Formula.Combined;
import org.stitchbird.engine.scoring.Formula.Constant;
import org.stitchbird.engine.scoring.Formula.Function;
import org.stitchbird.engine.scoring.Formula.Operation;
import org.stitchbird.engine.scoring.Test.Compares;
import org.stitchbird.engine.scoring.Test.Relation;

/** {@link NormalMass#below} in formulas, for languages that have nothing of the kind. */
public final class NormalSteps {
    private static final int X = 1;
    private static final int DISTANCE = 2;
    private static final int SQUARE = 3;
    private static final int INNER = 4;
    private static final int POWER = 5;
    private static final int FACTOR = 6;
    private static final int TAIL = 7;

    private NormalSteps() {
    }

    /** The steps: of a row whose only cell is the number, what is computed; the last one is the mass below it. */
    public static List<Scoring.Derived> below() {
        Formula less = new Choice(is(DISTANCE, Relation.LESS, 1),
                two(Operation.MINUS, one(), new Applied(Function.ABSOLUTE, cell(INNER))), further());
        Formula tail = new Choice(is(X, Relation.MORE, 0), two(Operation.MINUS, one(), cell(TAIL)), cell(TAIL));
        Formula near = two(Operation.PLUS, new Constant(0.5), two(Operation.TIMES, new Constant(0.5), cell(INNER)));
        return List.of(
                step("x", two(Operation.TIMES, cell(0), new Constant(NormalMass.HALF_ROOT))),
                step("distance", new Applied(Function.ABSOLUTE, cell(X))),
                step("square", two(Operation.TIMES, cell(X), cell(X))),
                step("inner", quotient(cell(X), SQUARE, NormalMass.INNER, NormalMass.INNER_BELOW)),
                step("power", two(Operation.MINUS, new Constant(0),
                        two(Operation.TIMES, cell(DISTANCE), cell(DISTANCE)))),
                step("factor", new Applied(Function.EXP, cell(POWER))),
                step("tail", two(Operation.TIMES, new Constant(0.5), less)),
                step("below", new Choice(is(DISTANCE, Relation.LESS, NormalMass.HALF_ROOT), near, tail)));
    }

    private static Formula further() {
        return new Choice(is(POWER, Relation.LESS, -NormalMass.MAX_LOG), new Constant(0),
                new Choice(is(DISTANCE, Relation.LESS, 8),
                        quotient(cell(FACTOR), DISTANCE, NormalMass.MIDDLE, NormalMass.MIDDLE_BELOW),
                        quotient(cell(FACTOR), DISTANCE, NormalMass.OUTER, NormalMass.OUTER_BELOW)));
    }

    private static Scoring.Derived step(String name, Formula formula) {
        return new Scoring.Derived(name, formula, List.of());
    }

    private static Formula cell(int position) {
        return new Cell(position);
    }

    private static Formula one() {
        return new Constant(1);
    }

    private static Formula two(Operation operation, Formula left, Formula right) {
        return new Combined(operation, left, right);
    }

    private static Test is(int cell, Relation relation, double number) {
        return new Compares(cell(cell), relation, new Constant(number));
    }

    private static Formula quotient(Formula factor, int cell, double[] above, double[] below) {
        return two(Operation.DIVIDED_BY, two(Operation.TIMES, factor, polynomial(cell, above)),
                polynomial(cell, below));
    }

    private static Formula polynomial(int cell, double[] coefficients) {
        Formula sum = new Constant(coefficients[0]);
        for (int i = 1; i < coefficients.length; i++) {
            sum = two(Operation.PLUS, two(Operation.TIMES, sum, cell(cell)), new Constant(coefficients[i]));
        }
        return sum;
    }
}
