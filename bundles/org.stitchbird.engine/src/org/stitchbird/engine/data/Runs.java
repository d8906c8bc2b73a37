// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What each of several runs of one test gave.
 *
 * @param each the metrics of each run by {@link Metric} id, in the order of the runs
 */
public record Runs(List<Map<String, Double>> each) implements Serializable {
    /** Makes runs; the list is copied. */
    public Runs {
        each = List.copyOf(each);
    }

    /** How many runs there were. */
    public int count() {
        return each.size();
    }

    /** The mean of a metric over the runs that have it; empty when none has. */
    public OptionalDouble mean(String id) {
        return values(id).length == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean(values(id)));
    }

    /** The standard deviation of a metric over the runs that have it (n − 1); empty when fewer than two have. */
    public OptionalDouble deviation(String id) {
        double[] values = values(id);
        if (values.length < 2) {
            return OptionalDouble.empty();
        }
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return OptionalDouble.of(Math.sqrt(squares / (values.length - 1)));
    }

    private double[] values(String id) {
        return each.stream().filter(run -> run.containsKey(id)).mapToDouble(run -> run.get(id)).toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
