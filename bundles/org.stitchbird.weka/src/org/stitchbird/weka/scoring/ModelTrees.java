// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Branch.Astray;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Test;
import org.stitchbird.engine.scoring.Test.Relation;
import weka.classifiers.Classifier;
import weka.classifiers.trees.m5.PreConstructedLinearModel;
import weka.classifiers.trees.m5.RuleNode;
import weka.filters.Filter;

/** M5P and M5Rules: trees and rules that end in linear models. */
final class ModelTrees {
    private static final int AT_MOST = 0;

    private ModelTrees() {
    }

    static Predictor of(Classifier trained, Seen arrived) throws NodeFailure {
        Seen seen = arrived;
        for (String step : List.of("m_replaceMissing", "m_nominalToBinary", "m_removeUseless")) {
            seen = Filters.after(WekaFields.get(trained, step, Filter.class), seen);
        }
        List<?> rules = WekaFields.get(trained, "m_ruleSet", List.class);
        if (!WekaFields.is(trained, "m_generateRules")) {
            return new Predictor.Tree(branch(WekaFields.get(rules.get(0), "m_topOfTree", RuleNode.class), seen));
        }
        List<Predictor.Rule> all = new ArrayList<>();
        for (Object rule : rules) {
            all.add(new Predictor.Rule(test(rule, seen),
                    linear(WekaFields.get(rule, "m_ruleModel", RuleNode.class), seen)));
        }
        return new Predictor.Rules(all, new Predictor.Fixed(new double[1]));
    }

    private static Branch branch(RuleNode node, Seen seen) throws NodeFailure {
        if (node.isLeaf()) {
            return new Branch.Leaf(linear(node, seen));
        }
        return new Branch.AtNumber(seen.cell(node.splitAtt()), node.splitVal(), true, branch(node.leftNode(), seen),
                branch(node.rightNode(), seen), new Astray.Way(1));
    }

    private static Test test(Object rule, Seen seen) throws NodeFailure {
        int[] columns = WekaFields.get(rule, "m_splitAtts", int[].class);
        double[] borders = WekaFields.get(rule, "m_splitVals", double[].class);
        int[] sides = WekaFields.get(rule, "m_relOps", int[].class);
        List<Test> tests = new ArrayList<>();
        for (int i = 0; columns != null && i < columns.length; i++) {
            tests.add(Arithmetic.compares(seen.of(columns[i]),
                    sides[i] == AT_MOST ? Relation.AT_MOST : Relation.MORE, borders[i]));
        }
        return new Test.All(tests);
    }

    private static Predictor linear(RuleNode node, Seen seen) throws NodeFailure {
        PreConstructedLinearModel model = node.getModel();
        List<Integer> columns = seen.columns().stream().filter(column -> model.coefficients()[column] != 0).toList();
        return new Predictor.Linear(seen.cells(columns),
                new double[][] {columns.stream().mapToDouble(column -> model.coefficients()[column]).toArray()},
                new double[] {model.intercept()}, true);
    }
}
