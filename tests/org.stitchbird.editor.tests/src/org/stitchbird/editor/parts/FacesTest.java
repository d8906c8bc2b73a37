// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.TestCanvas;
import org.stitchbird.editor.TestTypes;
import org.stitchbird.editor.figures.CardFace;
import org.stitchbird.editor.figures.Hint;
import org.stitchbird.editor.figures.Mark;
import org.stitchbird.editor.palette.ComingAndGoing;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** What cards and hints tell. */
class FacesTest {
    private final TestCanvas test = new TestCanvas();

    private static Problem problem(Severity severity) {
        return new Problem("a", "A", Problem.Place.NODE, null, severity, "x", "A is odd.");
    }

    @Test
    void aMarkTellsWhatMattersMost() {
        assertEquals(Mark.FAILED, Faces.mark(NodeState.READY, List.of(problem(Severity.ERROR))));
        assertEquals(Mark.FAILED, Faces.mark(NodeState.UNSET, List.of(problem(Severity.ERROR))));
        assertEquals(Mark.UNSET, Faces.mark(NodeState.UNSET, List.of()));
        assertEquals(Mark.WARNING, Faces.mark(NodeState.FRESH, List.of(problem(Severity.WARNING))));
        assertEquals(Mark.FRESH, Faces.mark(NodeState.FRESH, List.of(problem(Severity.INFO))));
        assertEquals(Mark.RUNNING, Faces.mark(NodeState.RUNNING, List.of(problem(Severity.WARNING))));
        for (NodeState state : NodeState.values()) {
            assertEquals(state.name(), Faces.mark(state, List.of()).name());
        }
    }

    @Test
    void aSentenceDoesNotRepeatTheNameOnTheCard() {
        assertEquals("needs a table.", Faces.withoutName("Show needs a table.", "Show"));
        assertEquals("needs a table.", Faces.withoutName("“Show” needs a table.", "Show"));
        assertEquals("표가 필요합니다.", Faces.withoutName("Show: 표가 필요합니다.", "Show"));
        assertEquals("Showing needs a table.", Faces.withoutName("Showing needs a table.", "Show"));
        assertEquals("Show", Faces.withoutName("Show", "Show"));
    }

    @Test
    void anUnknownTypeIsAPlaceholderWithThePortsOfItsWires() {
        Node read = test.node("t.read", 0, 0);
        Node foreign = test.node("acme.magic", 240, 0);
        FlowEdits.connect(test.flow, read, "table", foreign, "food");
        test.show(canvas -> {
            CardFace face = test.part(foreign).card().face();
            assertNull(face.step());
            assertEquals("acme.magic", face.line());
            assertEquals("food", face.inputs().getFirst().name());
            assertNull(face.inputs().getFirst().kind());
            assertTrue(face.outputs().isEmpty());
        });
    }

    @Test
    void aTypeThatComesLaterIsShownAtOnce() {
        Node read = test.node("t.read", 0, 0);
        Node show = test.node("t.show", 240, 0);
        FlowEdits.connect(test.flow, read, "table", show, "table");
        ComingAndGoing types = new ComingAndGoing();
        test.types = types;
        test.show(canvas -> {
            assertNull(test.part(read).card().face().step());
            types.addType(TestTypes.all().find("t.read").orElseThrow());
            test.until(() -> test.part(read).card().face().step() == Step.COLLECT);
            assertEquals(Kind.TABLE, test.part(read).card().port("table", false).face().kind());
            types.removeType(types.find("t.read").orElseThrow());
            test.until(() -> test.part(read).card().face().step() == null);
        });
    }

    @Test
    void theSecondLineTellsSettingsUntilThereIsAResult() {
        Node prepare = test.node("t.prepare", 0, 0);
        FlowEdits.setSetting(prepare, "count", "7");
        test.show(canvas -> {
            assertEquals("Count 7", test.part(prepare).card().face().line());
            test.session.status.put("prepare", new NodeStatus(NodeState.FRESH, null, Double.NaN, "9 rows", 1));
            test.open.edit("Move", () -> FlowEdits.move(prepare, 8, 8));
            test.until(() -> test.part(prepare).card().face().line().equals("9 rows"));
        });
    }

    @Test
    void aWireTellsColumnsBeforeTheRunAndRowsAfterIt() {
        Node read = test.node("t.read", 0, 0);
        Node show = test.node("t.show", 240, 0);
        Wire wire = FlowEdits.connect(test.flow, read, "table", show, "table");
        Schema columns = new Schema(List.of(ColumnSpec.number("a"), ColumnSpec.number("b"),
                ColumnSpec.category("c", List.of("x"))), "c");
        test.session.shapes.put("read", Map.of("table", new Shape.OfTable(columns)));
        test.show(canvas -> {
            test.until(() -> !test.open.report().shapes().isEmpty());
            Faces faces = new Faces(test.open);
            Hint before = faces.wireHint(wire);
            assertEquals(Messages.get("kind.table"), before.title());
            assertEquals(Messages.get("columns.NUMBER", 2) + ", " + Messages.get("columns.CATEGORY", 1),
                    before.lines().getFirst());
            test.session.results.put("read", List.of(new ResultInfo("table", "table", "150 rows × 3", null, 150,
                    columns, null, null)));
            assertTrue(faces.wireHint(wire).title().endsWith("150 rows × 3"));
        });
    }

    @Test
    void aNodeTellsItsStateInAWordAndItsProblems() {
        Node show = test.node("t.show", 0, 0);
        test.session.problems.add(new Problem("show", "Show", Problem.Place.NODE, null, Severity.ERROR, "x",
                "Show needs a table."));
        test.show(canvas -> {
            test.until(() -> !test.open.report().problems().isEmpty());
            Hint hint = new Faces(test.open).hint(show, test.canvas.flowPart());
            assertEquals("Show", hint.title());
            assertEquals(List.of(Messages.get("mark.FAILED"), "Show needs a table."), hint.lines());
        });
    }
}
