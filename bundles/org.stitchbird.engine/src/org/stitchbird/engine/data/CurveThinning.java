// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Leaves out the points that a curve can best do without, as Visvalingam and Whyatt do for lines on maps. */
final class CurveThinning {
    private final List<CurvePoint> points;
    private final int[] before;
    private final int[] after;
    private final double[] areas;
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(
            Comparator.comparingDouble(Candidate::area).thenComparingInt(Candidate::point));

    /** A point that may go, unless its triangle has changed since then. */
    private record Candidate(int point, double area) {
    }

    CurveThinning(List<CurvePoint> points) {
        this.points = points;
        before = IntStream.range(0, points.size()).map(i -> i - 1).toArray();
        after = IntStream.range(0, points.size()).map(i -> i + 1).toArray();
        areas = new double[points.size()];
        for (int i = 1; i < points.size() - 1; i++) {
            weigh(i, 0);
        }
    }

    List<CurvePoint> to(int most) {
        boolean[] gone = new boolean[points.size()];
        for (int left = points.size(); left > most && !candidates.isEmpty();) {
            Candidate least = candidates.poll();
            int point = least.point();
            if (!gone[point] && least.area() == areas[point]) {
                gone[point] = true;
                left--;
                after[before[point]] = after[point];
                before[after[point]] = before[point];
                weigh(before[point], least.area());
                weigh(after[point], least.area());
            }
        }
        return IntStream.range(0, points.size()).filter(i -> !gone[i]).mapToObj(points::get).toList();
    }

    /** A neighbour of a point that went never counts for less than that one, or a bend could melt away bit by bit. */
    private void weigh(int point, double atLeast) {
        if (point > 0 && point < points.size() - 1) {
            areas[point] = Math.max(atLeast, area(points.get(before[point]), points.get(point),
                    points.get(after[point])));
            candidates.add(new Candidate(point, areas[point]));
        }
    }

    private static double area(CurvePoint a, CurvePoint b, CurvePoint c) {
        return Math.abs((b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y())) / 2;
    }
}
