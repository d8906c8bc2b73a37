// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the cells of a matrix show, say and where they lie. */
class MatrixTest {
    private static final double[][] COSTS = {{0, 1}, {20, Double.POSITIVE_INFINITY}};
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void cellsShowRowsAndSharesOfTheirLine() {
        Matrix matrix = Matrix.confusion(TestScores.labels("J48", 0.86));
        assertEquals(List.of(Matrix.Mode.COUNTS, Matrix.Mode.SHARES), matrix.modes());
        assertEquals("\t→ no\t→ yes\nno\t82\t8\nyes\t6\t4\n", matrix.text(Matrix.Mode.COUNTS));
        assertEquals("\t→ no\t→ yes\nno\t91.1 %\t8.9 %\nyes\t60.0 %\t40.0 %\n", matrix.text(Matrix.Mode.SHARES));
        assertEquals("6 of 10 “yes” were taken for “no” (60.0 %).", matrix.sentence(1, 0));
    }

    @Test
    void cellsShowWhatTheirRowsCost() {
        Matrix matrix = Matrix.confusion(TestScores.labels("J48", 0.86, COSTS, null));
        assertEquals(List.of(Matrix.Mode.values()), matrix.modes());
        assertEquals("8", matrix.cell(Matrix.Mode.COSTS, 0, 1));
        assertEquals("120", matrix.cell(Matrix.Mode.COSTS, 1, 0));
        assertEquals("∞", matrix.cell(Matrix.Mode.COSTS, 1, 1));
        assertTrue(matrix.sentence(1, 0).endsWith("Each costs 20, all together 120."));
    }

    @Test
    void clustersAreRightWhereTheyStandForALabel() {
        Matrix matrix = Matrix.clusters(TestScores.clusters(true));
        assertTrue(matrix.isRight(0, 1));
        assertFalse(matrix.isRight(0, 0));
        assertFalse(matrix.isRight(1, 1), "the second cluster stands for no label");
        assertEquals("2 of 3 rows in cluster 1 are “yes”, which it stands for (66.7 %).", matrix.sentence(0, 1));
    }

    @Test
    void cellsBecomeNarrowerRatherThanLeaveThePanel() {
        MatrixCells large = MatrixCells.counts(2, 2, 70, 900, false);
        assertEquals(92, large.width());
        MatrixCells many = MatrixCells.counts(20, 20, 70, 600, false);
        assertTrue(many.right() <= 600, many.toString());
        assertEquals(19, many.columnAt(many.place(3, 19).x + 1));
        assertEquals(3, many.lineAt(many.place(3, 19).y + 1));
        assertEquals(-1, many.columnAt(69));
        assertEquals(-1, many.lineAt(many.bottom() + 4));
    }
}
