// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeLog.Fate;
import org.stitchbird.engine.session.NodeLog.Rows;
import org.stitchbird.engine.session.NodeLog.Setting;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.engine.session.Scope;

class PastRunsTest {
    private static final List<Setting> TREES = List.of(new Setting("trees", "100", "100"));
    private static final List<Setting> MORE = List.of(new Setting("trees", "500", "500"));

    private static NodeLog forest(Fate fate, long millis, long rows, List<Setting> settings) {
        return new NodeLog("forest", "Forest", "weka.forest", fate, null, millis, List.of(new Rows("table", rows)),
                List.of(), 1, settings, List.of(), "key", List.of());
    }

    private static PastRuns runs(NodeLog... nodes) {
        return new PastRuns(Stream.of(nodes).map(node -> new RunLog("id", "a.flow", Scope.FULL, 1, 1, Outcome.OK, null,
                1, List.of(node))).toList());
    }

    private static OptionalDouble millis(PastRuns past, long rows) {
        return past.millis("forest", "weka.forest", TREES, rows);
    }

    @Test
    void aNodeTakesAsLongAsOnTheMostLikeRows() {
        PastRuns past = runs(forest(Fate.RAN, 100, 9, TREES), forest(Fate.RAN, 4000, 999, TREES));
        assertEquals(OptionalDouble.of(100), millis(past, 9));
        assertEquals(OptionalDouble.of(200), millis(past, 19));
        assertEquals(OptionalDouble.of(2000), millis(past, 499));
    }

    @Test
    void theLatestOfEqualsCounts() {
        PastRuns past = runs(forest(Fate.RAN, 70, 9, TREES), forest(Fate.RAN, 100, 9, TREES));
        assertEquals(OptionalDouble.of(70), millis(past, 9));
    }

    @Test
    void whileItsRowsAreNotKnownTheyAreAsManyAsTheLastTime() {
        PastRuns past = runs(forest(Fate.RAN, 70, 5, TREES), forest(Fate.RAN, 100, 9, TREES));
        assertEquals(OptionalDouble.of(70), millis(past, -1));
    }

    @Test
    void nobodyKnowsWithOtherSettingsOrFarMoreRowsOrOfAnotherNode() {
        PastRuns past = runs(forest(Fate.RAN, 100, 9, TREES), forest(Fate.REUSED, 900, 99, TREES),
                forest(Fate.FAILED, 5, 99, TREES));
        assertEquals(OptionalDouble.empty(), past.millis("forest", "weka.forest", MORE, 9));
        assertEquals(OptionalDouble.empty(), millis(past, 99));
        assertEquals(OptionalDouble.empty(), millis(past, 0));
        assertEquals(OptionalDouble.empty(), past.millis("other", "weka.forest", TREES, 9));
        assertEquals(OptionalDouble.empty(), past.millis("forest", "weka.tree", TREES, 9));
    }
}
