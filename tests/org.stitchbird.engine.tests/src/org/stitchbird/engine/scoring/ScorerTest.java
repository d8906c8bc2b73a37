// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Branch.Astray;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.engine.scoring.Test.Compares;
import org.stitchbird.engine.scoring.Test.Relation;

/** The scorer answers rows as the formulas say. */
class ScorerTest {
    private static final double NONE = Double.NaN;
    private static final Branch YES = leaf(1, 0);
    private static final Branch NO = leaf(0, 1);
    private static final Branch EVEN = leaf(0.5, 0.5);

    private static Branch leaf(double... answer) {
        return new Branch.Leaf(new Predictor.Fixed(answer));
    }

    private static double[] answer(Predictor predictor, double... row) {
        List<ColumnSpec> inputs = IntStream.range(0, row.length).mapToObj(i -> ColumnSpec.number("x" + i)).toList();
        return new Scorer(new Scoring(inputs, List.of(), predictor, Task.REGRESSION, List.of())).answer(row);
    }

    private static Branch split(Branch low, Branch high, Astray missing) {
        return new Branch.AtNumber(0, 2, true, low, high, missing);
    }

    @Test
    void treesPartRowsAtBordersAndLabels() {
        Predictor closed = new Predictor.Tree(split(YES, NO, new Astray.Way(1)));
        assertArrayEquals(new double[] {1, 0}, answer(closed, 2));
        assertArrayEquals(new double[] {0, 1}, answer(closed, Math.nextUp(2.0)));
        assertArrayEquals(new double[] {0, 1}, answer(closed, NONE));
        Predictor open = new Predictor.Tree(new Branch.AtNumber(0, 2, false, YES, NO,
                new Astray.Ends(new Predictor.Fixed(new double[] {0.2, 0.8}))));
        assertArrayEquals(new double[] {0, 1}, answer(open, 2));
        assertArrayEquals(new double[] {0.2, 0.8}, answer(open, NONE));
        Predictor labels = new Predictor.Tree(new Branch.ByLabel(0, List.of(YES, NO, EVEN), new Astray.Way(2)));
        assertArrayEquals(new double[] {0.5, 0.5}, answer(labels, 2));
        Predictor among = new Predictor.Tree(new Branch.Among(0, new boolean[] {false, true}, YES, NO,
                new Astray.Way(0)));
        assertArrayEquals(new double[] {1, 0}, answer(among, 1));
        assertArrayEquals(new double[] {0, 1}, answer(among, 0));
    }

    @Test
    void rowsWithMissingCellsGoEveryWay() {
        double[] outer = {0.1, 0.9};
        double[] inner = {0.7, 0.3};
        Predictor nested = new Predictor.Tree(split(split(YES, EVEN, new Astray.Everywhere(inner)), NO,
                new Astray.Everywhere(outer)));
        assertArrayEquals(new double[] {0.1 * (0.7 * 1 + 0.3 * 0.5) + 0.9 * 0, 0.1 * (0.7 * 0 + 0.3 * 0.5) + 0.9 * 1},
                answer(nested, NONE));
        Predictor parts = new Predictor.Tree(split(split(YES, EVEN, new Astray.InParts(inner)), NO,
                new Astray.InParts(outer)));
        assertArrayEquals(new double[] {0.7 * 0.1 + 0.3 * 0.1 * 0.5, 0.3 * 0.1 * 0.5 + 0.9}, answer(parts, NONE));
        Predictor left = new Predictor.Tree(split(leaf(NONE, NONE), NO, new Astray.Everywhere(new double[] {0, 1})));
        assertArrayEquals(new double[] {0, 1}, answer(left, NONE));
    }

    @Test
    void linearOnesAddInTheOrderThatIsSaid() {
        int[] cells = {0, 1};
        double[][] weights = {{0.1, 0.2}};
        double[] intercept = {0.3};
        assertArrayEquals(new double[] {0.3 + 0.1 + 0.2},
                answer(new Predictor.Linear(cells, weights, intercept, false), 1, 1));
        assertArrayEquals(new double[] {0.1 + 0.2 + 0.3},
                answer(new Predictor.Linear(cells, weights, intercept, true), 1, 1));
    }

    @Test
    void membersAddVoteAndStandSideBySide() {
        Predictor one = new Predictor.Fixed(new double[] {0.6, 0.4});
        Predictor two = new Predictor.Fixed(new double[] {0.1, 0.9});
        Predictor nothing = new Predictor.Fixed(new double[] {0, 0});
        double[] weights = {2, 3};
        assertArrayEquals(new double[] {0.6 * 2 + 0.1 * 3, 0.4 * 2 + 0.9 * 3},
                answer(new Predictor.Sum(List.of(one, two), weights)));
        assertArrayEquals(new double[] {2 + 1, 3},
                answer(new Predictor.Vote(List.of(one, two, nothing), new double[] {2, 3, 1})));
        assertArrayEquals(new double[] {0.6, 0.4, 0.1, 0.9}, answer(new Predictor.Side(List.of(one, two))));
        Predictor ratio = new Predictor.Chained(one, List.of(new Scoring.Derived("ratio",
                new Formula.Combined(Formula.Operation.DIVIDED_BY, new Formula.Cell(0), new Formula.Cell(1)),
                List.of())), new Predictor.Computed(List.of(new Formula.Cell(2))));
        assertArrayEquals(new double[] {0.6 / 0.4}, answer(ratio, 7, 8, 9));
    }

    @Test
    void answersAreLinked() {
        assertArrayEquals(new double[] {0.25, 0.75}, linked(Link.SHARES, 1, 3));
        assertArrayEquals(new double[] {0, 0}, linked(Link.SHARES, 0, 0));
        double small = Math.exp(-1);
        assertArrayEquals(new double[] {small / (small + 1), 1 / (small + 1)}, linked(Link.SOFTMAX, 999, 1000));
        assertArrayEquals(new double[] {1 / (1 + small), 1 / (Math.E + 1)}, linked(Link.SOFTMAX_WITH_LAST_ZERO, 1));
        assertArrayEquals(new double[] {0, 1, 0}, linked(Link.LIKELIEST, 1, 1 + 1e-9, 1));
        assertArrayEquals(new double[] {1, 0, 0}, linked(Link.CLEARLY_LIKELIEST, 1, 1 + 1e-9, 1));
        assertArrayEquals(new double[] {0, 0, 1}, linked(Link.CLEARLY_LIKELIEST, 1, 1 + 1e-9, 1.1));
    }

    private static double[] linked(Link link, double... numbers) {
        return answer(new Predictor.Linked(new Predictor.Fixed(numbers), link));
    }

    @Test
    void theFirstRuleThatHoldsAnswers() {
        Predictor rules = new Predictor.Rules(List.of(
                new Predictor.Rule(test(Relation.LESS, 1),
                        new Predictor.Fixed(new double[] {1})),
                new Predictor.Rule(test(Relation.LESS, 2),
                        new Predictor.Fixed(new double[] {2}))), new Predictor.Fixed(new double[] {3}));
        assertArrayEquals(new double[] {1}, answer(rules, 0));
        assertArrayEquals(new double[] {2}, answer(rules, 1));
        assertArrayEquals(new double[] {3}, answer(rules, 2));
        assertArrayEquals(new double[] {3}, answer(rules, NONE));
    }

    private static Compares test(Relation relation,
            double border) {
        return new Compares(new Formula.Cell(0), relation,
                new Formula.Constant(border));
    }

    @Test
    void theNearestCentreAnswers() {
        Term number = new Term.OfNumber(0, 0, 10, new double[] {1, 8, NONE}, new double[] {0.9, 0.8, 1});
        Term label = new Term.OfLabel(1, new int[] {0, 0, -1});
        Predictor nearest = new Predictor.Nearest(List.of(number, label), true);
        assertArrayEquals(new double[] {1, 0, 0}, answer(nearest, 4, 0));
        assertArrayEquals(new double[] {0, 1, 0}, answer(nearest, 5, 0));
        assertArrayEquals(new double[] {0, 1, 0}, answer(nearest, NONE, NONE));
        Term wide = new Term.OfNumber(0, 0, 10, new double[] {-90, 90, NONE}, new double[3]);
        assertArrayEquals(new double[] {0, 0, 1}, answer(new Predictor.Nearest(List.of(wide), false), 6));
        Term close = new Term.OfNumber(0, 0, 1, new double[] {0.5, -0.3}, new double[2]);
        Term far = new Term.OfNumber(1, 0, 1, new double[] {0, 0.4}, new double[2]);
        assertArrayEquals(new double[] {1, 0}, answer(new Predictor.Nearest(List.of(close, far), false), 0, 0));
        assertArrayEquals(new double[] {0, 1}, answer(new Predictor.Nearest(List.of(close, far), true), 0, 0.05));
    }

    @Test
    void netsWeighBendAndPassOn() {
        Predictor net = new Predictor.Net(new int[] {1, 0}, List.of(
                new Predictor.Layer(new double[][] {{1, 2}, {90, 0}, {-90, 0}}, new double[] {0.5, 0, 0}, true),
                new Predictor.Layer(new double[][] {{1, 10, 100}}, new double[] {1}, false)));
        assertArrayEquals(new double[] {1 + 1 / (1 + Math.exp(-(0.5 + 1 + 4))) + 10}, answer(net, 2, 1));
    }

    @Test
    void bayesLeavesMissingCellsOutAndLosesNothingToSmallNumbers() {
        Likelihood labels = new Likelihood.OfLabels(0, new double[][] {{0.2, 0.8}, {0.5, 0.5}});
        Predictor bayes = new Predictor.Bayes(new double[] {0.4, 0.6}, List.of(labels));
        assertArrayEquals(new double[] {0.4 * 0.8 / (0.4 * 0.8 + 0.6 * 0.5), 0.6 * 0.5 / (0.4 * 0.8 + 0.6 * 0.5)},
                answer(bayes, 1));
        assertArrayEquals(new double[] {0.4, 0.6}, answer(bayes, NONE));
        Likelihood far = new Likelihood.Normal(0, new double[] {0, 0}, new double[] {1, 1}, new double[] {0.1, 0.1});
        Predictor many = new Predictor.Bayes(new double[] {0.25, 0.75}, Collections.nCopies(50, far));
        assertArrayEquals(new double[] {0.25, 0.75}, answer(many, 1e6), 1e-12);
    }

    @Test
    void numbersHaveTheMassOfTheirNormalDistributions() {
        assertEquals(0.5, NormalMass.below(0));
        assertEquals(0.841344746068543, NormalMass.below(1), 1e-15);
        assertEquals(0.022750131948179, NormalMass.below(-2), 1e-15);
        assertEquals(1, NormalMass.below(40));
        Likelihood normal = new Likelihood.Normal(0, new double[] {1, 3}, new double[] {1, 1}, new double[] {2, 2});
        Predictor bayes = new Predictor.Bayes(new double[] {0.5, 0.5}, List.of(normal));
        double first = NormalMass.below(2) - NormalMass.below(0);
        double second = NormalMass.below(0) - NormalMass.below(-2);
        assertArrayEquals(new double[] {first / (first + second), second / (first + second)}, answer(bayes, 2.4),
                1e-15);
    }

    @Test
    void kernelsAddTheNumbersThatWereSeen() {
        Likelihood kernel = new Likelihood.Kernel(0, new double[][] {{0, 10}, {}}, new double[][] {{1, 3}, {}},
                new double[] {4, 0}, new double[] {1, 1}, new double[] {1, 1});
        double near = NormalMass.below(0.5) - NormalMass.below(-0.5);
        Predictor bayes = new Predictor.Bayes(new double[] {0.5, 0.5}, List.of(kernel));
        double[] answer = answer(bayes, 0);
        assertEquals(near * 1 / 4 / (near * 1 / 4 + near), answer[0], 1e-12);
        assertEquals(near * 3 / 4 / (near * 3 / 4 + NormalMass.below(10.5) - NormalMass.below(9.5)),
                answer(bayes, 10)[0], 1e-12);
    }

    @Test
    void rowsOfAnotherLengthAreRefused() {
        Scoring scoring = new Scoring(List.of(ColumnSpec.number("x")), List.of(), new Predictor.Fixed(new double[1]),
                Task.REGRESSION, List.of());
        assertThrows(IllegalArgumentException.class, () -> new Scorer(scoring).answer(new double[2]));
    }
}
