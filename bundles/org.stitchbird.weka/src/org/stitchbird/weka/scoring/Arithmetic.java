// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.List;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Formula.Function;
import org.stitchbird.engine.scoring.Formula.Operation;
import org.stitchbird.engine.scoring.Test;
import org.stitchbird.engine.scoring.Test.Relation;

/** Short ways to write formulas. */
final class Arithmetic {
    private static final Formula MISSING = new Formula.Constant(Double.NaN);

    private Arithmetic() {
    }

    static Formula number(double number) {
        return new Formula.Constant(number);
    }

    static Formula cell(int cell) {
        return new Formula.Cell(cell);
    }

    static Formula plus(Formula left, Formula right) {
        return new Formula.Combined(Operation.PLUS, left, right);
    }

    static Formula minus(Formula left, Formula right) {
        return new Formula.Combined(Operation.MINUS, left, right);
    }

    static Formula times(Formula left, Formula right) {
        return new Formula.Combined(Operation.TIMES, left, right);
    }

    static Formula over(Formula left, Formula right) {
        return new Formula.Combined(Operation.DIVIDED_BY, left, right);
    }

    /** The sum from left to right; 0 of nothing. */
    static Formula sum(List<Formula> parts) {
        return parts.stream().reduce(Arithmetic::plus).orElse(number(0));
    }

    static Test compares(Formula left, Relation relation, double right) {
        return new Test.Compares(left, relation, number(right));
    }

    /** The formula, but missing where the other one is. */
    static Formula unlessMissing(Formula other, Formula formula) {
        return new Formula.Choice(new Test.Missing(other), MISSING, formula);
    }

    /** The formula, but missing where it is infinite. */
    static Formula finite(Formula formula) {
        return new Formula.Choice(compares(new Formula.Applied(Function.ABSOLUTE, formula), Relation.AT_MOST,
                Double.MAX_VALUE), formula, MISSING);
    }

    /** The number at the position that is in a cell. */
    static Formula at(Formula position, double... numbers) {
        return new Formula.Lookup(position, numbers);
    }
}
