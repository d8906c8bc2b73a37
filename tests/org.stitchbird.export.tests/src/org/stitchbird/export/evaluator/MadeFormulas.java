// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Formula.Applied;
import org.stitchbird.engine.scoring.Formula.Bin;
import org.stitchbird.engine.scoring.Formula.Cell;
import org.stitchbird.engine.scoring.Formula.Choice;
import org.stitchbird.engine.scoring.Formula.Combined;
import org.stitchbird.engine.scoring.Formula.Constant;
import org.stitchbird.engine.scoring.Formula.Function;
import org.stitchbird.engine.scoring.Formula.Given;
import org.stitchbird.engine.scoring.Formula.Lookup;
import org.stitchbird.engine.scoring.Formula.Operation;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.scoring.Test;
import org.stitchbird.engine.scoring.Test.Relation;

/** Formulas and tests of every kind over the columns of {@link MadeUp}. */
final class MadeFormulas {
    private static final Formula HALF = new Constant(0.5);

    private MadeFormulas() {
    }

    /** A derived column for each kind of formula, over the cells of two numbers and of a label. */
    static List<Scoring.Derived> all(int first, int second, int label) {
        Formula x = new Cell(first);
        Formula y = new Cell(second);
        List<Formula> formulas = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            formulas.add(new Combined(operation, operation == Operation.POWER ? new Applied(Function.ABSOLUTE, x) : x,
                    y));
        }
        for (Function function : Function.values()) {
            boolean positive = function == Function.LOG || function == Function.ROOT;
            formulas.add(new Applied(function, positive ? new Combined(Operation.PLUS,
                    new Applied(Function.ABSOLUTE, x), HALF) : x));
        }
        formulas.add(new Given(x, new Constant(-3)));
        formulas.add(new Lookup(new Cell(label), new double[] {1.25, -7, 0.1}));
        formulas.add(new Bin(y, new double[] {-1, 0, 1}, true));
        formulas.add(new Bin(y, new double[] {-1, 0, 1}, false));
        formulas.add(new Constant(0.1));
        formulas.add(new Constant(Double.NaN));
        tests().forEach(test -> formulas.add(new Choice(test, x, HALF)));
        return formulas.stream().map(formula -> new Scoring.Derived("made of numbers", formula, List.of())).toList();
    }

    /** A test of each kind. */
    static List<Test> tests() {
        List<Test> tests = new ArrayList<>();
        Test red = new Test.Among(new Cell(2), new boolean[] {true, false, false});
        tests.add(new Test.All(List.of(red, new Test.Compares(new Cell(0), Relation.MORE, new Constant(1.5)))));
        tests.add(new Test.Any(List.of(new Test.Compares(new Cell(1), Relation.LESS, new Constant(-2)),
                new Test.Missing(new Cell(4)))));
        tests.add(new Test.Compares(new Cell(0), Relation.EQUAL, new Constant(1)));
        tests.add(new Test.Compares(new Cell(0), Relation.AT_MOST, new Cell(1)));
        tests.add(new Test.Not(new Test.Compares(new Cell(0), Relation.AT_LEAST, new Constant(-1))));
        tests.add(new Test.Any(List.of()));
        tests.add(new Test.All(List.of(new Test.Not(red))));
        return tests;
    }

    /** A number that each of them enters with a weight of its own; what is missing enters as a number. */
    static Scoring scoring() {
        List<Scoring.Derived> derived = new ArrayList<>(all(0, 1, 2));
        int begin = MadeUp.COLUMNS.size();
        Formula sum = new Constant(0);
        for (int i = 0; i < derived.size(); i++) {
            sum = new Combined(Operation.PLUS, sum, new Combined(Operation.TIMES,
                    new Given(new Cell(begin + i), new Constant(5)), new Constant(1 + i * 0.01)));
        }
        return new Scoring(MadeUp.COLUMNS, derived, new Predictor.Computed(List.of(sum)), Task.REGRESSION, List.of());
    }
}
