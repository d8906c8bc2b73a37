// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.widgets.Switch;
import org.stitchbird.editor.widgets.TextField;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.SettingValues;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;

/** All settings as one text of the library behind: shown, copied, changed and applied as one step. */
class OptionsPartTest {
    private final FakeOpenFlow flow = new FakeOpenFlow(StaticNodeTypes.of(new AllTypes()));
    private final Node node = flow.add("test.every-type");
    private SettingsPanel panel;

    private void form(Consumer<SettingsPanel> test) {
        OpenParts.remember("options", true);
        Panels.inShell(shell -> {
            panel = new SettingsPanel(shell);
            flow.select(node);
            panel.show(flow);
            test.accept(panel);
        });
    }

    @AfterEach
    void close() {
        OpenParts.remember("options", false);
    }

    @Test
    void showsTheTextAndFollowsTheForm() {
        form(each -> {
            assertEquals("whole=10 share=0.5 text=?", text().getText());
            Text whole = Panels.editor(panel, "whole", TextField.class).text();
            whole.setText("12");
            Panels.key(whole, SWT.CR);
            assertEquals("whole=12 share=0.5 text=?", text().getText());
            flow.undo();
            assertEquals("whole=10 share=0.5 text=?", text().getText());
        });
    }

    @Test
    void anAppliedTextIsOneStep() {
        form(each -> {
            apply("whole=20\n share=0.25 text=x");
            assertEquals(1, flow.edits.size());
            assertEquals("20", stored().get("whole").text());
            assertEquals("0.25", Panels.editor(panel, "share", TextField.class).text().getText());
            assertEquals("whole=20 share=0.25 text=x", text().getText());
            apply("whole=10 share=0.25 text=x");
            assertFalse(stored().containsKey("whole"), "back to the default");
            flow.undo();
            flow.undo();
            assertTrue(stored().isEmpty());
            flow.redo();
            assertEquals("x", stored().get("text").text());
        });
    }

    @Test
    void aRefusedTextChangesNothingAndSaysWhy() {
        form(each -> {
            apply("whole=20 nonsense");
            assertTrue(stored().isEmpty());
            assertTrue(flow.edits.isEmpty());
            assertTrue(Panels.says(panel, "There is no option nonsense."));
            assertEquals("whole=20 nonsense", text().getText(), "what was typed stays");
            Panels.key(text(), SWT.ESC);
            assertEquals("whole=10 share=0.5 text=?", text().getText());
        });
    }

    @Test
    void whatTheTextCannotHoldIsNamedAndStays() {
        flow.edit("before", () -> FlowEdits.setSetting(node, "text", "two words"));
        form(each -> {
            assertTrue(Panels.says(panel, Messages.get("options.lost", "Text")));
            apply("whole=20 share=0.5");
            assertEquals("two words", stored().get("text").text());
            assertEquals("20", stored().get("whole").text());
        });
    }

    @Test
    void settingsThatAreNoBusinessOfTheTextStay() {
        form(each -> {
            Panels.editor(panel, "switch", Switch.class).flip();
            apply("whole=20 share=0.5 text=?");
            assertEquals("false", stored().get("switch").text());
        });
    }

    @Test
    void whatIsBeingTypedSurvivesAChangeOfTheForm() {
        form(each -> {
            text().setText("whole=3");
            Panels.editor(panel, "switch", Switch.class).flip();
            assertEquals("whole=3", text().getText());
        });
    }

    private void apply(String words) {
        text().setText(words);
        Panels.key(text(), SWT.CR);
    }

    private Text text() {
        return Panels.editor(panel, "options", TextField.class).text();
    }

    private Map<String, SettingValue> stored() {
        return SettingValues.of(node);
    }
}
