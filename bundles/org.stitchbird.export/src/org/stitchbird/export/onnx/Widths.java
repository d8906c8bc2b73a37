// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Likelihood;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Term;

/** How many numbers a predictor answers. */
final class Widths {
    private Widths() {
    }

    static int of(Predictor predictor) {
        return switch (predictor) {
            case Predictor.Fixed fixed -> fixed.answer().length;
            case Predictor.Computed computed -> computed.formulas().size();
            case Predictor.Tree tree -> of(tree.root());
            case Predictor.Linear linear -> linear.intercepts().length;
            case Predictor.Sum sum -> of(sum.members().get(0));
            case Predictor.Vote vote -> of(vote.members().get(0));
            case Predictor.Side side -> side.members().stream().mapToInt(Widths::of).sum();
            case Predictor.Chained chained -> of(chained.second());
            case Predictor.Linked linked -> of(linked.inner())
                    + (linked.link() == Predictor.Link.SOFTMAX_WITH_LAST_ZERO ? 1 : 0);
            case Predictor.Rules rules -> of(rules.otherwise());
            case Predictor.Bayes bayes -> bayes.priors().length;
            case Predictor.Nearest nearest -> of(nearest.terms().get(0));
            case Predictor.Net net -> net.layers().getLast().biases().length;
        };
    }

    private static int of(Branch branch) {
        return switch (branch) {
            case Branch.Leaf leaf -> of(leaf.answer());
            case Branch.AtNumber at -> of(at.low());
            case Branch.ByLabel by -> of(by.branches().get(0));
            case Branch.Among among -> of(among.inside());
        };
    }

    private static int of(Term term) {
        return switch (term) {
            case Term.OfNumber number -> number.centres().length;
            case Term.OfLabel label -> label.centres().length;
        };
    }
}
