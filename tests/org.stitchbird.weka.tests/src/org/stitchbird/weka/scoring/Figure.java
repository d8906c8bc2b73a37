// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

/** How far formulas and Weka are apart: over all comparisons of a family. */
final class Figure {
    private long numbers;
    private long different;
    private double largest;

    /** Compares two numbers, both of which may be missing. */
    void compare(double expected, double actual) {
        numbers++;
        if (expected == actual || Double.isNaN(expected) && Double.isNaN(actual)) {
            return;
        }
        different++;
        double scale = Math.max(1, Math.abs(expected));
        double apart = Math.abs(expected - actual) / scale;
        largest = Double.isNaN(apart) ? Double.POSITIVE_INFINITY : Math.max(largest, apart);
    }

    /** The largest difference, relative to numbers above 1; infinite if one was missing and the other not. */
    double largest() {
        return largest;
    }

    @Override
    public String toString() {
        return different == 0 ? "same bits in " + numbers + " numbers"
                : "largest difference " + largest + " (" + different + " of " + numbers + " numbers)";
    }
}
