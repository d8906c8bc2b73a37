// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.Serializable;
import java.util.Map;

/**
 * What one learner reached in a comparison, over all folds of all runs.
 *
 * @param learner its name for people
 * @param means the mean of each metric by {@link Metric} id
 * @param deviations the standard deviation (n − 1) of each metric
 */
public record ComparedLearner(String learner, Map<String, Double> means, Map<String, Double> deviations)
        implements Serializable {
}
