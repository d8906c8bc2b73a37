// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.registry;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.history.RunLogs;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.kept.ValueKeepers;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.export.format.CheckedFlow;

/** Opens outcomes of flows that take what is kept of earlier runs. */
@Component(service = FlowOutcomes.class)
public final class FlowOutcomes {
    /** The outcome of a flow; to be closed. */
    public LocalOutcome open(CheckedFlow flow) {
        // To export is not to run: people do not look for it among their runs.
        return new LocalOutcome(flow, new LocalFlowSession(flow.types(), new RunLogs(Optional.empty()),
                ResultFolder.standard(), ValueKeepers.registered()));
    }
}
