// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Settings;

/** One CART tree, for labels or numbers. */
@Component(service = NodeType.class)
public final class TreeNode extends TribuoNode {
    private static final NodeSpec SPEC = declared("tribuo.tree", "CART tree (Tribuo)",
            "org.tribuo.classification.dtree.CARTClassificationTrainer")
            .about("Learns a tree of questions that each part the rows in two, for labels or numbers.")
            .tags("decision tree", "regression tree", "gini")
            .settings(depth(6), leaf(5), seed())
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    Recipe recipe(Settings settings) {
        return new Recipe(Recipe.Family.TREE, false, 1, 1, (int) settings.integer("depth"),
                (int) settings.integer("leaf"), 1, 1, settings.integer("seed"));
    }
}
