// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetGuessTest {
    private static final ColumnSpec SIZE = ColumnSpec.number("size");
    private static final ColumnSpec COLOUR = ColumnSpec.category("colour", List.of("red", "green"));
    private static final ColumnSpec SHAPE = ColumnSpec.category("shape", List.of("round", "square"));

    @Test
    void theLastCategoryComesFirstAndNumbersCome() {
        assertEquals(List.of("shape", "colour", "size"), TargetGuess.of(Schema.of(COLOUR, SHAPE, SIZE)));
    }

    @Test
    void aTellingNameGoesBeforeAll() {
        assertEquals(List.of("Class ", "shape", "size"),
                TargetGuess.of(Schema.of(ColumnSpec.number("Class "), SHAPE, SIZE)));
        assertEquals(List.of("목표", "shape"), TargetGuess.of(Schema.of(ColumnSpec.number("목표"), SHAPE)));
    }

    @Test
    void textAndTimesAreNoTargets() {
        assertEquals(List.of(), TargetGuess.of(Schema.of(ColumnSpec.text("label"), ColumnSpec.time("y"))));
    }
}
