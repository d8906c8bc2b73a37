// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Scorer;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.export.Samples;
import org.stitchbird.export.sql.ScoringSql;
import org.stitchbird.export.sql.SqlDialect;

/** Databases answer models of every kind as their formulas say, rows with missing cells included. */
class SqlTest {
    private static final double TOLERANCE = 1e-9;
    private static OtherProgram databases;

    @BeforeAll
    static void start() throws Exception {
        databases = OtherProgram.databases();
    }

    @AfterAll
    static void stop() throws Exception {
        databases.close();
    }

    /** MariaDB has to be there already, and its address in the environment. */
    static List<SqlDialect> dialects() {
        List<SqlDialect> dialects = new ArrayList<>(List.of(SqlDialect.values()));
        if (System.getenv("STITCHBIRD_MARIADB") == null) {
            System.out.println("sql | MARIADB | not tested: STITCHBIRD_MARIADB has no address of a server");
            dialects.remove(SqlDialect.MARIADB);
        }
        return dialects;
    }

    @TestFactory
    List<DynamicTest> modelsOfEveryKind() {
        List<DynamicTest> tests = new ArrayList<>();
        for (SqlDialect dialect : dialects()) {
            samples().forEach((name, scoring) -> tests.add(DynamicTest.dynamicTest(dialect + " " + name, () ->
                    System.out.println("sql " + dialect + " | " + name + " | " + agree(name, scoring, dialect, 150)))));
        }
        return tests;
    }

    private static Map<String, Scoring> samples() {
        Map<String, Scoring> samples = new LinkedHashMap<>(MadeUp.all());
        samples.keySet().removeAll(Set.of("bayes of kernels", "tree of formulas"));
        Map<String, Scoring> further = Samples.all();
        for (String name : List.of("long sum", "long linear", "mixed tree", "tree of models", "forest", "vote", "side",
                "many rules", "chained")) {
            samples.put(name + " sample", further.get(name));
        }
        return samples;
    }

    @TestFactory
    List<DynamicTest> namesOfAnyKindAreTakenAsTheyAre() {
        return dialects().stream().map(dialect -> DynamicTest.dynamicTest(dialect.toString(), () ->
                assertEquals(0, agree("*/ -- \"; DROP TABLE x;\n", possible(Hostile.scoring(), dialect), dialect, 100),
                        1e-12)))
                .toList();
    }

    /** With names of columns that a table of that database can have. */
    static Scoring possible(Scoring scoring, SqlDialect dialect) {
        Set<String> taken = new HashSet<>();
        List<ColumnSpec> columns = new ArrayList<>();
        for (ColumnSpec column : scoring.inputs()) {
            String name = column.name().substring(0, Math.min(column.name().length(), 40));
            columns.add(column.renamed(taken.add(name.toLowerCase(Locale.ROOT)) ? name : name + " two"));
        }
        return new Scoring(columns, scoring.derived(), scoring.predictor(), scoring.task(), scoring.answers());
    }

    @Test
    void manyColumns() throws Exception {
        agree("wide", Hostile.wide(2_000), SqlDialect.DUCKDB, 10);
        agree("wide", Hostile.wide(1_800), SqlDialect.SQLITE, 100);
        agree("wide", Hostile.wide(400), SqlDialect.POSTGRESQL, 100);
    }

    @Test
    void whatADatabaseCannotTakeIsToldBefore() {
        Scoring wide = Hostile.wide(1_700);
        NodeFailure failure = assertThrows(NodeFailure.class, () -> ScoringSql.of(wide, SqlDialect.POSTGRESQL, "",
                List.of("t"), List.of("id")));
        assertTrue(failure.getMessage().contains("1600"), failure.getMessage());
        for (Scoring scoring : List.of(Hostile.scoring(), MadeUp.all().get("bayes of kernels"),
                MadeUp.all().get("tree of formulas"))) {
            assertThrows(NodeFailure.class, () -> ScoringSql.of(scoring, SqlDialect.POSTGRESQL, "", List.of("t"),
                    List.of()));
        }
        // There, capitals make no difference.
        assertThrows(NodeFailure.class, () -> ScoringSql.of(Hostile.scoring(), SqlDialect.SQLITE, "", List.of("t"),
                List.of()));
    }

    private static double agree(String name, Scoring scoring, SqlDialect dialect, int count) throws Exception {
        Rows rows = new MadeUp(11).rows(scoring.inputs(), count, false);
        String sql = ScoringSql.of(scoring, dialect, name, List.of("input rows"), List.of("row key"));
        assertEquals(sql, ScoringSql.of(scoring, dialect, name, List.of("input rows"), List.of("row key")));
        byte[] query = (dialect + "\n" + sql).getBytes(StandardCharsets.UTF_8);
        List<OtherProgram.Answer> answers = databases.answers(query, rows, true);
        return largest(scoring, rows, answers);
    }

    /** The largest difference of a number, of numbers above 1 as a part of them; fails beyond what is tolerated. */
    static double largest(Scoring scoring, Rows rows, List<OtherProgram.Answer> answers) {
        Scorer scorer = new Scorer(scoring);
        double largest = 0;
        for (int row = 0; row < answers.size(); row++) {
            double[] expected = scorer.answer(rows.numbers(row));
            OtherProgram.Answer answer = answers.get(row);
            largest = Math.max(largest, difference(scoring, expected, answer, "row " + row + ": "
                    + Arrays.toString(rows.cells().get(row)) + " is " + Arrays.toString(expected) + ", not "
                    + answer.prediction() + " " + Arrays.toString(answer.chances())));
        }
        return largest;
    }

    private static double difference(Scoring scoring, double[] expected, OtherProgram.Answer answer, String place) {
        int likeliest = Scorer.likeliest(expected);
        double[] found = answer.chances();
        if (scoring.answers().isEmpty()) {
            found = new double[] {answer.prediction().isEmpty() ? Double.NaN : Double.parseDouble(answer.prediction())};
        } else if (!(expected[likeliest] > 0)) {
            assertEquals("", answer.prediction(), place);
        } else {
            int label = scoring.answers().indexOf(answer.prediction());
            assertTrue(label >= 0 && expected[likeliest] - expected[label] <= TOLERANCE, place);
        }
        double largest = 0;
        assertEquals(scoring.task() == Task.CLUSTERING ? 0 : expected.length, found.length, place);
        for (int i = 0; i < found.length; i++) {
            double difference = difference(expected[i], found[i]);
            assertTrue(difference <= TOLERANCE, place);
            largest = Math.max(largest, difference);
        }
        return largest;
    }

    static double difference(double expected, double found) {
        return expected == found || Double.isNaN(expected) && Double.isNaN(found) ? 0
                : Math.abs(expected - found) / Math.max(1, Math.abs(expected));
    }
}
