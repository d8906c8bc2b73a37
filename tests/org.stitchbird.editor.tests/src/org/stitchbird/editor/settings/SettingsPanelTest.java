// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.widgets.ChoiceButton;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.TextField;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;

/** The panel shows what is selected: a node, several, a note, the flow, or a node that nobody knows. */
class SettingsPanelTest {
    private final FakeOpenFlow flow = new FakeOpenFlow(StaticNodeTypes.of(new AllTypes()));
    private final Node node = flow.add("test.every-type");
    private SettingsPanel panel;

    private void show(Consumer<SettingsPanel> test) {
        Panels.inShell(shell -> {
            panel = new SettingsPanel(shell);
            panel.show(flow);
            shell.layout();
            test.accept(panel);
        });
    }

    @Test
    void aNodeIsRenamedInItsTitleAndGetsItsTypesNameBack() {
        show(each -> {
            flow.select(node);
            enter("name", "My step");
            assertEquals("My step", node.getName());
            enter("name", "Every type");
            assertNull(node.getName());
            enter("name", "Other");
            enter("name", " ");
            assertNull(node.getName());
            assertEquals("Every type", text("name").getText());
            assertEquals(4, flow.edits.size());
        });
    }

    @Test
    void nothingSelectedShowsTheFlow() {
        show(each -> {
            enter("flow.title", "Irises");
            enter("flow.seed", "42");
            text("flow.description").setText("Which iris\nis it?");
            panel.commit();
            assertEquals("Irises", flow.flow().getTitle());
            assertEquals(42L, flow.flow().getSeed());
            assertEquals("Which iris\nis it?", flow.flow().getDescription());
            enter("flow.seed", "4.2");
            assertEquals(42L, flow.flow().getSeed());
            enter("flow.seed", "");
            assertNull(flow.flow().getSeed());
            assertEquals(4, flow.edits.size());
        });
    }

    @Test
    void problemsOfTheFlowLeadToTheirNodes() {
        show(each -> {
            flow.problem(node, "whole", Severity.ERROR, "Something is wrong here.");
            assertTrue(Panels.says(panel, "Something is wrong here."));
            Panels.key(Panels.find(panel, Link.class), SWT.CR);
            assertEquals(List.of("reveal " + node.getId()), flow.asked);
        });
    }

    @Test
    void aFixIsOneClickAndOneStep() {
        show(each -> {
            flow.select(node);
            flow.problem(node, null, Severity.ERROR, "Something is wrong here.", fix("7"));
            clickTheFix("7");
        });
    }

    @Test
    void theFixOfASettingStandsUnderItsField() {
        show(each -> {
            flow.select(node);
            flow.problem(node, "whole", Severity.WARNING, "It is odd.", fix("8"));
            clickTheFix("8");
        });
    }

    private QuickFix fix(String value) {
        return QuickFix.of("Make it " + value).set(node.getId(), "whole", SettingValue.of(value));
    }

    private void clickTheFix(String value) {
        Panels.key(Panels.find(panel, ChoiceButton.class), SWT.CR);
        assertEquals(List.of("Make it " + value), flow.edits);
        assertEquals(value, node.getSettings().getFirst().getValue());
        flow.undo();
        assertTrue(node.getSettings().isEmpty());
    }

    @Test
    void severalNodesAreCountedAndANoteIsEdited() {
        Note note = flow.addNote("Mind the gap.");
        Node other = flow.add("test.every-type");
        show(each -> {
            flow.select(node, other);
            assertTrue(Panels.says(panel, Messages.get("many.title", 2)));
            flow.select(note);
            assertEquals("Mind the gap.", text("note.text").getText());
            text("note.text").setText("Mind the\ndoors.");
            panel.commit();
            assertEquals("Mind the\ndoors.", note.getText());
            assertEquals(1, flow.edits.size());
        });
    }

    @Test
    void anUnknownTypeIsNamedWithItsStoredSettings() {
        Node strange = flow.add("acme.boost");
        flow.edit("before", () -> FlowEdits.setSetting(strange, "rounds", "50"));
        show(each -> {
            flow.select(strange);
            assertTrue(Panels.says(panel, "acme.boost"));
            assertTrue(Panels.says(panel, "rounds: 50"));
        });
    }

    @Test
    void whatIsTypedIsWrittenBeforeAnotherNodeIsShown() {
        Node other = flow.add("test.every-type");
        show(each -> {
            flow.select(node);
            text("whole").setText("33");
            flow.select(other);
            assertEquals("33", node.getSettings().getFirst().getValue());
            assertEquals("10", text("whole").getText());
        });
    }

    @Test
    void aRemovedNodeIsNoLongerShownNorWritten() {
        show(each -> {
            flow.select(node);
            text("whole").setText("33");
            flow.edit("remove", () -> FlowEdits.remove(flow.flow(), List.of(node)));
            assertTrue(node.getSettings().isEmpty());
            text("flow.title");
        });
    }

    @Test
    void aScoreIsToldInAFigureAndASentence() {
        Map<String, Double> metrics = new LinkedHashMap<>(Map.of(Metric.ROWS, 150.0, Metric.CORRECT, 144.0,
                Metric.ACCURACY, 0.96, Metric.BASELINE, 1 / 3.0));
        Score score = new Score("J48", "10-fold cross-validation", Task.CLASSIFICATION, "class", metrics, List.of(),
                new double[0][0], List.of());
        show(each -> {
            flow.select(node);
            flow.session.results.put(node.getId(), List.of(new ResultInfo("evaluation", "evaluation", "line", null, -1,
                    null, new Evaluation(List.of(score)), null)));
            flow.status(node, NodeStatus.of(NodeState.FRESH));
            assertTrue(Panels.says(panel, EvaluationText.sentence(score)));
            flow.status(node, new NodeStatus(NodeState.STALE, "another file", Double.NaN, null, -1));
            assertTrue(Panels.says(panel, "another file"));
            flow.status(node, new NodeStatus(NodeState.FAILED, "The file has no rows.", Double.NaN, null, -1));
            assertTrue(Panels.says(panel, "The file has no rows."));
        });
    }

    @Test
    void anotherFlowOrNoneTakesThePlace() {
        FakeOpenFlow other = new FakeOpenFlow(StaticNodeTypes.of(new AllTypes()));
        show(each -> {
            panel.show(null);
            assertTrue(Panels.says(panel, Messages.get("none.title")));
            flow.select(node);
            assertTrue(Panels.says(panel, Messages.get("none.title")), "the former flow is let go");
            other.select(other.add("test.every-type"));
            panel.show(other);
            enter("whole", "12");
            assertEquals(1, other.edits.size());
            assertTrue(flow.edits.isEmpty());
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
}
