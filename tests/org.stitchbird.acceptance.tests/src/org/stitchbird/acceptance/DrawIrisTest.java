// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.session.NodeState;

/** A person draws the iris flow from nothing by drag and drop, runs it and reads 96 %. */
class DrawIrisTest extends Journey {
    @Test
    void drawsRunsAndReadsNinetySixPerCent() {
        hand.press("ctrl+n");
        eye.until("a new flow is open", () -> eye.editor() != null && eye.editor().canvas() != null);
        dragFromPalette("Read CSV", 120, 120);
        dragFromPalette("Choose target", 360, 120);
        dragFromPalette("Decision tree", 120, 280);
        dragFromPalette("Cross-validate", 600, 180);
        dragFromPalette("Show table", 600, 60);
        wire("read-csv", "table", "choose-target", "table");
        wire("choose-target", "table", "cross-validate", "table");
        wire("choose-target", "table", "show-table", "table");
        wire("j48", "learner", "cross-validate", "learner");
        typeSetting("read-csv", "file", folder.resolve("iris.csv").toString());
        eye.until("the columns are known", () -> eye.flow().report().arriving("choose-target", "table").isPresent());
        typeSetting("choose-target", "target", "species");
        eye.until("nothing is wrong", () -> eye.flow().report().ok() && !eye.flow().report().problems().stream()
                .anyMatch(problem -> problem.node() != null));
        hand.click(eye.card("cross-validate"));
        hand.press("F5");
        eye.until("cross-validate has run", () -> eye.status("cross-validate").state() == NodeState.FRESH);
        assertEquals("accuracy 96.0 %", eye.see(() -> eye.status("cross-validate").line()));
        var results = eye.see(() -> eye.flow().session().results("cross-validate"));
        assertEquals(144, results.getFirst().evaluation().scores().getFirst().metric(Metric.CORRECT).orElseThrow());
        assertTrue(eye.see(() -> eye.editor().isDirty()));
        eye.picture("draw-iris");
    }

    @Test
    void refusesAWireOfTheWrongKindAndLeavesEverythingAsItWas() {
        openIris();
        int before = eye.see(() -> eye.flow().flow().getWires().size());
        hand.drag(eye.port("read-csv", "table", false), eye.port("cross-validate", "learner", true));
        assertEquals(before, eye.see(() -> eye.flow().flow().getWires().size()));
        assertTrue(!eye.see(() -> eye.editor().isDirty()));
    }
}
