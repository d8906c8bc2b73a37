// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Predictor;

/** A tree whose leaves are numbers, as a list of its questions, the root first, and a list of its leaves. */
final class FlatTree {
    private final TreeColumns columns;
    private final List<Question> questions = new ArrayList<>();
    private final List<double[]> leaves = new ArrayList<>();

    /**
     * A question about a column of the trees' input.
     *
     * @param kind how the answer is told
     * @param border what the number is compared with
     * @param ways how many answers there are; they are the first of the children
     * @param children by answer, and perhaps one more for rows without a number: positions of questions, or less
     *     than 0: {@code -1 - position} of a leaf
     * @param shares by child, how much of a row without a number goes there
     * @param depth how many questions stand in front of it
     */
    record Question(Kind kind, int column, double border, int ways, int[] children, double[] shares, int depth) {
    }

    /** How an answer is told. */
    enum Kind {
        /** At most the border: the first one. */
        CLOSED,
        /** Below the border: the first one. */
        OPEN,
        /** The position of the label. */
        LABEL
    }

    /** Whether a tree has questions, and nothing but numbers in its leaves. */
    static boolean fits(Predictor.Tree tree) {
        return !(tree.root() instanceof Branch.Leaf) && fixed(tree.root());
    }

    /** Flattens a tree that {@link #fits}. */
    FlatTree(Predictor.Tree tree, TreeColumns columns) {
        this.columns = columns;
        add(tree.root(), 0);
    }

    List<Question> questions() {
        return questions;
    }

    List<double[]> leaves() {
        return leaves;
    }

    /** Whether a row without a number always goes one whole way. */
    boolean goesOneWay() {
        return questions.stream().allMatch(question -> question.children().length == question.ways()
                && java.util.Arrays.stream(question.shares()).filter(share -> share == 1).count() == 1
                && java.util.Arrays.stream(question.shares()).filter(share -> share == 0).count()
                        == question.ways() - 1L);
    }

    private static boolean fixed(Branch branch) {
        return switch (branch) {
            case Branch.Leaf leaf -> leaf.answer() instanceof Predictor.Fixed;
            case Branch.AtNumber at -> fixed(at.low()) && fixed(at.high()) && fixed(at.missing());
            case Branch.ByLabel by -> !by.branches().isEmpty() && by.branches().stream().allMatch(FlatTree::fixed)
                    && fixed(by.missing());
            case Branch.Among among -> fixed(among.inside()) && fixed(among.outside()) && fixed(among.missing());
        };
    }

    private static boolean fixed(Branch.Astray astray) {
        return !(astray instanceof Branch.Astray.Ends ends) || ends.answer() instanceof Predictor.Fixed;
    }

    private int add(Branch branch, int depth) {
        return switch (branch) {
            case Branch.Leaf leaf -> leaf(leaf.answer());
            case Branch.AtNumber at -> question(at.closed() ? Kind.CLOSED : Kind.OPEN, columns.cell(at.cell()),
                    at.border(), List.of(at.low(), at.high()), at.missing(), depth);
            case Branch.ByLabel by -> question(Kind.LABEL, columns.cell(by.cell()), 0, by.branches(), by.missing(),
                    depth);
            case Branch.Among among -> question(Kind.OPEN, columns.outside(among.cell(), among.labels()), 0.5,
                    List.of(among.inside(), among.outside()), among.missing(), depth);
        };
    }

    private int leaf(Predictor answer) {
        leaves.add(((Predictor.Fixed) answer).answer());
        return -leaves.size();
    }

    private int question(Kind kind, int column, double border, List<Branch> branches, Branch.Astray missing,
            int depth) {
        int position = questions.size();
        questions.add(null);
        int ways = branches.size();
        int[] children = new int[missing instanceof Branch.Astray.Ends ? ways + 1 : ways];
        double[] shares = new double[children.length];
        for (int i = 0; i < ways; i++) {
            children[i] = add(branches.get(i), depth + 1);
        }
        switch (missing) {
            case Branch.Astray.Everywhere everywhere -> System.arraycopy(everywhere.shares(), 0, shares, 0, ways);
            case Branch.Astray.InParts parts -> System.arraycopy(parts.shares(), 0, shares, 0, ways);
            case Branch.Astray.Way way -> shares[way.branch()] = 1;
            case Branch.Astray.Ends ends -> {
                children[ways] = leaf(ends.answer());
                shares[ways] = 1;
            }
        }
        questions.set(position, new Question(kind, column, border, ways, children, shares, depth));
        return position;
    }
}
