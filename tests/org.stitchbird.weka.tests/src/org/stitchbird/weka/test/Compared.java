// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.stitchbird.engine.data.Score;
import weka.classifiers.evaluation.Evaluation;

/** Compares scores of flows with evaluations of Weka's, to the last bit. */
public final class Compared {
    private Compared() {
    }

    /** Throws when a figure of Weka's evaluation is another one in the score. */
    public static void assertSame(Evaluation direct, Score ours) throws Exception {
        Figures figures = Figures.of(direct, false);
        assertTrue(figures.metrics().size() >= 6, figures.metrics().toString());
        assertEquals(figures.metrics(), ours.metrics());
        assertEquals(figures.perLabel(), ours.perLabel());
        assertArrayEquals(figures.confusion(), ours.confusion());
    }
}
