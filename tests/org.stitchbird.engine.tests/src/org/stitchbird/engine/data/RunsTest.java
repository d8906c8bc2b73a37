// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void meanAndDeviationAreThoseOfTheRunsThatHaveTheMetric() {
        Runs runs = new Runs(List.of(Map.of(Metric.KAPPA, 0.5), Map.of(Metric.KAPPA, 0.7), Map.of(Metric.MCC, 1.0)));
        assertEquals(3, runs.count());
        assertEquals(0.6, runs.mean(Metric.KAPPA).orElseThrow(), 1e-15);
        assertEquals(Math.sqrt(0.02), runs.deviation(Metric.KAPPA).orElseThrow(), 1e-15);
        assertEquals(1, runs.mean(Metric.MCC).orElseThrow());
        assertTrue(runs.deviation(Metric.MCC).isEmpty());
        assertTrue(runs.mean(Metric.F1).isEmpty());
    }
}
