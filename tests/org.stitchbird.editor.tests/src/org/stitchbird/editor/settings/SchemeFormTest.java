// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.widgets.ChooseField;
import org.stitchbird.editor.widgets.Switch;
import org.stitchbird.editor.widgets.TextField;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.SettingValues;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;

/** An algorithm in a setting is chosen and set in place, to any depth, and stored as one tree. */
class SchemeFormTest {
    private static final String PART = "test.every-type/scheme/";
    private final FakeOpenFlow flow = new FakeOpenFlow(StaticNodeTypes.of(new AllTypes()));
    private final Node node = flow.add("test.every-type");
    private SettingsPanel panel;

    private void form(Consumer<SettingsPanel> test) {
        OpenParts.remember(PART + "tree", true);
        OpenParts.remember(PART + "bag", true);
        OpenParts.remember(PART + "bag/inner/tree", true);
        Panels.inShell(shell -> {
            panel = new SettingsPanel(shell);
            flow.select(node);
            panel.show(flow);
            test.accept(panel);
        });
    }

    @AfterEach
    void close() {
        OpenParts.remember(PART + "tree", false);
        OpenParts.remember(PART + "bag", false);
        OpenParts.remember(PART + "bag/inner/tree", false);
    }

    @Test
    void nestedSettingsShowWhatTheOuterDefaultGivesThem() {
        form(each -> {
            assertEquals("5", text("scheme.depth").getText());
            assertTrue(node.getSettings().isEmpty());
        });
    }

    @Test
    void aNestedChangeStoresTheWholeTreeAndTheDefaultNothing() {
        form(each -> {
            Panels.editor(panel, "scheme.prune", Switch.class).flip();
            assertEquals(SettingValue.scheme("tree", Map.of("depth", SettingValue.of("5"),
                    "prune", SettingValue.of("false"))), value());
            Panels.editor(panel, "scheme.prune", Switch.class).flip();
            assertTrue(node.getSettings().isEmpty());
            assertEquals(2, flow.edits.size());
        });
    }

    @Test
    void theAlgorithmsOwnDefaultIsNotTheOuterOne() {
        form(each -> {
            enter("scheme.depth", "3");
            assertEquals(SettingValue.scheme("tree", Map.of()), value());
            assertEquals("3", text("scheme.depth").getText());
            enter("scheme.depth", "5");
            assertTrue(node.getSettings().isEmpty());
        });
    }

    @Test
    void anotherAlgorithmBringsAnotherFormToAnyDepth() {
        form(each -> {
            Panels.editor(panel, "scheme", ChooseField.class).pick("bag");
            assertEquals(SettingValue.scheme("bag", Map.of()), value());
            enter("scheme.inner.depth", "8");
            assertEquals("8", value().settings().get("inner").settings().get("depth").text());
            assertEquals("tree", value().settings().get("inner").text());
            enter("scheme.rounds", "20");
            assertEquals("[rounds, inner]", value().settings().keySet().toString(), "in the order of the form");
            flow.undo();
            flow.undo();
            assertEquals(SettingValue.scheme("bag", Map.of()), value());
            flow.undo();
            assertEquals("5", text("scheme.depth").getText());
            Panels.editor(panel, "scheme", ChooseField.class).pick("bag");
            Panels.editor(panel, "scheme", ChooseField.class).pick("tree");
            assertTrue(node.getSettings().isEmpty());
        });
    }

    @Test
    void anUnknownAlgorithmIsNamedAndKept() {
        flow.edit("before", () -> FlowEdits.setSetting(node, "scheme", "acme.Boost"));
        form(each -> {
            assertTrue(Panels.says(panel, Messages.get("scheme.unknown", "acme.Boost")));
            assertEquals("acme.Boost", value().text());
            assertEquals("acme.Boost", Panels.editor(panel, "scheme", ChooseField.class).value());
        });
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
        return SettingValues.of(node).get("scheme");
    }
}
