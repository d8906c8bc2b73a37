// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kept;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Clusters;
import org.stitchbird.engine.data.Comparison;
import org.stitchbird.engine.data.ComparedLearner;
import org.stitchbird.engine.data.Curve;
import org.stitchbird.engine.data.CurvePoint;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.LabelCurves;
import org.stitchbird.engine.data.PairedTest;
import org.stitchbird.engine.data.PairedTest.Outcome;
import org.stitchbird.engine.data.Report;
import org.stitchbird.engine.data.Runs;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;

class PlainFormTest {
    private static Evaluation evaluation() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("z", 0.1);
        metrics.put("a", Double.NaN);
        metrics.put("m", -0.0);
        Curve curve = new Curve(List.of(new CurvePoint(0, 1, 0.5), new CurvePoint(1, 0, Double.POSITIVE_INFINITY)));
        Score score = new Score("나무 J48", "10-fold", Task.CLASSIFICATION, null, metrics, List.of("a", "b"),
                new double[][] {{1, 2}, {3, 4}}, List.of(metrics, Map.of()), List.of(new LabelCurves("a", curve, curve)),
                new double[0][], new Runs(List.of(metrics)),
                new Clusters(List.of("c"), List.of(1.0), List.of(), new double[0][], List.of(-1)));
        return new Evaluation(List.of(score, score), new Comparison(0.05, "z", 100,
                List.of(new ComparedLearner("x", metrics, metrics)),
                List.of(new PairedTest("z", 0, 1, 0.1, 0.2, 0.3, Outcome.WORSE))));
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        byte[] bytes = PlainForm.bytes(evaluation());
        Evaluation read = PlainForm.read(bytes, Evaluation.class);
        assertArrayEquals(bytes, PlainForm.bytes(read));
        Score score = read.scores().get(1);
        assertEquals("나무 J48", score.learner());
        assertEquals(List.of("z", "a", "m"), List.copyOf(score.metrics().keySet()));
        assertEquals(4, score.confusion()[1][1]);
        assertEquals(Outcome.WORSE, read.comparison().tests().get(0).outcome());
        assertEquals(new Report("r", "text\n"), PlainForm.read(PlainForm.bytes(new Report("r", "text\n")), Report.class));
    }

    @Test
    void bytesOfSomethingElseAreRefused() {
        byte[] bytes = PlainForm.bytes(evaluation());
        assertThrows(IOException.class, () -> PlainForm.read(Arrays.copyOf(bytes, bytes.length - 1), Evaluation.class));
        assertThrows(IOException.class, () -> PlainForm.read(Arrays.copyOf(bytes, bytes.length + 1), Evaluation.class));
        assertThrows(IOException.class, () -> PlainForm.read(new byte[] {1, 127, 127, 127, 127}, Report.class));
        assertThrows(IOException.class, () -> PlainForm.read(new byte[] {1, 1, 0, 0, 0, 0, 0}, Report.class));
    }

    @Test
    void onlyPlainDataIsWritten() {
        assertThrows(IllegalArgumentException.class, () -> PlainForm.bytes(new Odd(new Object())));
    }

    private record Odd(Object what) {
    }
}
