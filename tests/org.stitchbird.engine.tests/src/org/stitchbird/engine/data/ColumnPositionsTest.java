// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnPositionsTest {
    private static final Schema COLUMNS = Schema.of(ColumnSpec.number("a"), ColumnSpec.number("b"),
            ColumnSpec.number("@last"), ColumnSpec.number("d"));

    @Test
    void positionsBecomeNames() {
        assertEquals(List.of("a", "b"), ColumnPositions.names(List.of("@1-2"), COLUMNS));
        assertEquals(List.of("b", "@last", "d"), ColumnPositions.names(List.of("@2-last,2"), COLUMNS));
        assertEquals(List.of("d", "a"), ColumnPositions.names(List.of("d", "@first"), COLUMNS));
        assertEquals("d", ColumnPositions.name("@4", COLUMNS));
    }

    @Test
    void aColumnOfThatNameGoesBefore() {
        assertEquals("@last", ColumnPositions.name("@last", COLUMNS));
    }

    @Test
    void whatIsNotThereStaysOrIsLeftOut() {
        assertEquals("x", ColumnPositions.name("x", COLUMNS));
        assertEquals("@9", ColumnPositions.name("@9", COLUMNS));
        assertEquals(List.of("d"), ColumnPositions.names(List.of("@4-9", "@0"), COLUMNS));
    }

    @Test
    void onlyRangesArePositions() {
        assertTrue(ColumnPositions.is("@first-3,5,last"));
        for (String no : List.of("first", "@", "@x", "@1-", "@1;2", "@-1", "@1 - 2")) {
            assertFalse(ColumnPositions.is(no), no);
        }
        assertEquals("@1-3,last", ColumnPositions.of("1 - 3, last"));
    }
}
