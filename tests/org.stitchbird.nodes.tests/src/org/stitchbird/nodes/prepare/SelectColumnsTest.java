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
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.Tables;

/** Columns stay or go, in the order of the table. */
class SelectColumnsTest {
    private final Table table = Tables.of(Tables.numbers("a", 1), Tables.numbers("b", 2), Tables.numbers("c", 3),
            Tables.numbers("d", 4)).withTarget("d");

    private NodeTrial selecting(String mode, String... columns) {
        return new NodeTrial(new SelectColumns()).in("table", table).set("mode", mode)
                .set("columns", SettingValue.list(List.of(columns)));
    }

    @Test
    void keepsInTheOrderOfTheTable() throws Exception {
        NodeTrial trial = selecting("keep", "d", "a").check().run();
        assertEquals(List.of("a", "d"), trial.table("table").schema().names());
        assertEquals("d", trial.table("table").schema().targetName());
        assertEquals(trial.schema("table"), trial.table("table").schema());
        assertEquals(List.of(List.of("1", "4")), Tables.rows(trial.table("table")));
    }

    @Test
    void leavesOut() throws Exception {
        NodeTrial trial = selecting("drop", "d", "a").check().run();
        assertEquals(List.of("b", "c"), trial.table("table").schema().names());
        assertEquals(trial.schema("table"), trial.table("table").schema());
        assertEquals(List.of(Messages.get("select.targetGone", "d")), trial.warnings());
    }

    @Test
    void refusesToKeepNothing() {
        NodeTrial trial = selecting("drop", "a", "b", "c", "d").check();
        assertEquals(List.of("columns: " + Messages.get("select.nothing")), trial.errors());
        assertTrue(trial.told().isEmpty());
        assertEquals(Messages.get("select.nothing"), assertThrows(NodeFailure.class, trial::run).getMessage());
    }

    @Test
    void refusesColumnsThatAreNotThere() {
        assertEquals(Messages.get("noColumn", "'x', 'y'", Messages.names(table.schema().names())),
                assertThrows(NodeFailure.class, selecting("keep", "x", "a", "y")::run).getMessage());
    }
}
