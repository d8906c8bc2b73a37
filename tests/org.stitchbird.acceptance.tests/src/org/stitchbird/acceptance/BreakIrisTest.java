// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.RunEvent;

/** A person breaks a flow, sees what is wrong, and mends it by undo. */
class BreakIrisTest extends Journey {
    @Test
    void seesTheProblemOfALostNodeAndGetsItBack() {
        openIris();
        eye.until("the flow is fine", () -> eye.flow().report().ok()
                && eye.status("cross-validate").state() == NodeState.READY);
        hand.click(eye.card("j48"));
        hand.press("Delete");
        eye.until("the problem is shown", () -> eye.status("cross-validate").state() == NodeState.UNSET);
        var problems = eye.see(() -> eye.flow().report().of("cross-validate"));
        assertEquals("input-missing", problems.getFirst().code());
        assertTrue(problems.getFirst().sentence().contains("Cross-validate"), problems.toString());
        eye.picture("break-iris");
        hand.press("F5");
        eye.until("the run is refused", () -> eye.flow().lastRun()
                .filter(end -> end.outcome() == RunEvent.Outcome.REFUSED).isPresent());
        hand.press("ctrl+z");
        eye.until("the flow is fine again", () -> eye.flow().report().ok()
                && eye.flow().flow().getNodes().size() == 5 && eye.flow().flow().getWires().size() == 4);
        hand.press("F5");
        eye.until("it has run", () -> eye.status("cross-validate").state() == NodeState.FRESH);
    }

    @Test
    void saysWhichFileIsMissing() {
        openIris();
        typeSetting("read-csv", "file", "lost.csv");
        eye.until("the problem is shown", () -> eye.flow().report().of("read-csv").stream()
                .anyMatch(problem -> problem.sentence().contains("lost.csv")));
        hand.click(eye.card("cross-validate"));
        hand.press("ctrl+z");
        eye.until("the flow is fine again", () -> eye.flow().report().ok());
    }
}
