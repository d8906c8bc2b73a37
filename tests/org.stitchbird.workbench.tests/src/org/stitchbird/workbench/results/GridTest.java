// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Schema;

/** Where columns lie, and which cells are selected. */
class GridTest {
    private final GridColumns columns = new GridColumns(Schema.of(ColumnSpec.number("a"), ColumnSpec.text("b"))
            .withTarget("b"), text -> 100);

    @Test
    void columnsLieSideBySide() {
        int width = columns.width(0);
        assertEquals(0, columns.at(0));
        assertEquals(0, columns.at(width - 1));
        assertEquals(1, columns.at(width));
        assertEquals(-1, columns.at(columns.total()));
        assertEquals(-1, columns.at(-1));
        assertEquals(0, columns.edgeAt(width + 2));
        assertEquals(-1, columns.edgeAt(width / 2));
        assertFalse(columns.isTarget(0));
        assertTrue(columns.isTarget(1));
    }

    @Test
    void columnsWidenForWhatIsInThemUnlessSetByHand() {
        List<List<String>> rows = List.of(Arrays.asList("1", null), List.of("2", "long"));
        assertTrue(columns.fit(rows, text -> text.equals("long") ? 200 : 10));
        assertEquals(220, columns.width(1));
        columns.setWidth(1, 80);
        columns.fit(rows, text -> 200);
        assertEquals(80, columns.width(1));
    }

    @Test
    void aSelectionStaysInsideAndKeepsWhereItWasBegun() {
        GridSelection selection = new GridSelection(10, 3);
        assertTrue(selection.isEmpty());
        selection.to(4, 1, false);
        selection.to(99, -5, true);
        assertEquals(List.of(4, 9, 0, 1), List.of(selection.top(), selection.bottom(), selection.left(),
                selection.right()));
        assertTrue(selection.contains(7, 0));
        assertFalse(selection.contains(7, 2));
        selection.to(0, 2, false);
        assertFalse(selection.contains(4, 1));
        selection.all();
        assertTrue(selection.contains(0, 0) && selection.contains(9, 2));
    }

    @Test
    void nothingCanBeSelectedInAnEmptyTable() {
        GridSelection selection = new GridSelection(0, 3);
        selection.to(0, 0, false);
        assertTrue(selection.isEmpty());
    }
}
