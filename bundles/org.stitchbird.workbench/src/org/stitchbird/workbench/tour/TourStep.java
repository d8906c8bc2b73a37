// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.tour;

import java.util.List;
import org.stitchbird.editor.OpenFlow;

/**
 * One step of a tour.
 *
 * @param id its name among the words of the tour
 * @param goals what must all be reached; none when it is only to be read
 */
record TourStep(String id, List<Goal> goals) {
    /** Whether it is done by a look at the flow. */
    boolean met(OpenFlow flow) {
        return !goals.isEmpty() && goals.stream().allMatch(goal -> goal.met(flow));
    }

    /** Whether there is nothing to do but to read. */
    boolean onlyRead() {
        return goals.isEmpty();
    }
}
