// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.kit.NodeTypeContract;
import org.stitchbird.engine.spec.NodeType;

/** All node types keep to the contract, in English and Korean. */
class ContractTest {
    @Test
    void everyNodeTypeKeepsToIt() {
        for (NodeType type : List.of(new LagFeatures(), new SplitByTime(), new SeasonalDecomposition(),
                new ShowSeries())) {
            assertEquals(List.of(), NodeTypeContract.violations(type));
        }
    }
}
