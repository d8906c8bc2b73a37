// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.Test;

/** A person edits, saves, undoes beyond the save, closes and opens again. */
class SaveIrisTest extends Journey {
    @Test
    void undoesBeyondASaveAndFindsWhatWasSaved() throws Exception {
        openIris();
        String before = Files.readString(folder.resolve("iris.flow"));
        int x = eye.see(() -> eye.node("show-table").getX());
        Point name = eye.card("show-table");
        hand.drag(name, new Point(name.x + 80, name.y + 40));
        eye.until("the card has moved", () -> eye.node("show-table").getX() != x);
        int moved = eye.see(() -> eye.node("show-table").getX());
        assertEquals(0, moved % 8, "cards snap to the grid");
        hand.press("ctrl+s");
        eye.until("it is saved", () -> !eye.editor().isDirty());
        String saved = Files.readString(folder.resolve("iris.flow"));
        assertNotEquals(before, saved);
        assertTrue(saved.contains("<place of=\"show-table\" x=\"" + moved + "\""), saved);
        hand.press("ctrl+z");
        eye.until("the card is back and unsaved", () -> eye.node("show-table").getX() == x && eye.editor().isDirty());
        hand.press("ctrl+y");
        eye.until("the card is moved again and saved", () -> eye.node("show-table").getX() == moved);
        hand.press("ctrl+w");
        eye.until("the flow is closed", () -> eye.editor() == null);
        openIris();
        assertEquals(moved, eye.see(() -> eye.node("show-table").getX()));
        assertEquals(saved, Files.readString(folder.resolve("iris.flow")));
    }

    @Test
    void copiesAndPastesThroughTheClipboard() {
        openIris();
        hand.click(eye.card("j48"));
        hand.press("ctrl+c");
        hand.press("ctrl+v");
        eye.until("there is a second tree", () -> eye.flow().flow().getNodes().size() == 6);
        assertEquals("j48-2", eye.see(() -> eye.flow().flow().getNodes().get(5).getId()));
        hand.press("ctrl+z");
        eye.until("it is gone", () -> eye.flow().flow().getNodes().size() == 5);
    }
}
