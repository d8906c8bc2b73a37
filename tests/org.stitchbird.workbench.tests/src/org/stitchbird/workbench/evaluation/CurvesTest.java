// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.CurvePoint;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.look.Theme;

/** Which curves are drawn, where their points lie, and what they say. */
class CurvesTest {
    private static final Rectangle PLOT = new Rectangle(40, 20, 200, 200);
    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void aPlaceBelongsToTheNearestPointWithinReach() {
        Score score = TestScores.labels("J48", 0.9);
        CurveLine line = CurveLines.of(List.of(score), "yes", CurveKind.ROC).getFirst();
        assertEquals(60, CurveLine.x(PLOT, 0.1), 1e-3);
        assertEquals(140, CurveLine.y(PLOT, 0.4), 1e-3);
        assertEquals(Optional.of(1), line.nearest(PLOT, 63, 144, 10));
        assertEquals(Optional.empty(), line.nearest(PLOT, 140, 140, 10));
        assertEquals(6, line.points(PLOT).length);
    }

    @Test
    void aCurveWithoutPointsIsNotDrawnAndTheOthersKeepTheirStyle() {
        Score score = TestScores.labels("J48", 0.9);
        assertEquals(List.of(), CurveLines.of(List.of(score), "yes", CurveKind.PRECISION_RECALL));
        List<CurveLine> lines = CurveLines.of(List.of(TestScores.clusters(true), score), "no", CurveKind.ROC);
        assertEquals(1, lines.size());
        assertEquals(CurveStyle.of(1).dashes(), lines.getFirst().style().dashes());
        assertEquals(OptionalDouble.of(0.75), CurveLines.area(score, "yes", CurveKind.ROC));
        assertEquals(OptionalDouble.empty(), CurveLines.area(score, "yes", CurveKind.PRECISION_RECALL));
        assertEquals("yes", CurveLines.rarest(score).label());
    }

    @Test
    void noTwoLearnersLookAlike() {
        Set<String> looks = new HashSet<>();
        for (int i = 0; i < 28; i++) {
            CurveStyle style = CurveStyle.of(i);
            looks.add(style.colour().apply(Theme.LIGHT) + Arrays.toString(style.dashes()));
        }
        assertEquals(28, looks.size());
    }

    @Test
    void aPointIsSaidInASentence() {
        Locale.setDefault(Locale.ENGLISH);
        CurvePoint point = new CurvePoint(0.1, 0.4, 0.5);
        assertEquals("J48: answering “yes” from a probability of 0.5 on finds 40.0 % of its rows, "
                + "and takes 10.0 % of all others for it.", CurveKind.ROC.sentence("J48", "yes", point));
        assertEquals("J48: answering “yes” from a probability of 0.5 on finds 10.0 % of its rows, "
                + "and 40.0 % of these answers are right.", CurveKind.PRECISION_RECALL.sentence("J48", "yes", point));
    }

    @Test
    void chartsAreLargeWhereThereIsRoomAndNeverOverlap() {
        for (int width : new int[] {200, 420, 640, 700, 830, 1400}) {
            CurveSpread spread = CurveSpread.of(width, 228, 130);
            assertFalse(spread.first().intersects(spread.second()), width + " " + spread);
            assertFalse(spread.first().intersects(spread.side()), width + " " + spread);
            assertFalse(spread.second().intersects(spread.side()), width + " " + spread);
            assertTrue(spread.height() >= spread.second().y + spread.second().height);
        }
        assertTrue(CurveSpread.of(830, 228, 130).height() <= 228, "a low panel shows all of it");
        assertTrue(CurveSpread.of(1400, 500, 130).first().width > CurveSpread.of(1400, 228, 130).first().width);
    }
}
