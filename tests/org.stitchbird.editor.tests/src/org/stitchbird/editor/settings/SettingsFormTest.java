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
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.widgets.DropField;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.RowList;
import org.stitchbird.editor.widgets.SuggestField;
import org.stitchbird.editor.widgets.Switch;
import org.stitchbird.editor.widgets.TextField;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.SettingValues;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.SettingTree;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;

/** The form of a node has an editor for every setting, and each change is one undoable step. */
class SettingsFormTest {
    private static final Schema COLUMNS = Schema.of(ColumnSpec.number("width"), ColumnSpec.number("height"),
            ColumnSpec.category("kind", List.of("a", "b")));
    private final FakeOpenFlow flow = new FakeOpenFlow(StaticNodeTypes.of(new AllTypes()));
    private final Node node = flow.add("test.every-type");
    private SettingsPanel panel;

    private void form(Consumer<SettingsPanel> test) {
        Panels.inShell(shell -> {
            flow.arrive(node, "table", COLUMNS);
            flow.leave(node, "table", COLUMNS);
            panel = new SettingsPanel(shell);
            flow.select(node);
            panel.show(flow);
            shell.layout();
            test.accept(panel);
        });
    }

    @Test
    void everySettingHasAnEditor() {
        form(each -> AllTypes.SPEC.settings().stream().filter(spec -> !spec.isAdvanced()).map(SettingSpec::name)
                .forEach(name -> Panels.editor(panel, name, Control.class)));
    }

    @Test
    void rareSettingsAppearUnderMore() {
        form(each -> {
            OpenParts.remember("test.every-type/more", true);
            flow.select();
            flow.select(node);
            Panels.editor(panel, "rare", TextField.class);
            Panels.editor(panel, "rarer", Switch.class);
            OpenParts.remember("test.every-type/more", false);
        });
    }

    @Test
    void aSwitchIsOneStepAndBackToTheDefaultLeavesNothing() {
        form(each -> {
            Panels.editor(panel, "switch", Switch.class).flip();
            assertEquals("false", value("switch").text());
            assertEquals(1, flow.edits.size());
            Panels.editor(panel, "switch", Switch.class).flip();
            assertFalse(stored().containsKey("switch"));
            assertEquals(2, flow.edits.size());
        });
    }

    @Test
    void typingIsWrittenOnEnterAsOneStep() {
        form(each -> {
            Text text = text("whole");
            text.setText("2");
            text.setText("25");
            assertTrue(flow.edits.isEmpty(), "nothing is written while typing");
            Panels.key(text, SWT.CR);
            assertEquals("25", value("whole").text());
            assertEquals(List.of(Messages.get("edit.set", "Whole")), flow.edits);
            text.notifyListeners(SWT.FocusOut, new org.eclipse.swt.widgets.Event());
            assertEquals(1, flow.edits.size(), "leaving the field writes nothing again");
        });
    }

    @Test
    void typingIsWrittenOnLeavingByControlKeyAndOnRequest() {
        form(each -> {
            text("whole").setText("20");
            text("whole").notifyListeners(SWT.FocusOut, new org.eclipse.swt.widgets.Event());
            assertEquals("20", value("whole").text());
            text("whole").setText("30");
            Panels.key(text("whole"), SWT.MOD1);
            assertEquals("30", value("whole").text());
            text("whole").setText("40");
            panel.commit();
            assertEquals("40", value("whole").text());
            assertEquals(3, flow.edits.size());
        });
    }

    @Test
    void whatIsWrongIsToldAndNeverWritten() {
        form(each -> {
            for (String wrong : List.of("1", "1001", "2.5", "ten", "99999999999999999999")) {
                text("whole").setText(wrong);
                Panels.key(text("whole"), SWT.CR);
                assertTrue(Panels.says(panel, Messages.get("range.min.max", "2", "1000")), wrong);
                assertTrue(stored().isEmpty(), wrong);
            }
            Panels.key(text("whole"), SWT.ESC);
            assertEquals("10", text("whole").getText());
            assertFalse(Panels.says(panel, Messages.get("range.min.max", "2", "1000")));
            for (String wrong : List.of("0", "1", "0,5", "NaN", "0x1", "1d")) {
                text("share").setText(wrong);
                panel.commit();
                assertTrue(stored().isEmpty(), wrong);
            }
            assertTrue(flow.edits.isEmpty());
        });
    }

    @Test
    void theDefaultAndAnEmptyNumberAreNotStored() {
        form(each -> {
            enter("whole", "25");
            enter("whole", "10");
            assertTrue(stored().isEmpty());
            enter("share", "0.25");
            enter("share", "");
            assertTrue(stored().isEmpty());
            assertEquals("0.5", text("share").getText());
            enter("share", "0.50");
            assertTrue(stored().isEmpty(), "0.50 is the default 0.5");
        });
    }

    @Test
    void anEmptyTextIsATextOfItsOwn() {
        form(each -> {
            enter("text", "");
            assertEquals("", value("text").text());
            enter("text", "?");
            assertTrue(stored().isEmpty());
        });
    }

    @Test
    void undoAndRedoShowInTheFieldsAtOnce() {
        form(each -> {
            enter("whole", "25");
            Panels.editor(panel, "choice", DropField.class).pick("b");
            flow.undo();
            assertEquals("a", Panels.editor(panel, "choice", DropField.class).value());
            flow.undo();
            assertEquals("10", text("whole").getText());
            flow.redo();
            assertEquals("25", text("whole").getText());
        });
    }

    @Test
    void anotherChangeLeavesWhatIsBeingTypedAlone() {
        form(each -> {
            text("whole").setText("77");
            flow.edit("elsewhere", () -> FlowEdits.setSetting(node, "text", "new"));
            assertEquals("77", text("whole").getText());
            assertEquals("new", text("text").getText());
        });
    }

    @Test
    void aChoiceIsPicked() {
        form(each -> {
            DropField field = Panels.editor(panel, "choice", DropField.class);
            assertEquals(List.of("First", "Second"), field.options().stream().map(option -> option.label()).toList());
            field.pick("b");
            assertEquals("b", value("choice").text());
        });
    }

    @Test
    void aSettingThatDoesNotMatterIsGreyAndSaysWhy() {
        form(each -> {
            assertFalse(Panels.editor(panel, "other", TextField.class).getEnabled());
            assertTrue(Panels.says(panel, Messages.get("only.value", "Choice", "Second")));
            Panels.editor(panel, "choice", DropField.class).pick("b");
            assertTrue(Panels.editor(panel, "other", TextField.class).getEnabled());
            assertFalse(Panels.says(panel, Messages.get("only.value", "Choice", "Second")));
        });
    }

    @Test
    void aColumnMayBeTypedAndAnAbsentOneIsMarked() {
        form(each -> {
            Text text = Panels.editor(panel, "column", SuggestField.class).field().text();
            text.setText("kind");
            Panels.key(text, SWT.CR);
            assertEquals("kind", value("column").text());
            text.setText("colour");
            Panels.key(text, SWT.CR);
            assertEquals("colour", value("column").text());
            assertTrue(Panels.says(panel, Messages.get("column.absent", "colour")));
        });
    }

    @Test
    void columnsAreTickedInTheirOrderAndAbsentOnesStay() {
        flow.edit("before", () -> FlowEdits.setSetting(node, SettingTree.list("columns", List.of("gone", "kind"))));
        form(each -> {
            RowList list = Panels.editor(panel, "columns", RowList.class);
            list.setCursor(1);
            list.key(Panels.event(' '));
            assertEquals(List.of("gone", "width", "kind"), value("columns").texts());
            assertTrue(Panels.says(panel, Messages.get("columns.absent", "gone")));
            list.setCursor(0);
            list.key(Panels.event(' '));
            assertEquals(List.of("width", "kind"), value("columns").texts());
            assertEquals(3, flow.edits.size());
        });
    }

    @Test
    void aTypeIsGivenToAColumnAndTakenAwayAgain() {
        form(each -> {
            RowList list = Panels.editor(panel, "types", RowList.class);
            list.setCursor(1);
            pickType(list, SWT.ARROW_DOWN, SWT.ARROW_DOWN);
            assertEquals(Map.of("height", SettingValue.of("category")), value("types").settings());
            pickType(list, SWT.HOME);
            assertFalse(stored().containsKey("types"));
        });
    }

    private static void pickType(RowList list, int... moves) {
        list.key(Panels.event(SWT.CR));
        for (int move : moves) {
            list.key(Panels.event(move));
        }
        list.key(Panels.event(SWT.CR));
    }

    @Test
    void aFileIsStoredWithSlashesAndAMissingOneIsTold() {
        form(each -> {
            flow.saveAs(java.nio.file.Path.of("no", "such", "place", "my.flow").toAbsolutePath());
            enter("file", "data\\iris.csv");
            assertEquals("data/iris.csv", value("file").text());
            assertTrue(Panels.says(panel, "iris.csv"), "says that the file is missing");
        });
    }

    @Test
    void aFolderIsAFolderAndNoFile() {
        form(each -> {
            enter("folder", System.getProperty("java.io.tmpdir"));
            String folder = value("folder").text();
            assertFalse(Panels.says(panel, Messages.get("folder.absent", folder)));
            enter("folder", folder + "/no-such-folder");
            assertTrue(Panels.says(panel, "no-such-folder"), "says that the folder is missing");
            flow.undo();
            assertEquals(folder, text("folder").getText());
        });
    }

    @Test
    void aSeedFollowsTheFlowUntilItIsGiven() {
        form(each -> {
            assertEquals("", text("seed").getText());
            assertEquals(Messages.get("seed.default", "1"), text("seed").getMessage());
            flow.edit("seed", () -> FlowEdits.setSeed(flow.flow(), 42L));
            assertEquals(Messages.get("seed.flow", "42"), text("seed").getMessage());
            enter("seed", "1");
            assertEquals("1", value("seed").text(), "a seed that is given is kept, also when it is the default");
            enter("seed", "");
            assertFalse(stored().containsKey("seed"));
        });
    }

    @Test
    void problemsOfASettingStandUnderIt() {
        form(each -> {
            flow.problem(node, "whole", Severity.ERROR, "This whole is too round.");
            assertTrue(Panels.says(panel, "too round"));
            flow.problem(node, null, Severity.WARNING, "The node looks odd.");
            assertTrue(Panels.says(panel, "looks odd"));
        });
    }

    @Test
    void resetTakesAnyValueBackToTheDefault() {
        form(each -> {
            enter("whole", "25");
            links(panel).stream().filter(link -> link.text().equals(Messages.get("reset")) && link.isVisible())
                    .findFirst().orElseThrow().notifyListeners(SWT.KeyDown, Panels.event(SWT.CR));
            assertTrue(stored().isEmpty());
            assertEquals("10", text("whole").getText());
            assertEquals(2, flow.edits.size());
        });
    }

    private static List<Link> links(org.eclipse.swt.widgets.Composite parent) {
        List<Link> found = new java.util.ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (child instanceof Link link) {
                found.add(link);
            } else if (child instanceof org.eclipse.swt.widgets.Composite inside) {
                found.addAll(links(inside));
            }
        }
        return found;
    }

    private void enter(String setting, String words) {
        Text text = text(setting);
        text.setText(words);
        Panels.key(text, SWT.CR);
    }

    private Text text(String setting) {
        return Panels.editor(panel, setting, TextField.class).text();
    }

    private Map<String, SettingValue> stored() {
        return SettingValues.of(node);
    }

    private SettingValue value(String setting) {
        return stored().get(setting);
    }
}
