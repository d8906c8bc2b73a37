// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.export.Flows;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.registry.FlowDocuments;

class NodeSourceTest {
    @Test
    void aNodeIsItsMethod() throws Exception {
        assertEquals("""
                /**
                 * Choose target, node choose-target.
                 *
                 * <p>Says which column is the target: the answer that a learner is to find from the other columns.
                 */
                Instances chooseTarget(Instances table) throws Exception {
                    Instances rows = new Instances(table);
                    rows.setClass(rows.attribute("species"));
                    return rows;
                }
                """, NodeSource.java(Flows.example("iris"), "choose-target"));
    }

    @Test
    void aNodeOfAnUnknownTypeHasNone(@TempDir Path folder) {
        CheckedFlow flow = Flows.checked(FlowDocuments.document(new PlainFlow("", "", List.of(
                Flows.node("odd", "nobody.knows-it", Map.of())), List.of(), List.of())), "odd", folder);
        NodeFailure failure = assertThrows(NodeFailure.class, () -> NodeSource.java(flow, "odd"));
        assertTrue(failure.getMessage().contains("odd"), failure.getMessage());
    }
}
