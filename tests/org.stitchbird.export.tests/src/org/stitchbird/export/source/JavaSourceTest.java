// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stitchbird.engine.scoring.Scorer;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.export.Samples;

class JavaSourceTest {
    private static final Map<String, Scoring> SAMPLES = Samples.all();

    @TempDir
    Path folder;

    static Stream<String> samples() {
        return SAMPLES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void compilesWithoutWarningsAndAnswersTheSameBits(String name) throws Exception {
        Scoring scoring = SAMPLES.get(name);
        String type = JavaSource.className(name);
        try (Compiled compiled = Compiled.of(JavaSource.of(scoring, name, "", type), type, folder)) {
            Scorer scorer = new Scorer(scoring);
            for (double[] row : Samples.rows(scoring.inputs(), 300, 5)) {
                assertArrayEquals(scorer.answer(row), compiled.score(row));
            }
        }
    }
}
