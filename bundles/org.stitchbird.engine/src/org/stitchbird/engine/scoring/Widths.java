// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

/** How many numbers predictors answer. */
final class Widths {
    private Widths() {
    }

    static int of(Predictor predictor) {
        return switch (predictor) {
            case Predictor.Fixed fixed -> fixed.answer().length;
            case Predictor.Computed computed -> computed.formulas().size();
            case Predictor.Tree tree -> of(tree.root());
            case Predictor.Linear linear -> linear.intercepts().length;
            case Predictor.Sum sum -> of(sum.members().getFirst());
            case Predictor.Vote vote -> of(vote.members().getFirst());
            case Predictor.Side side -> side.members().stream().mapToInt(Widths::of).sum();
            case Predictor.Chained chained -> of(chained.second());
            case Predictor.Linked linked -> of(linked.inner())
                    + (linked.link() == Predictor.Link.SOFTMAX_WITH_LAST_ZERO ? 1 : 0);
            case Predictor.Rules rules -> of(rules.otherwise());
            case Predictor.Bayes bayes -> bayes.priors().length;
            case Predictor.Nearest nearest -> switch (nearest.terms().getFirst()) {
                case Term.OfNumber number -> number.centres().length;
                case Term.OfLabel label -> label.centres().length;
            };
            case Predictor.Net net -> net.layers().getLast().biases().length;
        };
    }

    private static int of(Branch branch) {
        return switch (branch) {
            case Branch.Leaf leaf -> of(leaf.answer());
            case Branch.AtNumber split -> of(split.low());
            case Branch.ByLabel split -> of(split.branches().getFirst());
            case Branch.Among split -> of(split.inside());
        };
    }
}
