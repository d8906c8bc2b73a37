// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Table;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.outcome.Deployed;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.Deployment.Outlet;
import org.stitchbird.export.registry.LocalOutcome;

class DeploymentTest {
    @Test
    void aLearnerThatIsOnlyTestedHandsOverWhatItWouldBe() throws Exception {
        CheckedFlow flow = Flows.example("iris");
        assertEquals(List.of(new Deployment("j48", false, new Outlet("read-csv", "table"),
                List.of(new Outlet("choose-target", "table")))), Deployment.of(flow));
        try (LocalOutcome outcome = Flows.outcome(flow)) {
            Deployed deployed = Deployed.of(outcome, Deployment.of(flow).get(0));
            assertTrue(deployed.model().text().startsWith("J48 pruned tree"), deployed.model().text());
        }
    }

    @Test
    void theModelAnswersRowsAsTheyComeFromTheirSource() throws Exception {
        CheckedFlow flow = Flows.trained(Flows.project().resolve("examples/wine/wine.csv"), "cultivar",
                "weka.classify.NaiveBayes", Map.of(), "weka.filter.unsupervised.Standardize");
        try (LocalOutcome outcome = Flows.outcome(flow)) {
            Deployed deployed = Deployed.of(outcome, Deployment.of(flow).get(0));
            Table answers = deployed.answers(deployed.goldenRows());
            assertEquals(178, answers.rows());
            assertEquals("prediction", answers.schema().names().get(0));
        }
    }
}
