// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;

/** Logistic regression for labels, linear regression for numbers, by gradient descent. */
@Component(service = NodeType.class)
public final class LinearNode extends TribuoNode {
    private static final NodeSpec SPEC = declared("tribuo.linear", "Linear model (Tribuo)",
            "org.tribuo.classification.sgd.linear.LinearSGDTrainer")
            .about("Learns weights by gradient descent: logistic regression for labels, linear regression for numbers. "
                    + "Fast with many rows and columns.")
            .tags("logistic regression", "linear regression", "sgd", "stochastic gradient descent", "AdaGrad")
            .settings(
                    SettingSpec.integer("epochs", 20).between(1, 100_000).label("Passes")
                            .about("How often each row is gone through."),
                    SettingSpec.number("rate", 1).strictlyBetween(0, 1000).label("Learning rate")
                            .about("How wide the first step is; AdaGrad makes the later ones smaller."),
                    SettingSpec.bool("standardise", true).label("Standardise numbers")
                            .about("Brings each column of numbers to mean 0 and deviation 1 first, by the rows that "
                                    + "are learnt from. What is missing then counts as the mean."),
                    seed())
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    Recipe recipe(Settings settings) {
        return new Recipe(Recipe.Family.LINEAR, settings.bool("standardise"), (int) settings.integer("epochs"),
                settings.number("rate"), 1, 1, 1, 1, settings.integer("seed"));
    }
}
