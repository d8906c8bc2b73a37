// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.UpdateListener;
import org.eclipse.draw2d.geometry.Rectangle;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.TestCanvas;
import org.stitchbird.editor.figures.CardFace;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;

/** In a large flow an edit touches only what it changes. */
class ManyNodesTest {
    private static final int MANY = 1000;
    private final TestCanvas test = new TestCanvas();

    @Test
    void anEditRefreshesAndPaintsOnlyWhatItChanges() {
        Node last = null;
        for (int i = 0; i < MANY; i++) {
            Node node = test.node("t.prepare", i % 40 * 240, i / 40 * 96);
            if (last != null) {
                FlowEdits.connect(test.flow, last, "table", node, "table");
            }
            last = node;
        }
        test.show(canvas -> {
            test.until(() -> !test.session.checked.isEmpty());
            assertEquals(MANY, test.canvas.flowPart().getChildren().size());
            List<CardFace> before = faces();
            List<Rectangle> painted = new ArrayList<>();
            test.canvas.viewer().flush();
            test.canvas.flowPart().viewport().getUpdateManager().addUpdateListener(new UpdateListener() {
                @Override
                public void notifyPainting(Rectangle damage, java.util.Map dirtyRegions) {
                    painted.add(damage.getCopy());
                }

                @Override
                public void notifyValidating() {
                }
            });
            Node moved = test.flow.getNodes().get(1);
            test.open.edit("Rename", () -> FlowEdits.rename(moved, "Renamed"));
            test.canvas.viewer().flush();
            List<CardFace> after = faces();
            for (int i = 0; i < MANY; i++) {
                if (i != 1) {
                    assertSame(before.get(i), after.get(i));
                }
            }
            assertEquals("Renamed", after.get(1).name());
            assertSmall(painted);
            test.open.edit("Move", () -> FlowEdits.move(moved, moved.getX() + 8, moved.getY() + 8));
            test.canvas.viewer().flush();
            assertSmall(painted);
        });
    }

    /** Only what lies around one card and its wires was painted. */
    private static void assertSmall(List<Rectangle> painted) {
        assertTrue(!painted.isEmpty());
        painted.forEach(area -> assertTrue(area.width < 400 && area.height < 160, area.toString()));
        painted.clear();
    }

    private List<CardFace> faces() {
        return test.flow.getNodes().stream().map(node -> test.part(node).card().face()).toList();
    }
}
