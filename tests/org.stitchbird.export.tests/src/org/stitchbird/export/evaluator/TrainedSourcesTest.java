// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Scorer;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.export.source.Compiled;
import org.stitchbird.export.source.JavaScriptSource;
import org.stitchbird.export.source.JavaSource;
import org.stitchbird.export.source.Node;
import org.stitchbird.export.sql.ScoringSql;
import org.stitchbird.export.sql.SqlDialect;

/** What flows have trained is answered by exported Java, by exported JavaScript and in databases as by its formulas. */
class TrainedSourcesTest {
    private static final FormatTable TABLE = new FormatTable();
    private static final Map<String, Trained.Model> MODELS = new LinkedHashMap<>();
    @TempDir
    private static Path folder;
    private static OtherProgram databases;

    @BeforeAll
    static void start() throws Exception {
        databases = OtherProgram.databases();
        Trained trained = new Trained(folder);
        for (Map.Entry<String, Trained.Family> family : Trained.families().entrySet()) {
            MODELS.put(family.getKey(), trained.train(family.getValue()));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        System.out.print(TABLE);
        databases.close();
    }

    @TestFactory
    List<DynamicTest> javaAnswersTheSameBits() {
        return MODELS.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
            Scoring scoring = each.getValue().scoring();
            Path home = Files.createTempDirectory(folder, "java");
            try (Compiled compiled = Compiled.of(JavaSource.of(scoring, each.getKey(), "", "TrainedModel"),
                    "TrainedModel",
                    home)) {
                Scorer scorer = new Scorer(scoring);
                for (double[] row : rows(each.getValue().golden())) {
                    assertArrayEquals(scorer.answer(row), compiled.score(row));
                }
            }
            TABLE.note(each.getKey(), "plain-java", "0.0");
        })).toList();
    }

    @Test
    void javaScriptAnswersTheSameNumbers() throws Exception {
        List<Path> files = new ArrayList<>();
        List<double[][]> rows = new ArrayList<>();
        for (Map.Entry<String, Trained.Model> each : MODELS.entrySet()) {
            files.add(Files.writeString(folder.resolve("model-" + files.size() + ".js"),
                    JavaScriptSource.of(each.getValue().scoring(), each.getKey(), "model")));
            rows.add(rows(each.getValue().golden()));
        }
        List<double[][]> answers = Node.scores(files, rows);
        int at = 0;
        for (Map.Entry<String, Trained.Model> each : MODELS.entrySet()) {
            Scorer scorer = new Scorer(each.getValue().scoring());
            double largest = 0;
            for (int row = 0; row < answers.get(at).length; row++) {
                double[] expected = scorer.answer(rows.get(at)[row]);
                assertEquals(expected.length, answers.get(at)[row].length);
                for (int i = 0; i < expected.length; i++) {
                    largest = Math.max(largest, SqlTest.difference(expected[i], answers.get(at)[row][i]));
                }
            }
            assertTrue(largest <= 1e-13, each.getKey() + " " + largest);
            TABLE.note(each.getKey(), "javascript", Double.toString(largest));
            at++;
        }
    }

    @TestFactory
    List<DynamicTest> databasesAnswerTheSameNumbers() {
        List<DynamicTest> tests = new ArrayList<>();
        for (SqlDialect dialect : SqlTest.dialects()) {
            MODELS.forEach((name, model) -> tests.add(DynamicTest.dynamicTest(dialect + " " + name, () ->
                    TABLE.note(name, "sql " + dialect.label(), inDatabase(name, model, dialect)))));
        }
        return tests;
    }

    private static String inDatabase(String name, Trained.Model model, SqlDialect dialect) throws Exception {
        if (name.equals("NaiveBayes, kernels")) {
            assertThrows(NodeFailure.class, () -> ScoringSql.of(model.scoring(), dialect, name, List.of("input rows"),
                    List.of("row key")));
            return "not expressible";
        }
        String sql = ScoringSql.of(model.scoring(), dialect, name, List.of("input rows"), List.of("row key"));
        // PostgreSQL takes a tenth of a second to walk a row down a forest.
        Rows golden = dialect == SqlDialect.POSTGRESQL && name.startsWith("RandomForest") ? model.golden().first(40)
                : model.golden();
        List<OtherProgram.Answer> answers = databases.answers((dialect + "\n" + sql).getBytes(StandardCharsets.UTF_8),
                golden, true);
        return Double.toString(SqlTest.largest(model.scoring(), golden, answers));
    }

    private static double[][] rows(Rows rows) {
        return IntStream.range(0, rows.cells().size()).mapToObj(rows::numbers).toArray(double[][]::new);
    }
}
