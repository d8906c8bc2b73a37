// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Branch.Astray;
import org.stitchbird.engine.scoring.Predictor;
import weka.classifiers.Classifier;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.j48.BinC45Split;
import weka.classifiers.trees.j48.C45Split;
import weka.classifiers.trees.j48.ClassifierSplitModel;
import weka.classifiers.trees.j48.ClassifierTree;
import weka.classifiers.trees.j48.Distribution;
import weka.core.Utils;

/** J48: rows with a missing cell go every way in part, as the rows went that it was trained on. */
final class C45Trees {
    private final Seen seen;
    private final boolean laplace;

    private C45Trees(Seen seen, boolean laplace) {
        this.seen = seen;
        this.laplace = laplace;
    }

    static Predictor of(Classifier trained, Seen seen) throws NodeFailure {
        return tree(trained, seen, ((J48) trained).getUseLaplace());
    }

    /** What it takes for the likeliest label, which it finds without Laplace's correction and by clear differences. */
    static Predictor chosen(Classifier trained, Seen seen) throws NodeFailure {
        return new Predictor.Linked(tree(trained, seen, false), Predictor.Link.CLEARLY_LIKELIEST);
    }

    private static Predictor tree(Classifier trained, Seen seen, boolean laplace) throws NodeFailure {
        ClassifierTree root = WekaFields.get(trained, "m_root", ClassifierTree.class);
        return new Predictor.Tree(new C45Trees(seen, laplace).branch(root));
    }

    private Branch branch(ClassifierTree tree) throws NodeFailure {
        ClassifierSplitModel split = tree.getLocalModel();
        Distribution rows = split.distribution();
        if (tree.isLeaf()) {
            return leaf(rows, -1);
        }
        List<Branch> branches = new ArrayList<>();
        double[] shares = new double[tree.getSons().length];
        for (int way = 0; way < shares.length; way++) {
            ClassifierTree next = tree.getSons()[way];
            boolean empty = WekaFields.is(next, "m_isEmpty");
            branches.add(empty ? leaf(rows, way) : branch(next));
            shares[way] = empty ? 0 : rows.perBag(way) / rows.total();
        }
        return split(split, branches, new Astray.InParts(shares));
    }

    private Branch split(ClassifierSplitModel split, List<Branch> branches, Astray missing) throws NodeFailure {
        return split(seen, split, branches, missing);
    }

    /** A place with branches for each way of one of C4.5's splits. */
    static Branch split(Seen seen, ClassifierSplitModel split, List<Branch> branches, Astray missing)
            throws NodeFailure {
        int column = column(split);
        int cell = seen.cell(column);
        if (!seen.labels(column)) {
            return new Branch.AtNumber(cell, border(split), true, branches.get(0), branches.get(1), missing);
        }
        return split instanceof BinC45Split ? new Branch.Among(cell,
                Trees.only(seen, column, (int) border(split)), branches.get(0), branches.get(1), missing)
                : new Branch.ByLabel(cell, branches, missing);
    }

    /** The column that one of C4.5's splits is about. */
    static int column(ClassifierSplitModel split) {
        return split instanceof BinC45Split two ? two.attIndex() : ((C45Split) split).attIndex();
    }

    /** The border of one of C4.5's splits, or the label that is parted from the others. */
    static double border(ClassifierSplitModel split) {
        return WekaFields.number(split, "m_splitPoint");
    }

    /** The shares of the labels among rows, or among those that went that way; those of all where none did. */
    private Branch leaf(Distribution rows, int way) {
        double[] answer = new double[seen.header().numClasses()];
        boolean some = way >= 0 && Utils.gr(rows.perBag(way), 0);
        for (int label = 0; label < answer.length; label++) {
            if (laplace) {
                answer[label] = some ? rows.laplaceProb(label, way) : rows.laplaceProb(label);
            } else {
                answer[label] = some ? rows.prob(label, way) : rows.prob(label);
            }
        }
        return seen.sheet().leaf(answer);
    }
}
