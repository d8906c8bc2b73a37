// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Scorer;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.export.Samples;
import org.stitchbird.export.source.Compiled;
import org.stitchbird.export.source.JavaScriptSource;
import org.stitchbird.export.source.JavaSource;
import org.stitchbird.export.source.Node;

/** Names of any kind, very many columns, and very large models as source. */
class HostileSourcesTest {
    private static final String TITLE = "*/ } \\u002a/ System.exit(1); //\n${x} `</script> --> 한국어 \u202e";
    @TempDir
    Path folder;

    @Test
    void namesOfAnyKindAreTakenAsTheyAre() throws Exception {
        same(Hostile.scoring(), 0);
    }

    @Test
    void thousandsOfColumns() throws Exception {
        same(Hostile.wide(2_000), 1e-13);
    }

    @Test
    void thousandsOfLabels() throws Exception {
        List<String> labels = IntStream.range(0, 12_000).mapToObj(i -> "label \\n \" " + i).toList();
        double[] numbers = IntStream.range(0, 12_000).asDoubleStream().toArray();
        same(new Scoring(List.of(ColumnSpec.category("many", labels)), List.of(), new Predictor.Computed(List.of(
                new org.stitchbird.engine.scoring.Formula.Lookup(new org.stitchbird.engine.scoring.Formula.Cell(0),
                        numbers))), Task.REGRESSION, List.of()), 0);
    }

    @Test
    void aForestOfManyLargeTrees() throws Exception {
        List<ColumnSpec> columns = IntStream.range(0, 8).mapToObj(i -> ColumnSpec.number("n" + i)).toList();
        double[] weights = new double[101];
        java.util.Arrays.fill(weights, 1);
        same(new Scoring(columns, List.of(), new Predictor.Linked(new Predictor.Sum(Samples.trees(columns, 101, 10),
                weights), Predictor.Link.SHARES), Task.CLASSIFICATION, List.of("a", "b", "c")), 0);
    }

    @Test
    void rulesThatNoMethodCouldHold() throws Exception {
        same(Samples.manyRules(3_000), 0);
    }

    private void same(Scoring scoring, double tolerance) throws Exception {
        String java = JavaSource.of(scoring, TITLE, "", "HostileModel");
        assertEquals(java, JavaSource.of(scoring, TITLE, "", "HostileModel"));
        double[][] rows = Samples.rows(scoring.inputs(), 60, 3);
        Scorer scorer = new Scorer(scoring);
        try (Compiled compiled = Compiled.of(java, "HostileModel", folder)) {
            for (double[] row : rows) {
                assertArrayEquals(scorer.answer(row), compiled.score(row));
                assertEquals(answer(scoring, scorer.answer(row)), compiled.predict(texts(scoring.inputs(), row)));
            }
            assertThrows(IllegalArgumentException.class, () -> compiled.predict(Map.of()));
        }
        Path script = Files.writeString(folder.resolve("model.js"), JavaScriptSource.of(scoring, TITLE,
                "HostileModel"));
        double[][] found = Node.score(script, rows);
        for (int row = 0; row < rows.length; row++) {
            assertArrayEquals(scorer.answer(rows[row]), found[row], tolerance);
        }
    }

    private static Object answer(Scoring scoring, double[] numbers) {
        int likeliest = Scorer.likeliest(numbers);
        return scoring.answers().isEmpty() ? (Object) numbers[0]
                : numbers[likeliest] > 0 ? scoring.answers().get(likeliest) : null;
    }

    private static Map<String, String> texts(List<ColumnSpec> columns, double[] row) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < row.length; i++) {
            List<String> labels = columns.get(i).labels();
            texts.put(columns.get(i).name(), Double.isNaN(row[i]) ? null
                    : labels.isEmpty() ? Double.toString(row[i]) : labels.get((int) row[i]));
        }
        return texts;
    }
}
