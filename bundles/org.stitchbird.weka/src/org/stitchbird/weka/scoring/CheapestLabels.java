// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.cell;
import static org.stitchbird.weka.scoring.Arithmetic.number;
import static org.stitchbird.weka.scoring.Arithmetic.sum;
import static org.stitchbird.weka.scoring.Arithmetic.times;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.scoring.Test;
import org.stitchbird.engine.scoring.Test.Relation;
import org.stitchbird.weka.Messages;
import weka.classifiers.Classifier;
import weka.classifiers.CostMatrix;
import weka.classifiers.meta.CostSensitiveClassifier;

/** CostSensitiveClassifier: the model inside, or the label whose expected cost is the least, with certainty. */
final class CheapestLabels {
    private CheapestLabels() {
    }

    static Predictor of(Classifier trained, Seen seen) throws NodeFailure {
        CostSensitiveClassifier all = (CostSensitiveClassifier) trained;
        Predictor inner = Families.classifier(all.getClassifier(), seen);
        if (!all.getMinimizeExpectedCost()) {
            return inner;
        }
        CostMatrix costs = WekaFields.get(trained, "m_CostMatrix", CostMatrix.class);
        int labels = costs.size();
        List<Scoring.Derived> expected = new ArrayList<>();
        List<Formula> answers = new ArrayList<>();
        for (int label = 0; label < labels; label++) {
            List<Formula> parts = new ArrayList<>();
            for (int actual = 0; actual < labels; actual++) {
                if (!(costs.getCell(actual, label) instanceof Double cost)) {
                    throw new NodeFailure(Messages.get("formulas.setting", Names.of(trained), "costMatrix"));
                }
                parts.add(times(cell(actual), number(cost)));
            }
            expected.add(new Scoring.Derived("cost", sum(parts), List.of()));
            answers.add(new Formula.Choice(cheapest(label, labels), number(1), number(0)));
        }
        return new Predictor.Chained(inner, expected, new Predictor.Computed(answers));
    }

    /** Whether a label costs less than those before it and no more than those behind it. */
    private static Test cheapest(int label, int labels) {
        List<Test> tests = new ArrayList<>();
        for (int other = 0; other < labels; other++) {
            if (other != label) {
                tests.add(new Test.Compares(cell(labels + label), other < label ? Relation.LESS : Relation.AT_MOST,
                        cell(labels + other)));
            }
        }
        return new Test.All(tests);
    }
}
