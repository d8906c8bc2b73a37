// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.scoring.Scorer;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.export.Samples;

class JavaScriptSourceTest {
    /** What calls exp, log, pow or tanh: engines may differ from Java in the last bits there, and nowhere else. */
    private static final Set<String> TRANSCENDENTAL = Set.of("formulas", "SOFTMAX", "SOFTMAX_WITH_LAST_ZERO", "bayes",
            "long bayes", "net", "chained", "side");

    @TempDir
    Path folder;

    @Test
    void answersTheSameBitsAndNearlyTheSameBehindExponentials() throws Exception {
        Map<String, Scoring> samples = Samples.all();
        List<Path> files = new ArrayList<>();
        List<double[][]> rows = new ArrayList<>();
        for (Map.Entry<String, Scoring> sample : samples.entrySet()) {
            files.add(Files.writeString(folder.resolve("model-" + files.size() + ".js"), JavaScriptSource.of(
                    sample.getValue(), sample.getKey(), "model")));
            rows.add(Samples.rows(sample.getValue().inputs(), 100, 7));
        }
        List<double[][]> answers = Node.scores(files, rows);
        int at = 0;
        for (Map.Entry<String, Scoring> sample : samples.entrySet()) {
            Scorer scorer = new Scorer(sample.getValue());
            for (int r = 0; r < rows.get(at).length; r++) {
                same(sample.getKey(), scorer.answer(rows.get(at)[r]), answers.get(at)[r]);
            }
            at++;
        }
    }

    private static void same(String sample, double[] expected, double[] found) {
        assertEquals(expected.length, found.length, sample);
        for (int i = 0; i < expected.length; i++) {
            double allowed = TRANSCENDENTAL.contains(sample) ? 1e-13 * Math.max(1, Math.abs(expected[i])) : 0;
            if (allowed == 0 || Double.isNaN(expected[i]) || Double.isInfinite(expected[i])) {
                assertEquals(expected[i], found[i], sample + " " + i);
            } else {
                assertEquals(expected[i], found[i], allowed, sample + " " + i);
            }
        }
    }
}
