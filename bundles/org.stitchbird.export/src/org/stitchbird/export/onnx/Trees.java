// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Predictor;

/** Finds the trees of a model that one operator can answer together. */
final class Trees {
    private final Map<Integer, List<Predictor.Tree>> byWidth = new TreeMap<>();

    private Trees() {
    }

    /** Those trees, in the order in which they stand in a model, by how many numbers they answer. */
    static Map<Integer, List<Predictor.Tree>> in(Predictor predictor) {
        Trees trees = new Trees();
        trees.collect(predictor);
        return trees.byWidth;
    }

    private void collect(Predictor predictor) {
        switch (predictor) {
            case Predictor.Tree tree when FlatTree.fits(tree) ->
                byWidth.computeIfAbsent(tree.width(), key -> new ArrayList<>()).add(tree);
            case Predictor.Tree tree -> collect(tree.root());
            case Predictor.Sum sum -> sum.members().forEach(this::collect);
            case Predictor.Vote vote -> vote.members().forEach(this::collect);
            case Predictor.Side side -> side.members().forEach(this::collect);
            // What comes second sees other rows, and finds its trees itself.
            case Predictor.Chained chained -> collect(chained.first());
            case Predictor.Linked linked -> collect(linked.inner());
            case Predictor.Rules rules -> {
                rules.rules().forEach(rule -> collect(rule.then()));
                collect(rules.otherwise());
            }
            case Predictor.Fixed fixed -> { }
            case Predictor.Computed computed -> { }
            case Predictor.Linear linear -> { }
            case Predictor.Bayes bayes -> { }
            case Predictor.Nearest nearest -> { }
            case Predictor.Net net -> { }
        }
    }

    private void collect(Branch branch) {
        switch (branch) {
            case Branch.Leaf leaf -> collect(leaf.answer());
            case Branch.AtNumber at -> {
                collect(at.low());
                collect(at.high());
                collect(at.missing());
            }
            case Branch.ByLabel by -> {
                by.branches().forEach(this::collect);
                collect(by.missing());
            }
            case Branch.Among among -> {
                collect(among.inside());
                collect(among.outside());
                collect(among.missing());
            }
        }
    }

    private void collect(Branch.Astray missing) {
        if (missing instanceof Branch.Astray.Ends ends) {
            collect(ends.answer());
        }
    }
}
