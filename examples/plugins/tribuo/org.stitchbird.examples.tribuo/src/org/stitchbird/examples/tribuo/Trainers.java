// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

/** Tribuo's trainers for a recipe; a new one each time, since its chance goes on from one training to the next. */
final class Trainers {
    private static final double EPSILON = 0.1;

    private Trainers() {
    }

    /** A trainer for labels. */
    static Trainer<Label> labels(Recipe recipe) {
        return switch (recipe.family()) {
            case LINEAR -> new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(recipe.rate(), EPSILON),
                    recipe.epochs(), -1, 1, recipe.seed());
            case TREE -> new CARTClassificationTrainer(recipe.depth(), recipe.leaf(), 0, 1, false, new GiniIndex(),
                    recipe.seed());
            case FOREST -> new RandomForestTrainer<>(new CARTClassificationTrainer(recipe.depth(), recipe.leaf(), 0,
                    (float) recipe.share(), false, new GiniIndex(), recipe.seed()), new VotingCombiner(),
                    recipe.trees(), recipe.seed());
        };
    }

    /** A trainer for numbers. */
    static Trainer<Regressor> numbers(Recipe recipe) {
        return switch (recipe.family()) {
            case LINEAR -> new org.tribuo.regression.sgd.linear.LinearSGDTrainer(new SquaredLoss(),
                    new AdaGrad(recipe.rate(), EPSILON), recipe.epochs(), -1, 1, recipe.seed());
            case TREE -> new CARTRegressionTrainer(recipe.depth(), recipe.leaf(), 0, 1, false, new MeanSquaredError(),
                    recipe.seed());
            case FOREST -> new RandomForestTrainer<>(new CARTRegressionTrainer(recipe.depth(), recipe.leaf(), 0,
                    (float) recipe.share(), false, new MeanSquaredError(), recipe.seed()), new AveragingCombiner(),
                    recipe.trees(), recipe.seed());
        };
    }
}
