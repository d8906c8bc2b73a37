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
import weka.classifiers.trees.RandomTree;
import weka.core.Utils;

/** RandomTree and REPTree: rows with a missing cell go every way, and the answers are weighed. */
final class GrownTrees {
    private final Seen seen;
    private final String answers;
    private final boolean shares;
    private final boolean unclassified;

    private GrownTrees(Seen seen, String answers, boolean shares, boolean unclassified) {
        this.seen = seen;
        this.answers = answers;
        this.shares = shares;
        this.unclassified = unclassified;
    }

    static Predictor random(Classifier trained, Seen seen) throws NodeFailure {
        return new GrownTrees(seen, "m_ClassDistribution", seen.header().classAttribute().isNominal(),
                ((RandomTree) trained).getAllowUnclassifiedInstances()).tree(trained);
    }

    static Predictor pruned(Classifier trained, Seen seen) throws NodeFailure {
        return new GrownTrees(seen, "m_ClassProbs", false, false).tree(trained);
    }

    private Predictor tree(Classifier trained) throws NodeFailure {
        Classifier none = WekaFields.get(trained, "m_zeroR", Classifier.class);
        return none != null ? SimpleRules.zero(none, seen)
                : new Predictor.Tree(branch(WekaFields.get(trained, "m_Tree", Object.class)));
    }

    /** The branch, or {@code null} if no row ever came there: then the one before it answers. */
    private Branch branch(Object tree) throws NodeFailure {
        int column = WekaFields.whole(tree, "m_Attribute");
        if (column < 0) {
            return leaf(tree);
        }
        Object[] next = WekaFields.get(tree, "m_Successors", Object[].class);
        double[] parts = WekaFields.get(tree, "m_Prop", double[].class).clone();
        List<Branch> branches = new ArrayList<>();
        for (int way = 0; way < next.length; way++) {
            Branch branch = branch(next[way]);
            parts[way] = branch == null ? 0 : parts[way];
            branches.add(branch == null ? leaf(tree) : branch);
        }
        // Where rows may stay unclassified, a way that no row ever went answers no number, nor do all ways together.
        boolean none = unclassified && !shares && branches.stream().anyMatch(GrownTrees::silent);
        Astray missing = none ? new Astray.Ends(new Predictor.Fixed(new double[] {Double.NaN}))
                : new Astray.Everywhere(parts);
        return seen.labels(column) ? new Branch.ByLabel(seen.cell(column), branches, missing)
                : new Branch.AtNumber(seen.cell(column), WekaFields.number(tree, "m_SplitPoint"), false,
                        branches.get(0), branches.get(1), missing);
    }

    private static boolean silent(Branch branch) {
        return branch instanceof Branch.Leaf leaf && leaf.answer() instanceof Predictor.Fixed fixed
                && Double.isNaN(fixed.answer()[0]);
    }

    private Branch leaf(Object tree) {
        double[] answer = WekaFields.get(tree, answers, double[].class);
        if (answer == null) {
            return unclassified ? seen.sheet().leaf(shares ? new double[seen.header().numClasses()]
                    : new double[] {Double.NaN}) : null;
        }
        double[] normal = answer.clone();
        if (shares) {
            Utils.normalize(normal);
        }
        return seen.sheet().leaf(normal);
    }
}
