// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.minus;
import static org.stitchbird.weka.scoring.Arithmetic.number;
import static org.stitchbird.weka.scoring.Arithmetic.over;
import static org.stitchbird.weka.scoring.Arithmetic.plus;
import static org.stitchbird.weka.scoring.Arithmetic.sum;
import static org.stitchbird.weka.scoring.Arithmetic.times;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Branch.Astray;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.engine.scoring.Test;
import org.stitchbird.engine.scoring.Test.Relation;
import org.stitchbird.weka.Messages;
import weka.classifiers.Classifier;
import weka.classifiers.trees.j48.BinC45Split;
import weka.classifiers.trees.j48.C45Split;
import weka.classifiers.trees.j48.ClassifierSplitModel;
import weka.classifiers.trees.lmt.LMTNode;
import weka.classifiers.trees.lmt.LogisticBase;
import weka.filters.Filter;

/** SimpleLogistic, and LMT with its trees of such models: for each label a sum of lines, each less their mean. */
final class BoostedLogits {
    private static final double CLOSE = 1e-6;

    private BoostedLogits() {
    }

    static Predictor simple(Classifier trained, Seen arrived) throws NodeFailure {
        return logits(WekaFields.get(trained, "m_boostedModel", LogisticBase.class),
                LinearModels.after(trained, arrived, "m_ReplaceMissingValues", "m_NominalToBinary"));
    }

    static Predictor tree(Classifier trained, Seen arrived) throws NodeFailure {
        Seen seen = LinearModels.after(trained, arrived, "m_replaceMissing");
        if (WekaFields.is(trained, "m_convertNominal")) {
            Filter filter = WekaFields.get(trained, "m_nominalToBinary", Filter.class);
            if (WekaFields.is(filter, "m_needToTransform")) {
                // Weka sends rows through this filter twice, where it takes numbers for labels.
                throw new NodeFailure(Messages.get("formulas.setting", Names.of(trained), "convertNominal"));
            }
        }
        return new Predictor.Tree(branch(WekaFields.get(trained, "m_tree", LMTNode.class), seen));
    }

    /** What it takes for the likeliest label. */
    static Predictor chosen(Classifier trained, Seen arrived) throws NodeFailure {
        return new Predictor.Linked(tree(trained, arrived), Link.CLEARLY_LIKELIEST);
    }

    private static Branch branch(LMTNode node, Seen seen) throws NodeFailure {
        if (WekaFields.is(node, "m_isLeaf")) {
            return new Branch.Leaf(logits(node, LinearModels.after(node, seen, "m_nominalToBinary")));
        }
        List<Branch> branches = new ArrayList<>();
        for (LMTNode next : WekaFields.get(node, "m_sons", LMTNode[].class)) {
            branches.add(branch(next, seen));
        }
        ClassifierSplitModel split = WekaFields.get(node, "m_localModel", ClassifierSplitModel.class);
        // No cell is missing here any more.
        Astray missing = new Astray.Way(0);
        if (split instanceof BinC45Split || split instanceof C45Split) {
            return C45Trees.split(seen, split, branches, missing);
        }
        int column = WekaFields.whole(split, "m_attIndex");
        if (seen.labels(column)) {
            return new Branch.ByLabel(seen.cell(column), branches, missing);
        }
        return tolerant(seen, column, WekaFields.number(split, "m_splitPoint"), branches, missing);
    }

    /** Its splits by residuals let numbers pass to the low side that are greater than the border by next to nothing. */
    private static Branch tolerant(Seen seen, int column, double border, List<Branch> branches, Astray missing)
            throws NodeFailure {
        Test low = new Test.Any(List.of(
                Arithmetic.compares(minus(seen.of(column), number(border)), Relation.LESS, CLOSE),
                Arithmetic.compares(seen.of(column), Relation.AT_MOST, border)));
        int cell = seen.sheet().add(seen.header().attribute(column).name(),
                new Formula.Choice(low, number(0), number(1)), List.of("low", "high"));
        return new Branch.ByLabel(cell, branches, missing);
    }

    private static Predictor logits(LogisticBase model, Seen seen) throws NodeFailure {
        Object[][] lines = WekaFields.get(model, "m_regressions", Object[][].class);
        List<List<Formula>> parts = new ArrayList<>();
        for (int label = 0; label < lines.length; label++) {
            parts.add(new ArrayList<>());
        }
        for (int column : seen.columns()) {
            if (!flat(lines, column)) {
                add(parts, lines, column, seen);
            }
        }
        return new Predictor.Linked(new Predictor.Computed(parts.stream().map(Arithmetic::sum).toList()),
                Link.SOFTMAX);
    }

    /** Whether a column changes nothing. */
    private static boolean flat(Object[][] lines, int column) {
        for (Object[] ofLabel : lines) {
            if (slope(ofLabel[column]) != 0 || intercept(ofLabel[column]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static void add(List<List<Formula>> parts, Object[][] lines, int column, Seen seen) throws NodeFailure {
        Formula cell = seen.of(column);
        List<Formula> values = new ArrayList<>();
        for (Object[] ofLabel : lines) {
            values.add(plus(number(intercept(ofLabel[column])), times(number(slope(ofLabel[column])), cell)));
        }
        Formula mean = over(sum(values), number(lines.length));
        for (int label = 0; label < lines.length; label++) {
            parts.get(label).add(over(times(minus(values.get(label), mean), number(lines.length - 1)),
                    number(lines.length)));
        }
    }

    private static double slope(Object line) {
        return WekaFields.number(line, "m_slope");
    }

    private static double intercept(Object line) {
        return WekaFields.number(line, "m_intercept");
    }
}
