// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.forecast.FlowForecast;

/** What is offered beside the fixes of a node that needs more memory than there is: a run on a sample edits nothing. */
public final class OnASample {
    private OnASample() {
    }

    /** Whether that helps with a problem and is not done already. */
    public static boolean helps(OpenFlow flow, Problem problem) {
        return problem.code().equals(FlowForecast.CODE) && !flow.live();
    }

    /** What it is called among fixes. */
    public static String label() {
        return Messages.get("fix.sample");
    }
}
