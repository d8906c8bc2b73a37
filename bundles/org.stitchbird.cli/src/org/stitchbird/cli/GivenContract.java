// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.export.job.Contract;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.export.registry.LocalOutcome;

/** {@code --contract FILE}: what the data of a flow must be like before it runs. */
final class GivenContract {
    private GivenContract() {
    }

    /**
     * Reads the data of a flow and tells what in them does not keep the contract; nothing when none is given.
     *
     * @param report what the check of the flow says
     * @throws FaultException if the contract or the data cannot be read
     */
    static List<Problem> problems(Optional<String> file, LoadedFlow flow, CheckReport report, Engine engine)
            throws FaultException, InterruptedException {
        if (file.isEmpty()) {
            return List.of();
        }
        try {
            Contract contract = Contract.read(Path.of(file.get()).toAbsolutePath());
            try (LocalOutcome outcome = engine.outcomes().open(FlowDocuments.checked(flow.flow(), flow.title(),
                    flow.path().getParent(), engine.types(), report))) {
                return contract.check(outcome);
            }
        } catch (NodeFailure e) {
            if (!report.ok()) {
                // Then that has been told, and is why.
                return List.of();
            }
            throw new FaultException(e.getMessage());
        } catch (IOException e) {
            throw new FaultException(e.getMessage());
        }
    }
}
