// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.kit.NodeTrial;

/** What is learnt from lies before what is tested with. */
class SplitByTimeTest {
    @Test
    void earlierRowsAreForLearning() throws Exception {
        Table rows = Data.visitors(257);
        NodeTrial trial = new NodeTrial(new SplitByTime()).in("table", rows.rows(Data.shuffled(rows.rows())))
                .set("time", "date").set("share", 0.7).check().run();
        Column train = trial.table("train").column("date");
        Column test = trial.table("test").column("date");
        assertEquals(257, train.size() + test.size());
        assertEquals(180, train.size(), "rows of one day stay together");
        assertTrue(IntStream.range(0, train.size()).mapToLong(train::millis).max().orElseThrow()
                < IntStream.range(0, test.size()).mapToLong(test::millis).min().orElseThrow());
        assertEquals(trial.schema("train"), trial.table("train").schema());
    }

    @Test
    void bothSidesHaveRows() {
        Table same = Table.of(List.of(Data.times("date", 5, 5, 5)), null);
        assertEquals("All 3 rows would be on one side: they have 1 different times. Choose another share.",
                assertThrows(NodeFailure.class, () -> new NodeTrial(new SplitByTime()).in("table", same)
                        .set("time", "date").run()).getMessage());
    }
}
