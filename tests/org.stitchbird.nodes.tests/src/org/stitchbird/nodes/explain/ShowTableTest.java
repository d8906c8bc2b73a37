// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.explain;

import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.kit.NodeTrial;
import org.stitchbird.nodes.Tables;

/** What arrives is shown. */
class ShowTableTest {
    @Test
    void showsTheTable() throws Exception {
        Table table = Tables.of(Tables.numbers("n", 1));
        assertSame(table, new NodeTrial(new ShowTable()).in("table", table).run().out().get("table"));
    }
}
