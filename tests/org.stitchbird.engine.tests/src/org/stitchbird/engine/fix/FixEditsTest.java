// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.sample.SampleTypes;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.edit.EditRefused;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.edit.FlowRecorder;
import org.stitchbird.model.edit.Recording;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** Every kind of edit that a quick fix can hold, done, undone and redone on the document. */
class FixEditsTest {
    private static final NodeTypes TYPES = StaticNodeTypes.of(new SampleTypes().all(
            FakeType.of(NodeSpec.of("train.around", Step.TRAIN, "Around")
                    .in(Port.of("table", Kind.TABLE).asOptional()).out(Port.of("learner", Kind.LEARNER)))));
    private static final Map<String, SettingValue> HALF = Map.of("share", SettingValue.of("0.25"));
    private final Flow flow = FlowFactory.eINSTANCE.createFlow();
    private Node rows;
    private Node judge;
    private Node learn;

    @BeforeEach
    void rowsAndALearnerAreJudged() {
        rows = FlowEdits.addNode(flow, "collect.rows", 1, 0, 0);
        judge = FlowEdits.addNode(flow, "test.judge", 1, 208, 0);
        learn = FlowEdits.addNode(flow, "train.learn", 1, 0, 96);
        FlowEdits.connect(flow, rows, "table", judge, "table");
        FlowEdits.connect(flow, learn, "learner", judge, "learner");
    }

    /** Applies, undoes and redoes, and looks whether the document is exactly what it was each time. */
    private void apply(QuickFix fix) {
        String before = FlowFile.write(flow);
        Recording recording = FlowRecorder.of(flow).record(() -> FixEdits.apply(flow, fix, TYPES));
        String after = FlowFile.write(flow);
        assertFalse(before.equals(after), "the fix has done nothing");
        recording.undo();
        assertEquals(before, FlowFile.write(flow));
        recording.redo();
        assertEquals(after, FlowFile.write(flow));
        nothingOverlaps();
    }

    private void nothingOverlaps() {
        for (Node one : flow.getNodes()) {
            for (Node other : flow.getNodes()) {
                assertTrue(one == other || Math.abs(one.getX() - other.getX()) >= Card.WIDTH
                        || Math.abs(one.getY() - other.getY()) >= Card.HEIGHT, one.getId() + " on " + other.getId());
            }
        }
    }

    private List<String> into(Node node) {
        return FlowQueries.incoming(node).stream().map(FixEditsTest::text).sorted().toList();
    }

    private static String text(Wire wire) {
        return wire.getSource().getId() + "." + wire.getSourcePort() + " > " + wire.getTargetPort();
    }

    private static QuickFix fix() {
        return QuickFix.of("Do it");
    }

    @Test
    void aNodeIsPutIntoAWireAndTheOthersMakeRoom() {
        apply(fix().put("judge", "table", "prepare.pass", HALF));
        assertEquals(List.of("learn.learner > learner", "pass.table > table"), into(judge));
        Node pass = FlowQueries.node(flow, "pass").orElseThrow();
        assertEquals(List.of("rows.table > table"), into(pass));
        assertEquals("0.25", FlowQueries.setting(pass, "share").orElseThrow().getValue());
        assertTrue(rows.getX() + Card.WIDTH < pass.getX() && pass.getX() + Card.WIDTH < judge.getX());
        assertEquals(0, judge.getY());
    }

    @Test
    void aNodeIsPutBeforeAnInputWithoutAWire() {
        apply(fix().put("learn", "table", "prepare.pass", Map.of()));
        assertEquals(List.of("pass.table > table"), into(learn));
        assertTrue(FlowQueries.node(flow, "pass").orElseThrow().getX() < learn.getX());
    }

    @Test
    void aNeighbourThatDoesItAlreadyIsUsed() {
        FlowEdits.connect(flow, rows, "table", learn, "table");
        apply(fix().put("judge", "table", "prepare.pass", HALF));
        apply(fix().put("learn", "table", "prepare.pass", HALF));
        assertEquals(List.of("pass.table > table"), into(learn));
        apply(fix().put("learn", "table", "prepare.pass", Map.of()));
        assertEquals(List.of("pass-2.table > table"), into(learn));
    }

    @Test
    void aSettingIsSetAndTakenBack() {
        apply(fix().set("rows", "rows", SettingValue.of("7")));
        assertEquals("7", FlowQueries.setting(rows, "rows").orElseThrow().getValue());
        apply(fix().set("rows", "rows", SettingValue.EMPTY));
        assertTrue(rows.getSettings().isEmpty());
    }

    @Test
    void aNodeBecomesAnotherAndKeepsTheWiresThatFit() {
        FlowEdits.connect(flow, learn, "model", judge, "table");
        FlowEdits.setSetting(learn, "accuracy", "0.5");
        apply(fix().replace("learn", "train.around", Map.of()));
        assertEquals("train.around", learn.getType());
        assertTrue(learn.getSettings().isEmpty());
        assertEquals(List.of("learn.learner > learner", "rows.table > table"), into(judge));
    }

    @Test
    void aNodeBecomesTheNestedAlgorithmOfAnother() {
        FlowEdits.setSetting(learn, "accuracy", "0.5");
        apply(fix().wrap("learn", "train.around", "base"));
        assertEquals("train.around", learn.getType());
        assertEquals("train.learn", learn.getSettings().get(0).getValue());
        assertEquals("0.5", learn.getSettings().get(0).getSettings().get(0).getValue());
        assertEquals(List.of("learn.learner > learner", "rows.table > table"), into(judge));
    }

    @Test
    void nodesAreAddedWiredAndMoved() {
        apply(fix().add("new", "prepare.pass", HALF, "judge").connect("rows", "table", "new", "table")
                .connect("new", "table", "judge", "table").moveBefore("rows", "new")
                .disconnect("learn", "learner", "judge", "learner"));
        assertEquals(List.of("pass.table > table"), into(judge));
        assertTrue(rows.getX() < FlowQueries.node(flow, "pass").orElseThrow().getX());
    }

    @Test
    void whatDoesNotFitAnyMoreIsRefusedAndChangesNothing() {
        String before = FlowFile.write(flow);
        for (QuickFix stale : List.of(fix().set("rows", "rows", SettingValue.of("7")).put("gone", "table",
                "prepare.pass", HALF), fix().put("judge", "table", "gone.type", HALF),
                fix().put("judge", "sand", "prepare.pass", HALF),
                fix().put("judge", "learner", "prepare.pass", HALF))) {
            assertThrows(EditRefused.class,
                    () -> FlowRecorder.of(flow).record(() -> FixEdits.apply(flow, stale, TYPES)));
            assertEquals(before, FlowFile.write(flow));
        }
    }
}
