// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.widgets.ChooseField;
import org.stitchbird.editor.widgets.GlyphButton;
import org.stitchbird.editor.widgets.TextField;
import org.stitchbird.engine.fix.SettingTrees;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.SettingValues;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;

/** Several algorithms in one setting are added, moved, changed and taken away, each as one step. */
class SchemesFormTest {
    private static final String PART = "test.every-type/schemes/";
    private final FakeOpenFlow flow = new FakeOpenFlow(StaticNodeTypes.of(new AllTypes()));
    private final Node node = flow.add("test.every-type");
    private SettingsPanel panel;

    private void form(Consumer<SettingsPanel> test) {
        Panels.inShell(shell -> {
            panel = new SettingsPanel(shell);
            flow.select(node);
            panel.show(flow);
            test.accept(panel);
        });
    }

    @AfterEach
    void close() {
        for (int i = 0; i < 3; i++) {
            OpenParts.remember(PART + i + "/tree", false);
            OpenParts.remember(PART + i + "/bag", false);
        }
    }

    @Test
    void oneIsAddedAtTheEndAndUndone() {
        form(each -> {
            add("bag");
            assertEquals(List.of("tree", "bag"), ids());
            add("bag");
            assertEquals(List.of("tree", "bag", "bag"), ids());
            assertEquals(2, flow.edits.size());
            flow.undo();
            flow.undo();
            assertFalse(stored().containsKey("schemes"));
            flow.redo();
            assertEquals(List.of("tree", "bag"), ids());
            assertEquals("bag", chooser("schemes.1").value());
        });
    }

    @Test
    void backToTheDefaultListStoresNothing() {
        form(each -> {
            add("bag");
            press("schemes.1/CROSS");
            assertFalse(stored().containsKey("schemes"));
            assertEquals(2, flow.edits.size());
        });
    }

    @Test
    void theLastOneStaysBecauseAnEmptyListMeansTheDefault() {
        form(each -> {
            assertFalse(Panels.editor(panel, "schemes.0/CROSS", GlyphButton.class).isEnabled());
            add("bag");
            press("schemes.0/CROSS");
            assertEquals(List.of("bag"), ids());
            assertFalse(Panels.editor(panel, "schemes.0/CROSS", GlyphButton.class).isEnabled());
            flow.undo();
            assertEquals("tree", chooser("schemes.0").value());
        });
    }

    @Test
    void movingChangesTheOrderAndTakesSettingsAlong() {
        form(each -> {
            OpenParts.remember(PART + "0/tree", true);
            flow.select();
            flow.select(node);
            add("bag");
            depth("schemes.0.depth", "9");
            press("schemes.0/DOWN");
            assertEquals(List.of("bag", "tree"), ids());
            assertEquals("9", value().items().get(1).settings().get("depth").text());
            assertEquals("9", Panels.editor(panel, "schemes.1.depth", TextField.class).text().getText(),
                    "its form stays open");
            press("schemes.1/UP");
            assertEquals(List.of("tree", "bag"), ids());
            assertEquals(4, flow.edits.size());
            flow.undo();
            assertEquals(List.of("bag", "tree"), ids());
        });
    }

    @Test
    void theFirstCannotGoUpNorTheLastDown() {
        form(each -> {
            add("bag");
            assertFalse(Panels.editor(panel, "schemes.0/UP", GlyphButton.class).isEnabled());
            assertTrue(Panels.editor(panel, "schemes.0/DOWN", GlyphButton.class).isEnabled());
            assertFalse(Panels.editor(panel, "schemes.1/DOWN", GlyphButton.class).isEnabled());
        });
    }

    @Test
    void eachHasAFormOfItsOwnToAnyDepth() {
        form(each -> {
            OpenParts.remember(PART + "0/bag", true);
            OpenParts.remember(PART + "0/bag/inner/tree", true);
            chooser("schemes.0").pick("bag");
            depth("schemes.0.inner.depth", "8");
            assertEquals("8", value().items().getFirst().settings().get("inner").settings().get("depth").text());
            assertEquals(2, flow.edits.size());
            flow.undo();
            assertEquals(SettingValue.scheme("bag", Map.of()), value().items().getFirst());
            OpenParts.remember(PART + "0/bag/inner/tree", false);
        });
    }

    @Test
    void anUnknownAlgorithmIsNamedAndKept() {
        flow.edit("before", () -> FlowEdits.setSetting(node, SettingTrees.tree("schemes",
                SettingValue.schemes(List.of(SettingValue.of("acme.Boost"), SettingValue.of("tree"))))));
        form(each -> {
            assertTrue(Panels.says(panel, Messages.get("scheme.unknown", "acme.Boost")));
            press("schemes.0/DOWN");
            assertEquals(List.of("tree", "acme.Boost"), ids());
        });
    }

    private void add(String id) {
        chooser("schemes").pick(id);
    }

    private ChooseField chooser(String setting) {
        return Panels.editor(panel, setting, ChooseField.class);
    }

    private void press(String button) {
        Panels.editor(panel, button, GlyphButton.class).press();
    }

    private void depth(String setting, String words) {
        var text = Panels.editor(panel, setting, TextField.class).text();
        text.setText(words);
        Panels.key(text, SWT.CR);
    }

    private Map<String, SettingValue> stored() {
        return SettingValues.of(node);
    }

    private SettingValue value() {
        return stored().getOrDefault("schemes", AllTypes.SPEC.setting("schemes").orElseThrow().defaultValue());
    }

    private List<String> ids() {
        return value().texts();
    }
}
