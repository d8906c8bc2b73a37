// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

/** What the nearest of some centres answers. */
final class Distances {
    private Distances() {
    }

    static double[] answer(Predictor.Nearest nearest, double[] row) {
        int centres = switch (nearest.terms().getFirst()) {
            case Term.OfNumber number -> number.centres().length;
            case Term.OfLabel label -> label.centres().length;
        };
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int centre = 0; centre < centres; centre++) {
            double distance = 0;
            for (Term term : nearest.terms()) {
                double difference = difference(term, row[term.cell()], centre);
                distance += nearest.squared() ? difference * difference : Math.abs(difference);
            }
            if (distance < least) {
                best = centre;
                least = distance;
            }
        }
        return Scorer.only(best, centres);
    }

    private static double difference(Term term, double cell, int centre) {
        return switch (term) {
            case Term.OfLabel label -> cell == label.centres()[centre] ? 0 : 1;
            case Term.OfNumber number -> {
                if (Double.isNaN(cell)) {
                    yield number.missing()[centre];
                }
                double scaled = (cell - number.least()) / number.width();
                double other = number.centres()[centre];
                yield !Double.isNaN(other) ? scaled - (other - number.least()) / number.width()
                        : scaled < 0.5 ? 1 - scaled : scaled;
            }
        };
    }
}
