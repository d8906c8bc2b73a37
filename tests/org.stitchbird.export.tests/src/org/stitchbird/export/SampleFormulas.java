// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Formula.Cell;
import org.stitchbird.engine.scoring.Formula.Combined;
import org.stitchbird.engine.scoring.Formula.Constant;
import org.stitchbird.engine.scoring.Formula.Operation;
import org.stitchbird.engine.scoring.Test;

/**
 * Formulas that use everything there is, over the columns of {@link Samples}: numbers at 0 and 1, labels at 2 and 3.
 */
final class SampleFormulas {
    private static final Formula A = new Cell(0);
    private static final Formula B = new Cell(1);
    private static final Formula LABEL = new Cell(2);

    private SampleFormulas() {
    }

    /** One for each operation, function, relation and kind of test. */
    static List<Formula> all() {
        List<Formula> all = new ArrayList<>(List.of(A, new Constant(-2.5), new Constant(1e-30),
                new Constant(Double.NaN)));
        for (Operation operation : Operation.values()) {
            all.add(new Combined(operation, A, B));
        }
        for (Formula.Function function : Formula.Function.values()) {
            all.add(new Formula.Applied(function, A));
        }
        all.add(new Combined(Operation.POWER, B, new Constant(0)));
        all.add(new Formula.Applied(Formula.Function.EXP, new Combined(Operation.TIMES, A, new Constant(-800))));
        all.add(new Formula.Applied(Formula.Function.ROUND, new Combined(Operation.TIMES, A, new Constant(2))));
        // The order of these matters.
        all.add(new Combined(Operation.MINUS, A, new Combined(Operation.MINUS, B, new Constant(-0.1))));
        all.add(new Combined(Operation.DIVIDED_BY, A, new Combined(Operation.TIMES, B, new Constant(3))));
        all.add(new Combined(Operation.TIMES, new Combined(Operation.PLUS, A, B), new Combined(Operation.MINUS, A, B)));
        all.add(new Formula.Given(A, B));
        all.add(new Formula.Lookup(LABEL, new double[] {0.1, Double.NaN, 0.3}));
        all.add(new Formula.Bin(A, new double[] {-1, 0.5, 0.5, 1}, true));
        all.add(new Formula.Bin(A, new double[] {-1, 0.5, 1}, false));
        all.add(new Formula.Bin(A, new double[0], false));
        for (Test test : tests()) {
            all.add(new Formula.Choice(test, new Constant(1), new Constant(0)));
        }
        return all;
    }

    /** One of each kind, alone and inside others. */
    static List<Test> tests() {
        List<Test> tests = new ArrayList<>();
        for (Test.Relation relation : Test.Relation.values()) {
            tests.add(new Test.Compares(A, relation, new Constant(0.5)));
            tests.add(new Test.Not(new Test.Compares(A, relation, B)));
        }
        tests.add(new Test.Missing(A));
        tests.add(new Test.Missing(new Combined(Operation.PLUS, A, B)));
        tests.add(new Test.Among(LABEL, new boolean[] {true, false, true}));
        tests.add(new Test.Not(new Test.Among(LABEL, new boolean[3])));
        tests.add(new Test.All(List.of()));
        tests.add(new Test.Any(List.of()));
        List<Test> some = List.copyOf(tests.subList(0, 5));
        tests.add(new Test.All(List.of(new Test.Any(some), new Test.Not(new Test.All(some)), new Test.Missing(B))));
        tests.add(new Test.Any(List.of(new Test.All(some), new Test.Missing(LABEL))));
        tests.add(new Test.Not(new Test.Any(List.of(new Test.Missing(A), new Test.Compares(B, Test.Relation.LESS,
                A)))));
        return tests;
    }

    /** A sum of so many parts. */
    static Formula sum(int parts) {
        Formula sum = new Constant(0.1);
        for (int i = 0; i < parts; i++) {
            sum = new Combined(i % 3 == 0 ? Operation.MINUS : Operation.PLUS, sum,
                    new Combined(Operation.TIMES, new Cell(i % 2), new Constant(0.1 * i)));
        }
        return sum;
    }
}
