// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.Deployment.Outlet;

class DeploymentTest {
    @Test
    void aLearnerThatIsOnlyTestedHandsOverWhatItWouldBe() throws Exception {
        CheckedFlow flow = Flows.example("iris");
        assertEquals(List.of(new Deployment("j48", false, new Outlet("read-csv", "table"),
                List.of(new Outlet("choose-target", "table")))), Deployment.of(flow));
    }
}
