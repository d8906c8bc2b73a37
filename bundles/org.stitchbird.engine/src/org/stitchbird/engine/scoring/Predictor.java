// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import java.util.List;

/** Answers a row with numbers: one for each label, one for each cluster, or a single one. */
public sealed interface Predictor {
    /** How many numbers it answers. */
    default int width() {
        return Widths.of(this);
    }

    /** Always the same answer. */
    record Fixed(double[] answer) implements Predictor {
    }

    /** The answer of a number: one formula for each number of the answer. */
    record Computed(List<Formula> formulas) implements Predictor {
        /** Makes it; the list is copied. */
        public Computed {
            formulas = List.copyOf(formulas);
        }
    }

    /** A tree, whose leaves answer. */
    record Tree(Branch root) implements Predictor {
    }

    /**
     * Numbers that grow in proportion to cells: for each answer the sum, from left to right, of the intercept and of
     * each cell times its weight.
     *
     * @param cells the positions of the cells
     * @param weights by answer, then by cell
     * @param intercepts by answer
     * @param interceptsLast whether the sum starts with 0 and the intercept is added in the end, rather than first
     */
    record Linear(int[] cells, double[][] weights, double[] intercepts, boolean interceptsLast) implements Predictor {
    }

    /** The sum of what several answer, each times its weight, from left to right starting with 0. */
    record Sum(List<Predictor> members, double[] weights) implements Predictor {
        /** Makes it; the list is copied. */
        public Sum {
            members = List.copyOf(members);
        }
    }

    /**
     * For each answer the sum of the weights of those to whom it is the likeliest, from left to right starting with 0.
     * The likeliest is the first of the greatest numbers; of a member whose numbers are all 0 it is the first.
     */
    record Vote(List<Predictor> members, double[] weights) implements Predictor {
        /** Makes it; the list is copied. */
        public Vote {
            members = List.copyOf(members);
        }
    }

    /** The answers of several, one behind the other. */
    record Side(List<Predictor> members) implements Predictor {
        /** Makes it; the list is copied. */
        public Side {
            members = List.copyOf(members);
        }
    }

    /**
     * What one answers is the row of another one.
     *
     * <p>The second one sees a row of its own, and nothing else: what the first one answers, then the derived cells.
     *
     * @param derived computed from the cells in front of them in that row
     */
    record Chained(Predictor first, List<Scoring.Derived> derived, Predictor second) implements Predictor {
        /** Makes it; the list is copied. */
        public Chained {
            derived = List.copyOf(derived);
        }
    }

    /** What another one answers, put into another form. */
    record Linked(Predictor inner, Link link) implements Predictor {
    }

    /** The first rule that holds answers; the last one when none does. */
    record Rules(List<Rule> rules, Predictor otherwise) implements Predictor {
        /** Makes it; the list is copied. */
        public Rules {
            rules = List.copyOf(rules);
        }
    }

    /** When it holds, and what it answers then. */
    record Rule(Test when, Predictor then) {
    }

    /**
     * Naive Bayes: the prior of each label, times how likely each cell is among rows of that label, from left to right;
     * cells that are missing are left out. No likelihood counts as less than 1e-75; and whenever, behind a cell, the
     * greatest of the products is above 0 and below 1e-75, all are multiplied by 1e75. Afterwards divided by their sum.
     *
     * @param priors by label
     */
    record Bayes(double[] priors, List<Likelihood> likelihoods) implements Predictor {
        /** Makes it; the list is copied. */
        public Bayes {
            likelihoods = List.copyOf(likelihoods);
        }
    }

    /**
     * The nearest of some centres: 1 for the first one at the least distance, 0 for the others.
     *
     * @param terms what the distance is made of, from left to right, starting with 0
     * @param squared whether it is the sum of their squares, rather than of what they are without sign
     */
    record Nearest(List<Term> terms, boolean squared) implements Predictor {
        /** Makes it; the list is copied. */
        public Nearest {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A net of layers: each unit's weighted sum, the bias first and then each input from left to right, put through its
     * activation, is an input of the next layer.
     *
     * @param inputs the positions of the cells that the first layer gets
     */
    record Net(int[] inputs, List<Layer> layers) implements Predictor {
        /** Makes it; the list is copied. */
        public Net {
            layers = List.copyOf(layers);
        }
    }

    /**
     * A layer of a net.
     *
     * @param weights by unit, then by input
     * @param biases by unit
     * @param sigmoid whether the sums are put through {@code 1 / (1 + exp(-x))}, which is 0 below -45 and 1 above 45;
     *     otherwise they stay as they are
     */
    record Layer(double[][] weights, double[] biases, boolean sigmoid) {
    }

    /** Forms into which an answer is put. */
    enum Link {
        /** Divided by their sum; left as they are when that is 0. */
        SHARES,
        /** The exponentials divided by their sum, the greatest number taken off first. */
        SOFTMAX,
        /**
         * With a further number 0 at the end, for each of them: 1 divided by the sum, from left to right starting with
         * 0, of e raised to each number less this one.
         */
        SOFTMAX_WITH_LAST_ZERO,
        /** 1 for the first of the greatest, 0 for the others. */
        LIKELIEST,
        /** The same, but from left to right a later one must be greater by more than 1e-6 to count as greater. */
        CLEARLY_LIKELIEST
    }
}
