// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;

/** A random forest of CART trees, for labels or numbers. */
@Component(service = NodeType.class)
public final class ForestNode extends TribuoNode {
    private static final NodeSpec SPEC = declared("tribuo.forest", "Random forest (Tribuo)",
            "org.tribuo.common.tree.RandomForestTrainer")
            .about("Learns many trees, each from rows and columns drawn by chance, and lets them vote on a label or "
                    + "takes the mean of their numbers.")
            .tags("ensemble", "bagging", "decision trees", "vote")
            .settings(
                    SettingSpec.integer("trees", 100).between(1, 10_000).label("Trees")
                            .about("How many trees there are."),
                    SettingSpec.number("share", 0.5).between(0.001, 0.999).label("Share of columns")
                            .about("From which share of the columns each question of a tree may choose."),
                    depth(12), leaf(2), seed())
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    Recipe recipe(Settings settings) {
        return new Recipe(Recipe.Family.FOREST, false, 1, 1, (int) settings.integer("depth"),
                (int) settings.integer("leaf"), (int) settings.integer("trees"), settings.number("share"),
                settings.integer("seed"));
    }
}
