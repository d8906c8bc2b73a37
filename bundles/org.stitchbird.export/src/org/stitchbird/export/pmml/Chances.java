// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Predictor;

/** Whether the numbers of a predictor are surely in sum 1. */
final class Chances {
    private static final double NEARLY = 1e-9;

    private Chances() {
    }

    static boolean sure(Predictor predictor) {
        return switch (predictor) {
            case Predictor.Fixed fixed -> one(fixed.answer());
            case Predictor.Tree tree -> sure(tree.root());
            case Predictor.Sum sum -> one(sum.weights()) && all(sum.members());
            case Predictor.Vote vote -> one(vote.weights());
            case Predictor.Chained chained -> sure(chained.second());
            case Predictor.Linked linked -> true;
            case Predictor.Rules rules -> sure(rules.otherwise())
                    && all(rules.rules().stream().map(Predictor.Rule::then).toList());
            case Predictor.Bayes bayes -> true;
            case Predictor.Nearest nearest -> true;
            case Predictor.Computed computed -> false;
            case Predictor.Linear linear -> false;
            case Predictor.Side side -> false;
            case Predictor.Net net -> false;
        };
    }

    private static boolean sure(Branch branch) {
        if (branch instanceof Branch.Leaf leaf) {
            return sure(leaf.answer());
        }
        boolean ends = !(branch.missing() instanceof Branch.Astray.Ends missing) || sure(missing.answer());
        return ends && branch.branches().stream().allMatch(Chances::sure);
    }

    private static boolean all(List<Predictor> members) {
        return members.stream().allMatch(Chances::sure);
    }

    private static boolean one(double[] numbers) {
        return Math.abs(Arrays.stream(numbers).sum() - 1) < NEARLY;
    }
}
