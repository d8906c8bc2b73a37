// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.Scope;

/** A person switches the live sample on, changes a setting, sees what it does, and then wants all rows. */
class LiveSampleTest extends Journey {
    private static final String JUDGE = "cross-validate";

    private void enlarge() throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve("iris.csv"));
        StringBuilder more = new StringBuilder(lines.getFirst()).append('\n');
        for (int i = 0; i < 20; i++) {
            lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(line -> more.append(line).append('\n'));
        }
        Files.writeString(folder.resolve("iris.csv"), more);
    }

    private String line() {
        return eye.see(() -> eye.status(JUDGE).line());
    }

    private boolean fresh(Scope scope) {
        return eye.flow().scope() == scope && !eye.flow().running()
                && eye.status(JUDGE).state() == NodeState.FRESH;
    }

    @Test
    void seesWhatASettingDoesBeforeRunningAllRows() throws Exception {
        enlarge();
        openIris();
        hand.click(eye.card(JUDGE));
        hand.press("ctrl+l");
        eye.until("the sample has run by itself", () -> fresh(Scope.SAMPLE));
        assertEquals(1_000, eye.see(() -> eye.flow().results(eye.node("read-csv")).getFirst().rows()));
        assertTrue(eye.see(() -> eye.flow().session().results(JUDGE, Scope.FULL).isEmpty()));
        String before = line();
        eye.picture("live-sample");
        typeSetting("j48", "minNumObj", "300");
        eye.until("it has run again by itself", () -> fresh(Scope.SAMPLE) && !before.equals(line()));
        String sample = line();
        hand.press("F5");
        eye.until("all rows have been run", () -> fresh(Scope.FULL));
        assertEquals(3_000, eye.see(() -> eye.flow().results(eye.node("read-csv")).getFirst().rows()));
        assertNotEquals(sample, line());
        String full = line();
        typeSetting("j48", "minNumObj", "3");
        eye.until("the sample is shown again", () -> fresh(Scope.SAMPLE) && !sample.equals(line()));
        hand.press("ctrl+l");
        eye.until("the result of all rows is back", () -> eye.flow().scope() == Scope.FULL);
        assertFalse(eye.see(() -> eye.flow().live()));
        assertEquals(full, line());
        assertEquals(NodeState.STALE, eye.see(() -> eye.status(JUDGE).state()));
    }
}
