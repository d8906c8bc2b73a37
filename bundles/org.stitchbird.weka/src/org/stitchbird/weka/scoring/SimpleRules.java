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
import weka.classifiers.rules.ZeroR;
import weka.core.Attribute;

/** The learners that look at one column at most: ZeroR, OneR and DecisionStump. */
final class SimpleRules {
    private SimpleRules() {
    }

    static Predictor zero(Classifier trained, Seen seen) {
        double[] counts = WekaFields.get(trained, "m_Counts", double[].class);
        return new Predictor.Fixed(counts != null ? counts : new double[] {WekaFields.number(trained, "m_ClassValue")});
    }

    /** The rule of one column; what it answers is certain. */
    static Predictor one(Classifier trained, Seen seen) throws NodeFailure {
        ZeroR none = WekaFields.get(trained, "m_ZeroR", ZeroR.class);
        if (none != null) {
            return zero(none, seen);
        }
        Object rule = WekaFields.get(trained, "m_rule", Object.class);
        List<Branch> leaves = new ArrayList<>();
        for (int label : WekaFields.get(rule, "m_classifications", int[].class)) {
            leaves.add(certain(seen, label));
        }
        Branch.Leaf missing = certain(seen, Math.max(0, WekaFields.whole(rule, "m_missingValueClass")));
        Attribute attribute = WekaFields.get(rule, "m_attr", Attribute.class);
        int cell = seen.cell(attribute.index());
        Astray astray = new Astray.Ends(missing.answer());
        return new Predictor.Tree(attribute.isNominal() ? new Branch.ByLabel(cell, leaves, astray)
                : intervals(cell, WekaFields.get(rule, "m_breakpoints", double[].class), leaves, 0, astray));
    }

    private static Branch.Leaf certain(Seen seen, int label) {
        double[] answer = new double[seen.header().numClasses()];
        answer[label] = 1;
        return seen.sheet().leaf(answer);
    }

    /** Halves the leaves until one is left; the first of them has that position. */
    private static Branch intervals(int cell, double[] borders, List<Branch> leaves, int first, Astray missing) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int half = leaves.size() / 2;
        return new Branch.AtNumber(cell, borders[first + half - 1], false,
                intervals(cell, borders, leaves.subList(0, half), first, missing),
                intervals(cell, borders, leaves.subList(half, leaves.size()), first + half, missing), missing);
    }

    static Predictor stump(Classifier trained, Seen seen) throws NodeFailure {
        ZeroR none = WekaFields.get(trained, "m_ZeroR", ZeroR.class);
        if (none != null) {
            return zero(none, seen);
        }
        int column = WekaFields.whole(trained, "m_AttIndex");
        double border = WekaFields.number(trained, "m_SplitPoint");
        double[][] answers = WekaFields.get(trained, "m_Distribution", double[][].class);
        Branch low = seen.sheet().leaf(answers[0]);
        Branch high = seen.sheet().leaf(answers[1]);
        Astray missing = new Astray.Ends(new Predictor.Fixed(answers[2]));
        return new Predictor.Tree(seen.labels(column)
                ? new Branch.Among(seen.cell(column), Trees.only(seen, column, (int) border), low, high, missing)
                : new Branch.AtNumber(seen.cell(column), border, true, low, high, missing));
    }
}
