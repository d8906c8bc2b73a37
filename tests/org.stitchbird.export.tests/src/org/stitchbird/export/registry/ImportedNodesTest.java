// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.spec.Migration;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;

/** Imported settings are meant for the types that are here, and for former ids as these were. */
class ImportedNodesTest {
    private static final NodeTypes TYPES = StaticNodeTypes.of(List.of(new NodeType() {
        @Override
        public NodeSpec spec() {
            return NodeSpec.of("example.wait", Step.PREPARE, "Wait").version(2).formerly("example.pause")
                    .settings(SettingSpec.integer("seconds", 60))
                    .migrates(1, Migration.renamed("minutes", "seconds").and(Migration.changed("seconds",
                            value -> SettingValue.of(value.text() + "0")))).build();
        }

        @Override
        public void run(NodeRun run) {
            throw new UnsupportedOperationException();
        }
    }));

    private static PlainFlow.Node node(String id, String type, String setting) {
        return new PlainFlow.Node(id, type, "", "", Map.of(setting, SettingValue.of("6")), 0, 0);
    }

    @Test
    void onlyFormerIdsAreTakenOver() {
        Flow flow = FlowDocuments.document(new PlainFlow("", "", List.of(node("a", "example.wait", "seconds"),
                node("b", "example.pause", "minutes"), node("c", "other.type", "x")), List.of(), List.of()), TYPES);
        assertEquals(List.of("example.wait 2 6", "example.wait 2 60", "other.type 1 6"), flow.getNodes().stream()
                .map(ImportedNodesTest::text).toList());
    }

    private static String text(Node node) {
        String setting = node.getType().equals("other.type") ? "x" : "seconds";
        return node.getType() + " " + node.getTypeVersion() + " "
                + FlowQueries.setting(node, setting).orElseThrow().getValue();
    }
}
