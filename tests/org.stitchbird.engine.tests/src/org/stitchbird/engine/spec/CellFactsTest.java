// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Table;

class CellFactsTest {
    private static final CellFacts FACTS = CellFacts.of(Table.of(List.of(
            Columns.numbers(ColumnSpec.number("x"), new double[] {1, Double.NaN, -2}),
            Columns.codes(ColumnSpec.category("kind", List.of("a")), new int[] {-1, 0, -1}),
            Columns.numbers(ColumnSpec.number("whole"), new double[] {0, 1, 2})), null));

    @Test
    void missingCellsAndNumbersBelowZeroAreCounted() {
        assertEquals(new CellFacts(3, Map.of("x", 1, "kind", 2), Set.of("x")), FACTS);
    }

    @Test
    void onlyWhatIsKeptIsKnown() {
        assertEquals(new CellFacts(3, Map.of("kind", 2), Set.of()), FACTS.select(List.of("kind", "whole")));
    }

    @Test
    void ofRowsDrawnByChanceOnlyWhatIsAsGoodAsCertainStays() {
        CellFacts many = new CellFacts(1000, Map.of("often", 400, "once", 1), Set.of("often"));
        assertEquals(new CellFacts(660, Map.of("often", 264), Set.of()), many.drawn(0.66));
        assertEquals(-1, CellFacts.UNKNOWN.drawn(0.5).rows());
    }
}
