// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A series taken apart by moving averages: {@code value = trend + seasonal + remainder}, or their product.
 *
 * @param trend the mean of one period around each value; NaN for half a period at both ends
 * @param seasonal what the place in the period adds to the trend, or multiplies it by
 * @param remainder what is left; NaN where the trend is
 */
record Decomposition(double[] trend, double[] seasonal, double[] remainder) {
    /**
     * Takes a series apart.
     *
     * @param values in the order of time, none missing, two periods at least
     * @param period how many values a period has; at least 2
     * @param product whether the parts are multiplied; then all values must be above 0
     */
    static Decomposition of(double[] values, int period, boolean product) {
        double[] trend = trend(values, period);
        double[] rest = new double[values.length];
        Arrays.setAll(rest, i -> product ? values[i] / trend[i] : values[i] - trend[i]);
        double[] places = new double[period];
        Arrays.setAll(places, place -> IntStream.range(0, values.length).filter(i -> i % period == place)
                .mapToDouble(i -> rest[i]).filter(each -> !Double.isNaN(each)).average().orElse(Double.NaN));
        double middle = Arrays.stream(places).average().orElseThrow();
        double[] seasonal = new double[values.length];
        Arrays.setAll(seasonal, i -> product ? places[i % period] / middle : places[i % period] - middle);
        Arrays.setAll(rest, i -> product ? rest[i] / seasonal[i] : rest[i] - seasonal[i]);
        return new Decomposition(trend, seasonal, rest);
    }

    /** Of an even period both ends count half, so that the mean is centred. */
    private static double[] trend(double[] values, int period) {
        int half = period / 2;
        boolean even = period % 2 == 0;
        double[] trend = new double[values.length];
        Arrays.fill(trend, Double.NaN);
        for (int i = half; i < values.length - half; i++) {
            double sum = 0;
            for (int k = -half; k <= half; k++) {
                sum += values[i + k] * (even && Math.abs(k) == half ? 0.5 : 1);
            }
            trend[i] = sum / period;
        }
        return trend;
    }
}
