// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.gef.commands.Command;
import org.junit.jupiter.api.Test;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;

/** A step is done, undone and done again as a whole; refused and empty ones leave no trace. */
class FlowCommandTest {
    private final Flow flow = FlowFactory.eINSTANCE.createFlow();
    private final List<String> told = new ArrayList<>();
    private final FlowCommandStack stack = new FlowCommandStack(told::add);

    private FlowCommand add(String type) {
        return new FlowCommand("Add", flow, () -> FlowEdits.addNode(flow, type, 1, 8, 16));
    }

    @Test
    void undoAndRedoGiveTheSameText() {
        String before = FlowFile.write(flow);
        stack.execute(add("a.b"));
        String after = FlowFile.write(flow);
        stack.undo();
        assertEquals(before, FlowFile.write(flow));
        stack.redo();
        assertEquals(after, FlowFile.write(flow));
    }

    @Test
    void aRefusedStepIsToldAndNotKept() {
        Node node = FlowEdits.addNode(flow, "a.b", 1, 0, 0);
        String before = FlowFile.write(flow);
        boolean done = stack.perform(new FlowCommand("Wire", flow, () -> {
            FlowEdits.move(node, 99, 99);
            FlowEdits.connect(flow, node, "out", node, "in");
        }));
        assertFalse(done);
        assertEquals(1, told.size());
        assertEquals(before, FlowFile.write(flow));
        assertFalse(stack.canUndo());
    }

    @Test
    void aStepThatChangesNothingIsNotKept() {
        Node node = FlowEdits.addNode(flow, "a.b", 1, 8, 8);
        assertTrue(stack.perform(new FlowCommand("Move", flow, () -> FlowEdits.move(node, 8, 8))));
        assertFalse(stack.canUndo());
    }

    @Test
    void anErrorInAStepChangesNothingAndIsNotKept() {
        String before = FlowFile.write(flow);
        assertThrows(IllegalStateException.class, () -> stack.perform(new FlowCommand("Add", flow, () -> {
            FlowEdits.addNode(flow, "a.b", 1, 0, 0);
            throw new IllegalStateException("on purpose");
        })));
        assertEquals(before, FlowFile.write(flow));
        assertFalse(stack.canUndo());
    }

    @Test
    void dirtyComparesWithWhatWasSavedAndNotWithANumberOfSteps() {
        assertFalse(stack.isDirty());
        stack.execute(add("a.b"));
        assertTrue(stack.isDirty());
        stack.markSaveLocation();
        assertFalse(stack.isDirty());
        stack.undo();
        assertTrue(stack.isDirty());
        stack.execute(add("c.d"));
        assertTrue(stack.isDirty(), "one step as before, but another one");
    }

    @Test
    void whatFollowsHappensOnceAndNotOnRedo() {
        List<String> followed = new ArrayList<>();
        stack.execute(add("a.b").then(() -> followed.add("selected")));
        stack.undo();
        stack.redo();
        assertEquals(List.of("selected"), followed);
    }

    @Test
    void nothingButFlowCommandsIsTaken() {
        assertThrows(IllegalArgumentException.class, () -> stack.execute(new Command() { }));
    }
}
