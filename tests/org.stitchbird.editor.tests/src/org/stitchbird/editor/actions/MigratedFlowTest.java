// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.List;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.TestCanvas;
import org.stitchbird.editor.TestTypes;
import org.stitchbird.editor.palette.ComingAndGoing;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.spec.Migration;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.edit.FlowClipboard;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;

/** What older versions of a type made is shown as the type understands it today, and nobody is asked to save it. */
class MigratedFlowTest {
    private final TestCanvas test = new TestCanvas();
    private final ComingAndGoing types = new ComingAndGoing();
    private final Node old = test.node("t.wait-old", 40, 40);

    /** Was called otherwise, and had minutes. */
    private static final class Wait implements NodeType {
        @Override
        public NodeSpec spec() {
            return NodeSpec.of("t.wait", Step.PREPARE, "Wait").version(2).formerly("t.wait-old")
                    .in(Port.of("table", Kind.TABLE)).out(Port.of("table", Kind.TABLE))
                    .settings(SettingSpec.integer("seconds", 60).label("Seconds"))
                    .migrates(1, Migration.renamed("minutes", "seconds")).build();
        }

        @Override
        public void run(NodeRun run) {
            throw new UnsupportedOperationException();
        }

        @Override
        public URL icon() {
            return TestTypes.class.getResource("parts/unknown.svg");
        }
    }

    @BeforeEach
    void setTheOldSetting() {
        FlowEdits.setSetting(old, "minutes", "5");
        test.types = types;
    }

    private static void assertMigrated(Node node) {
        assertEquals("t.wait 2", node.getType() + " " + node.getTypeVersion());
        assertEquals("5", FlowQueries.setting(node, "seconds").orElseThrow().getValue());
        assertTrue(FlowQueries.setting(node, "minutes").isEmpty());
    }

    @Test
    void aFlowOpensAsItsTypesAreNowAndIsNotDirty() {
        types.addType(new Wait());
        test.show(canvas -> {
            assertMigrated(old);
            assertFalse(test.open.stack().isDirty());
            assertFalse(test.open.stack().canUndo());
            assertEquals("Wait", test.open.nameOf(old));
        });
    }

    @Test
    void aTypeThatComesLaterTakesOverToo() {
        test.show(canvas -> {
            assertEquals("t.wait-old", old.getType());
            types.addType(new Wait());
            test.until(() -> old.getType().equals("t.wait"));
            assertMigrated(old);
            assertFalse(test.open.stack().isDirty());
        });
    }

    @Test
    void inAFlowWithEditsItIsAStepThatCanBeUndone() {
        test.show(canvas -> {
            test.open.edit("Rename", () -> FlowEdits.rename(old, "Mine"));
            String before = test.text();
            types.addType(new Wait());
            test.until(() -> old.getType().equals("t.wait"));
            assertMigrated(old);
            test.open.stack().undo();
            assertEquals(before, test.text());
            test.open.stack().redo();
            assertMigrated(old);
        });
    }

    @Test
    void whatIsPastedIsOfTodayInTheSameStep() {
        String copied = FlowClipboard.toText(test.flow, List.of(old));
        FlowEdits.remove(test.flow, List.of(old));
        types.addType(new Wait());
        test.show(canvas -> {
            String before = test.text();
            test.edits.paste(copied, new Point(80, 80));
            assertMigrated(test.flow.getNodes().get(0));
            test.open.stack().undo();
            assertEquals(before, test.text());
            assertFalse(test.open.stack().canUndo());
        });
    }
}
