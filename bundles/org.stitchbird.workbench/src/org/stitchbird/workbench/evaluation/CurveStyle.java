// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.function.Function;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.Step;

/** How the curve of one of several learners is drawn: told apart by colour and by dashes. */
record CurveStyle(Function<Theme, Rgb> colour, int[] dashes) {
    private static final Step[] COLOURS = {Step.TRAIN, Step.TEST, Step.PREPARE, Step.EXPLAIN, Step.COLLECT,
        Step.DEPLOY, Step.IMPROVE};
    private static final int[][] DASHES = {{}, {7, 4}, {2, 4}, {9, 4, 2, 4}};

    /** The style of the learner at that position; no two of the first 28 are alike. */
    static CurveStyle of(int position) {
        Step step = COLOURS[position % COLOURS.length];
        return new CurveStyle(theme -> theme.of(step), DASHES[position % DASHES.length]);
    }
}
