// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.edit.FlowRecorder;
import org.stitchbird.model.edit.Recording;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;

/** Restored content is all of it, and restoring can be taken back. */
class FlowContentTest {
    @Test
    void replacesEverythingAsOneStepThatCanBeUndone() {
        Flow target = flow("Before", "a.type");
        String before = FlowFile.write(target);
        Flow source = flow("After", "b.type");
        String after = FlowFile.write(source);
        Recording step = new FlowRecorder(target).record(() -> FlowContent.replace(target, source));
        assertEquals(after, FlowFile.write(target));
        step.undo();
        assertEquals(before, FlowFile.write(target));
        step.redo();
        assertEquals(after, FlowFile.write(target));
    }

    private static Flow flow(String title, String type) {
        Flow flow = FlowFactory.eINSTANCE.createFlow();
        flow.setTitle(title);
        flow.setSeed(7L);
        Node one = FlowEdits.addNode(flow, type, 1, 10, 20);
        Node two = FlowEdits.addNode(flow, type, 1, 200, 20);
        FlowEdits.connect(flow, one, "out", two, "in");
        FlowEdits.addNote(flow, "A note on " + title, 5, 6);
        return flow;
    }
}
