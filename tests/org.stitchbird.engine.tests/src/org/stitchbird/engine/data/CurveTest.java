// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static CurvePoint at(double x, double y) {
        return new CurvePoint(x, y, 1 - x);
    }

    @Test
    void aShortCurveStaysAsItIs() {
        Curve curve = new Curve(List.of(at(0, 0), at(0.5, 0.5), at(1, 1)));
        assertSame(curve, curve.thinned(3));
    }

    @Test
    void whatLiesOnAStraightLineGoesFirstAndCornersStay() {
        List<CurvePoint> up = IntStream.range(0, 500).mapToObj(i -> at(0, i / 500.0 * 0.8)).toList();
        List<CurvePoint> right = IntStream.rangeClosed(0, 500).mapToObj(i -> at(i / 500.0, 0.8 + i / 2500.0)).toList();
        Curve curve = new Curve(Stream.concat(up.stream(), right.stream()).toList());
        assertEquals(List.of(at(0, 0), at(0, 0.8), at(1, 1)), curve.thinned(3).points());
    }

    @Test
    void noPointIsMovedAndTheShapeStays() {
        // A quarter of a circle in 20,000 steps, as a ROC curve climbs.
        List<CurvePoint> points = IntStream.rangeClosed(0, 20_000)
                .mapToObj(i -> at(1 - Math.cos(i * Math.PI / 40_000), Math.sin(i * Math.PI / 40_000))).toList();
        List<CurvePoint> thinned = new Curve(points).thinned(200).points();
        assertEquals(200, thinned.size());
        assertTrue(points.containsAll(thinned));
        assertEquals(points.getFirst(), thinned.getFirst());
        assertEquals(points.getLast(), thinned.getLast());
        assertEquals(area(points), area(thinned), 1e-4);
        for (int i = 1; i < thinned.size(); i++) {
            assertTrue(thinned.get(i).x() >= thinned.get(i - 1).x());
        }
    }

    private static double area(List<CurvePoint> points) {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            area += (points.get(i).x() - points.get(i - 1).x()) * (points.get(i).y() + points.get(i - 1).y()) / 2;
        }
        return area;
    }
}
