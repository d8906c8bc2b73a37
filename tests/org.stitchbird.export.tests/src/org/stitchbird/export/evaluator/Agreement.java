// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Scorer;
import org.stitchbird.engine.scoring.Scoring;

/** Compares what another program answers with what a scoring says. */
final class Agreement {
    private Agreement() {
    }

    /**
     * The largest difference of a number, of numbers above 1 as a part of them.
     *
     * @param tolerance beyond it, the comparison fails; labels may only differ where two are as likely within it
     */
    static double largest(Scoring scoring, Rows rows, List<OtherProgram.Answer> answers, double tolerance) {
        Scorer scorer = new Scorer(scoring);
        double largest = 0;
        assertEquals(rows.cells().size(), answers.size());
        for (int row = 0; row < answers.size(); row++) {
            double[] expected = scorer.answer(rows.numbers(row));
            OtherProgram.Answer answer = answers.get(row);
            String place = "row " + row + ": " + Arrays.toString(rows.cells().get(row)) + " is "
                    + Arrays.toString(expected) + ", not " + answer.prediction() + " "
                    + Arrays.toString(answer.chances());
            double[] found = scoring.answers().isEmpty() ? new double[] {number(answer.prediction())}
                    : answer.chances();
            // Clusters have no chances in some formats.
            assertTrue(expected.length == found.length || scoring.task() == Task.CLUSTERING && found.length == 0,
                    place);
            for (int i = 0; i < found.length; i++) {
                double difference = difference(expected[i], found[i]);
                assertTrue(difference <= tolerance, place);
                largest = Math.max(largest, difference);
            }
            boolean none = Arrays.stream(expected).allMatch(Double::isNaN);
            if (!scoring.answers().isEmpty() && !none) {
                int label = scoring.answers().indexOf(answer.prediction());
                assertTrue(label >= 0, place);
                assertTrue(label == Scorer.likeliest(expected)
                        || Math.abs(expected[label] - expected[Scorer.likeliest(expected)]) <= tolerance, place);
            }
        }
        return largest;
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static double difference(double expected, double found) {
        if (Double.isNaN(expected) && Double.isNaN(found) || expected == found) {
            return 0;
        }
        double difference = Math.abs(expected - found) / Math.max(1, Math.abs(expected));
        return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
    }
}
