// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.List;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.spec.QuickFix;

/** Looks at a flow as a whole for mistakes of method that no node can see alone. */
interface FlowRule {
    /** The rules that every check follows. */
    List<FlowRule> ALL = List.of(new FittedTooEarly(), new ScoredOnTraining());

    /** Where a rule tells what it has found. */
    @FunctionalInterface
    interface Listener {
        /**
         * A warning about a node as a whole.
         *
         * @param key the key of the sentence, whose {0} is the node's name
         * @param fixes ways to put it right, the best one first; those that bring new errors are left out later
         */
        void warning(GraphNode node, String code, String key, List<QuickFix> fixes, Object... arguments);
    }

    /** Tells all that it finds. */
    void check(FlowTrails flow, Listener listener);
}
