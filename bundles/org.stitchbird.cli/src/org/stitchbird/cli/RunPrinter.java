// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.util.List;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.session.RunEvent;

/** Tells of a run as it goes. */
interface RunPrinter {
    /** Something has happened. */
    void event(RunEvent event);

    /**
     * The run is over; called once, after the last event.
     *
     * @param problems what kept the run from starting, when it was refused
     */
    void end(RunEvent.Finished finished, List<Problem> problems);
}
