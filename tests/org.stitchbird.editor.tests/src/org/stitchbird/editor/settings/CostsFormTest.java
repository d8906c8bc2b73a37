// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.widgets.DropField;
import org.stitchbird.editor.widgets.TextField;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.SettingValues;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;

/** What wrong answers cost is a table by the labels of the target, kept by their names. */
class CostsFormTest {
    private final FakeOpenFlow flow = new FakeOpenFlow(StaticNodeTypes.of(new AllTypes()));
    private final Node node = flow.add("test.every-type");
    private SettingsPanel panel;

    private static Schema labels(String... labels) {
        return Schema.of(ColumnSpec.number("size"), ColumnSpec.category("kind", List.of(labels))).withTarget("kind");
    }

    private void form(Schema arriving, Consumer<SettingsPanel> test) {
        Panels.inShell(shell -> {
            if (arriving != null) {
                flow.arrive(node, "table", arriving);
            }
            panel = new SettingsPanel(shell);
            flow.select(node);
            panel.show(flow);
            test.accept(panel);
        });
    }

    @Test
    void aCostIsStoredByNamesAndTheUsualOneIsNot() {
        form(labels("sick", "well"), each -> {
            enter("costs.sick.well", "20");
            assertEquals("20", cost("sick", "well"));
            assertEquals(1, flow.edits.size());
            enter("costs.well.well", "-1");
            enter("costs.sick.well", "1.0");
            assertEquals("[well]", value().settings().keySet().toString());
            enter("costs.well.well", "");
            assertFalse(SettingValues.of(node).containsKey("costs"));
            flow.undo();
            assertEquals("-1", text("costs.well.well").getText());
            flow.redo();
            assertEquals("", text("costs.well.well").getText());
        });
    }

    @Test
    void costsStandInTheOrderOfTheLabels() {
        form(labels("a", "b", "c"), each -> {
            enter("costs.c.a", "3");
            enter("costs.a.c", "5");
            enter("costs.a.b", "4");
            assertEquals("[a, c]", value().settings().keySet().toString());
            assertEquals("[b, c]", value().settings().get("a").settings().keySet().toString());
        });
    }

    @Test
    void whatIsNoNumberIsToldAndNotStored() {
        form(labels("a", "b"), each -> {
            text("costs.a.b").setText("dear");
            Panels.key(text("costs.a.b"), SWT.CR);
            enter("costs.b.a", "2");
            assertEquals("[b]", value().settings().keySet().toString());
            assertTrue(Panels.says(panel, Messages.get("costs.one", "a", "b")),
                    "another cell that is right hides no fault");
        });
    }

    @Test
    void withoutKnownLabelsItSaysWhatIsMissing() {
        form(null, each -> {
            assertTrue(Panels.says(panel, Messages.get("costs.unknown")));
            assertThrows(AssertionError.class, () -> text("costs.a.b"));
        });
    }

    @Test
    void theLabelsComeFromATableAtANodeBehindWhenNoneArrivesHere() {
        Node behind = flow.add("test.every-type");
        flow.edit("wire", () -> FlowEdits.connect(flow.flow(), node, "table", behind, "table"));
        flow.arrive(behind, "table", labels("yes", "no"));
        form(null, each -> {
            enter("costs.yes.no", "7");
            assertEquals("7", cost("yes", "no"));
        });
    }

    @Test
    void labelsThatTheTargetNoLongerHasAreKeptAndTold() {
        form(labels("a", "b"), each -> {
            enter("costs.a.b", "2");
            flow.arrive(node, "table", labels("a", "c"));
            assertTrue(Panels.says(panel, Messages.get("costs.strangers", "b")));
            enter("costs.a.c", "3");
            assertEquals("2", cost("a", "b"));
            assertEquals("3", cost("a", "c"));
        });
    }

    @Test
    void manyLabelsShowOneActualLabelAtATime() {
        form(labels("a", "b", "c", "d", "e"), each -> {
            enter("costs.a.e", "2");
            actual().pick("d");
            enter("costs.d.a", "3");
            assertEquals("2", cost("a", "e"));
            assertEquals("3", cost("d", "a"));
            assertThrows(AssertionError.class, () -> text("costs.a.e"));
        });
    }

    private DropField actual() {
        return Panels.find(Panels.editor(panel, "costs", org.eclipse.swt.widgets.Composite.class), DropField.class);
    }

    private void enter(String setting, String words) {
        Text text = text(setting);
        text.setText(words);
        Panels.key(text, SWT.CR);
    }

    private Text text(String setting) {
        return Panels.editor(panel, setting, TextField.class).text();
    }

    private SettingValue value() {
        return SettingValues.of(node).getOrDefault("costs", SettingValue.EMPTY);
    }

    private String cost(String actual, String answered) {
        return value().settings().get(actual).settings().get(answered).text();
    }
}
