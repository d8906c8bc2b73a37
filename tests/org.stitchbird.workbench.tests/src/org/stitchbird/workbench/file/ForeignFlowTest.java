// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.Remark;

/** A flow of another tool's file finds its files, and what is different is told by weight. */
class ForeignFlowTest {
    @Test
    void filesAreMeantFromTheFolderOfTheFile() {
        NodeType reads = new NodeType() {
            @Override
            public NodeSpec spec() {
                return NodeSpec.of("test.reads", Step.COLLECT, "Reads").settings(SettingSpec.file("file", "csv"),
                        SettingSpec.text("note", "")).build();
            }

            @Override
            public void run(NodeRun run) {
                // It is only looked at.
            }
        };
        Path folder = Path.of("data").toAbsolutePath();
        Map<String, SettingValue> settings = Map.of("file", SettingValue.of("iris.csv"), "note",
                SettingValue.of("iris.csv"));
        PlainFlow flow = new PlainFlow("", "", List.of(
                new PlainFlow.Node("known", "test.reads", "", "", settings, 0, 0),
                new PlainFlow.Node("unknown", "other", "", "", settings, 0, 0)), List.of(), List.of());
        PlainFlow whole = ForeignFlow.whole(flow, folder, StaticNodeTypes.of(reads));
        assertEquals(folder.resolve("iris.csv").toString(), whole.node("known").settings().get("file").text());
        assertEquals("iris.csv", whole.node("known").settings().get("note").text());
        assertEquals(settings, whole.node("unknown").settings());
    }

    @Test
    void theWeightiestRemarksStandFirst() {
        String text = RemarksDialog.text(List.of(new Remark(Remark.Weight.UNNEEDED, "", "Third."),
                new Remark(Remark.Weight.ABSENT, "", "First."), new Remark(Remark.Weight.CHANGED, "", "Second.")));
        assertTrue(text.indexOf("• First.") < text.indexOf("• Second.")
                && text.indexOf("• Second.") < text.indexOf("• Third."), text);
    }
}
