// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.kit.NodeTrial;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.Tables;

/** The target is chosen, and nothing else is changed. */
class ChooseTargetTest {
    private final Table table = Tables.of(Tables.numbers("n", 1, 2), Tables.labels("c", "x", "y"),
            Tables.texts("t", "long", "text"));

    @Test
    void choosesTheTarget() throws Exception {
        NodeTrial trial = new NodeTrial(new ChooseTarget()).in("table", table.withTarget("n")).set("target", "c").check().run();
        assertEquals("c", trial.table("table").schema().targetName());
        assertEquals(trial.schema("table"), trial.table("table").schema());
        assertEquals(Tables.rows(table), Tables.rows(trial.table("table")));
        assertTrue(trial.errors().isEmpty() && trial.warnings().isEmpty());
    }

    @Test
    void warnsOfATargetThatCannotBeLearnt() {
        NodeTrial trial = new NodeTrial(new ChooseTarget()).in("table", table).set("target", "t").check();
        assertEquals(List.of(Messages.get("target.notLearnable", "t")), trial.warnings());
    }

    @Test
    void refusesAColumnThatIsNotThere() {
        NodeTrial trial = new NodeTrial(new ChooseTarget()).in("table", table).set("target", "z");
        assertEquals(Messages.get("noColumn", "'z'", "'n', 'c', 't'"),
                assertThrows(NodeFailure.class, trial::run).getMessage());
    }
}
