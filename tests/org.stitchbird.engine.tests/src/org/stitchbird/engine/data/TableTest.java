// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Column length = Columns.numbers(ColumnSpec.number("length"), new double[] {1, 2, 3});
    private final Column kind = Columns.codes(ColumnSpec.category("kind", List.of("rose", "tulip")),
            new int[] {0, 1, -1});
    private final Table table = Table.of(List.of(length, kind), "kind");

    @Test
    void knowsItsRowsAndColumns() {
        assertEquals(3, table.rows());
        assertEquals("kind", table.schema().targetName());
        assertEquals(length, table.column("length"));
        assertEquals(kind, table.column(1));
        assertEquals("3 × 2", table.toString());
        assertThrows(IllegalArgumentException.class, () -> table.column("width"));
    }

    @Test
    void refusesColumnsOfDifferentSizesAndWrongNames() {
        Column shorter = Columns.texts(ColumnSpec.text("word"), new String[] {"x"});
        assertThrows(IllegalArgumentException.class, () -> Table.of(List.of(length, shorter), null));
        assertThrows(IllegalArgumentException.class, () -> Table.of(List.of(length, length), null));
        assertThrows(IllegalArgumentException.class, () -> Table.of(List.of(length), "kind"));
    }

    @Test
    void selectingColumnsKeepsOrderAndTarget() {
        Table turned = table.select(List.of("kind", "length"));
        assertEquals(List.of("kind", "length"), turned.schema().names());
        assertEquals("kind", turned.schema().targetName());
        assertNull(table.select(List.of("length")).schema().targetName());
        assertEquals(kind, turned.column(0));
    }

    @Test
    void picksRowsInAnyOrderAndMoreThanOnce() {
        Table picked = table.rows(new int[] {2, 0, 0});
        assertEquals(3, picked.rows());
        assertEquals("3", picked.column("length").text(0));
        assertEquals("rose", picked.column("kind").text(2));
        assertNull(picked.column("kind").text(0));
        assertEquals("kind", picked.schema().targetName());
    }

    @Test
    void addsColumnsAtTheEnd() {
        Table more = table.with(List.of(Columns.numbers(ColumnSpec.number("width"), new double[] {7, 8, 9})));
        assertEquals(List.of("length", "kind", "width"), more.schema().names());
        assertEquals("kind", more.schema().targetName());
        assertEquals(2, table.columns().size());
    }

    @Test
    void anotherTargetLeavesTheTableAlone() {
        assertEquals("length", table.withTarget("length").schema().targetName());
        assertNull(table.withTarget(null).schema().targetName());
        assertEquals("kind", table.schema().targetName());
    }
}
