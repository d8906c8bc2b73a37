// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.check;

import java.util.List;
import org.stitchbird.engine.spec.QuickFix;

/**
 * Knows ways to put right what others find; registered as an OSGi service.
 *
 * <p>They stand behind those that whoever found the problem offers, and are not tried before they are shown: each must fit the
 * flow that it was asked for. For time, threads and language the same holds as for a {@link FlowRule}.
 */
public interface FixProvider {
    /**
     * Ways to put a problem right, the best one first; empty when it knows none.
     *
     * @param problem what was found; {@link Problem#code()} tells of what sort it is
     * @param flow the flow in which it was found
     */
    List<QuickFix> fixes(Problem problem, FlowView flow);
}
