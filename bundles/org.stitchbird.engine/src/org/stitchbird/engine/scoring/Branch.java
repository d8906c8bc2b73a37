// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import java.util.List;

/** A place in a tree: a leaf, or a question with a branch for each answer. */
public sealed interface Branch {
    /** The position of the cell that a question is about; -1 of a leaf. */
    int cell();

    /** The branches of a question in their order; none of a leaf. */
    List<Branch> branches();

    /** What becomes of a row whose cell is missing; {@code null} of a leaf. */
    Astray missing();

    /** Where the tree ends; most leaves answer a {@link Predictor.Fixed}. */
    record Leaf(Predictor answer) implements Branch {
        @Override
        public int cell() {
            return -1;
        }

        @Override
        public List<Branch> branches() {
            return List.of();
        }

        @Override
        public Astray missing() {
            return null;
        }
    }

    /**
     * Parts the rows at a number.
     *
     * @param cell the position of the cell
     * @param closed whether the border itself goes to {@code low}
     */
    record AtNumber(int cell, double border, boolean closed, Branch low, Branch high, Astray missing)
            implements Branch {
        @Override
        public List<Branch> branches() {
            return List.of(low, high);
        }
    }

    /** Has a branch for each label of a cell, in their order. */
    record ByLabel(int cell, List<Branch> branches, Astray missing) implements Branch {
        /** Makes it; the list is copied. */
        public ByLabel {
            branches = List.copyOf(branches);
        }
    }

    /**
     * Parts the rows by whether a cell's label is among some.
     *
     * @param labels by label of the cell, whether it is among them
     */
    record Among(int cell, boolean[] labels, Branch inside, Branch outside, Astray missing) implements Branch {
        @Override
        public List<Branch> branches() {
            return List.of(inside, outside);
        }
    }

    /** What becomes of a row whose cell is missing. */
    sealed interface Astray {
        /**
         * It goes every way in part: the answers of all branches, each times its share, summed from left to right
         * starting with 0; those whose share is 0 are left out.
         *
         * @param shares by branch, {@code low} or {@code inside} first
         */
        record Everywhere(double[] shares) implements Astray {
        }

        /**
         * It goes every way in part, and its part becomes smaller on the way: a row sets out with the part 1, goes into
         * each branch with the share of that branch times its part, and what answers in the end does so times the part
         * that has come there. The answers of the branches are summed as by {@link Everywhere}; without a further
         * missing cell below, both give the same.
         *
         * @param shares by branch, {@code low} or {@code inside} first
         */
        record InParts(double[] shares) implements Astray {
        }

        /** It goes one way. */
        record Way(int branch) implements Astray {
        }

        /** It ends here, with that answer. */
        record Ends(Predictor answer) implements Astray {
        }
    }
}
