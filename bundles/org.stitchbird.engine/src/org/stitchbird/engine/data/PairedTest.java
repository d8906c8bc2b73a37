// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.Serializable;

/**
 * Whether one learner was better than another by one metric, and whether that is more than chance explains.
 *
 * @param metric the {@link Metric} id
 * @param first the position of a learner in the comparison
 * @param second the position of another
 * @param difference the mean of the first's results less those of the second, in the unit of the metric
 * @param t the statistic of the test; infinite when all differences are equal and not 0
 * @param p the chance of such a difference, or a greater one in either direction, between learners that are equal
 * @param outcome what follows for the first
 */
public record PairedTest(String metric, int first, int second, double difference, double t, double p, Outcome outcome)
        implements Serializable {
    /** What a test says of its first learner. */
    public enum Outcome {
        /** Significantly better. */
        BETTER,
        /** Significantly worse. */
        WORSE,
        /** Chance alone may explain the difference. */
        OPEN
    }

    /** The same test seen from the other learner. */
    public PairedTest reversed() {
        Outcome other = switch (outcome) {
            case BETTER -> Outcome.WORSE;
            case WORSE -> Outcome.BETTER;
            case OPEN -> Outcome.OPEN;
        };
        return new PairedTest(metric, second, first, 0 - difference, 0 - t, p, other);
    }
}
