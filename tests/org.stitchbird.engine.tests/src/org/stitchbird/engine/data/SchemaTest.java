// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final Schema FLOWERS = Schema.of(
            ColumnSpec.number("length"), ColumnSpec.category("kind", List.of("rose", "tulip")));

    @Test
    void findsColumnsByName() {
        assertEquals(1, FLOWERS.indexOf("kind"));
        assertEquals(-1, FLOWERS.indexOf("Kind"));
        assertTrue(FLOWERS.column("width").isEmpty());
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> FLOWERS.with(ColumnSpec.text("kind")));
        assertTrue(refused.getMessage().contains("'kind'"), refused.getMessage());
    }

    @Test
    void selectingKeepsTheTargetOnlyWhenItIsSelected() {
        var withTarget = FLOWERS.withTarget("kind");
        assertEquals("kind", withTarget.select(List.of("kind")).targetName());
        assertTrue(withTarget.select(List.of("length")).target().isEmpty());
        assertTrue(Schema.of(ColumnSpec.number("length")).select(List.of("length")).target().isEmpty());
    }
}
