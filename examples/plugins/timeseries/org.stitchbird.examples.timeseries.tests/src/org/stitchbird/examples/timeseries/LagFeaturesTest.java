// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.kit.NodeTrial;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;

/** Every row gets what was known before it, and nothing of itself or later. */
class LagFeaturesTest {
    private static final int ROWS = 260;

    private static NodeTrial trial(Table table) {
        return new NodeTrial(new LagFeatures()).in("table", table).set("time", "date")
                .set("series", SettingValue.list(List.of("shop")))
                .set("values", SettingValue.list(List.of("visitors")));
    }

    private static NodeTrial all(Table table) {
        return trial(table).set("windows", "3, 28").set("changes", "2").set("deviation", true).set("least", true)
                .set("greatest", true).set("month", true).set("day", true).set("hour", true).set("zone", "Asia/Seoul");
    }

    @Test
    void agreesWithPandas() throws Exception {
        Table rows = Data.visitors(ROWS, 17, 18, 200, 211);
        Map<String, List<String>> reference = Data.reference("lags.csv");
        Table full = all(rows).run().table("table");
        Table known = trial(rows).set("lags", "").set("windows", "5").set("deviation", true).set("known", 7)
                .set("full", false).set("weekday", false).run().table("table");
        int compared = 0;
        for (Map.Entry<String, List<String>> column : reference.entrySet()) {
            String name = column.getKey();
            if (!name.equals("row")) {
                boolean late = name.startsWith("known 7 ");
                compared += compare(name, (late ? known : full).column(name.replace("known 7", "visitors")),
                        column.getValue());
            }
        }
        assertTrue(compared > 4000, "compared " + compared);
        assertEquals(rows.schema().size() + reference.size() - 3, full.schema().size());
    }

    private static int compare(String name, Column mine, List<String> theirs) {
        for (int row = 0; row < ROWS; row++) {
            String expected = theirs.get(row);
            assertEquals(expected.isEmpty(), mine.missing(row), name + " in row " + row);
            if (name.endsWith("weekday")) {
                assertEquals(expected, mine.text(row), name + " in row " + row);
            } else if (!expected.isEmpty()) {
                double number = Double.parseDouble(expected);
                assertEquals(number, mine.number(row), 1e-9 * Math.max(1, Math.abs(number)), name + " in row " + row);
            }
        }
        return ROWS;
    }

    @Test
    void rowsMayStandInAnyOrder() throws Exception {
        Table rows = Data.visitors(257);
        int[] order = Data.shuffled(rows.rows());
        Table expected = all(rows).run().table("table").rows(order);
        Table mixed = all(rows.rows(order)).run().table("table");
        for (Column column : expected.columns()) {
            for (int row = 0; row < expected.rows(); row++) {
                assertEquals(column.text(row), mixed.column(column.spec().name()).text(row));
            }
        }
    }

    /** What comes later may be anything: no row that lies before it changes. */
    @Test
    void noRowSeesItselfOrTheFuture() throws Exception {
        Table rows = Data.visitors(ROWS);
        int from = 200;
        Integer[] later = IntStream.range(from, ROWS).boxed().toArray(Integer[]::new);
        Table before = all(rows).run().table("table");
        Table after = all(Data.visitors(ROWS, later)).run().table("table");
        for (Column column : before.columns().subList(3, before.columns().size())) {
            for (int row = 0; row < from + 2; row++) {
                // The first two of the changed rows, one of each shop, still see only the past.
                assertEquals(column.text(row), after.column(column.spec().name()).text(row), column.spec().name());
            }
        }
    }

    @Test
    void theCheckTellsTheColumnsThatLeave() throws Exception {
        NodeTrial trial = all(Data.visitors(60).withTarget("visitors")).check().run();
        assertEquals(List.of(), trial.errors());
        assertEquals(trial.schema("table"), trial.table("table").schema());
    }

    @Test
    void laterRowsSeeThePastOfThoseLearntFrom() throws Exception {
        Table rows = Data.visitors(ROWS);
        Table whole = all(rows).run().table("table");
        Table early = rows.slice(0, 200);
        Settings settings = new Settings(new LagFeatures().spec().settings(), Map.of(
                "time", SettingValue.of("date"), "series", SettingValue.list(List.of("shop")),
                "values", SettingValue.list(List.of("visitors")), "windows", SettingValue.of("3, 28")));
        // Rows that stand in both count once, and labels may come in another order.
        for (Table later : List.of(rows.slice(200, ROWS), rows.slice(150, ROWS))) {
            Table told = new LagFeatures().fitted(settings, early).orElseThrow().apply(later);
            int first = ROWS - later.rows();
            for (Column column : told.columns()) {
                for (int row = 0; row < told.rows(); row++) {
                    assertEquals(whole.column(column.spec().name()).text(first + row), column.text(row));
                }
            }
        }
        Table withoutTarget = new LagFeatures().fitted(settings, early).orElseThrow()
                .apply(rows.slice(200, 204).select(List.of("date", "shop")));
        assertEquals(whole.column("visitors lag 1").text(201), withoutTarget.column("visitors lag 1").text(1));
        assertTrue(withoutTarget.column("visitors lag 1").missing(3), "yesterday's value is not known");
        assertEquals(whole.column("visitors lag 7").text(203), withoutTarget.column("visitors lag 7").text(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "lags | 1 x | 'x' is no number of rows", "windows | 0 | '0' is no number of rows",
        "known | 2 | A lag of 1 is not known yet", "zone | Mars | There is no time zone 'Mars'",
        "time | visitors | 'visitors' holds no times", "lags | 1 1.5 | '1.5' is no number"})
    void saysWhatIsWrong(String setting, String value, String sentence) throws Exception {
        NodeTrial trial = trial(Data.visitors(60)).set(setting, value).check();
        assertTrue(trial.errors().toString().contains(sentence), trial.errors().toString());
        NodeFailure failure = assertThrows(NodeFailure.class, trial::run);
        assertTrue(failure.getMessage().contains(sentence), failure.getMessage());
    }

    @Test
    void saysWhichRowsHaveNoTimeOrTheSame() {
        Table missing = Table.of(List.of(Data.times("date", 0, Long.MIN_VALUE, 5), Data.labels("shop", "a", "a", "a"),
                Data.numbers("visitors", 1, 2, 3)), null);
        assertEquals("'date' is missing in 1 rows, first in row 2. Leave these rows out before, or fill in their "
                + "times.",
                assertThrows(NodeFailure.class, () -> trial(missing).run()).getMessage());
        Table twice = Table.of(List.of(Data.times("date", 5, 5, 5), Data.labels("shop", "a", "b", "a"),
                Data.numbers("visitors", 1, 2, 3)), null);
        assertTrue(assertThrows(NodeFailure.class, () -> trial(twice).run()).getMessage()
                .startsWith("Rows 1 and 3 belong to the same series and have the same time"));
    }

    @Test
    void refusesAColumnThatIsThere() throws Exception {
        Table rows = all(Data.visitors(60)).run().table("table");
        assertTrue(all(rows).check().errors().get(0).contains("'visitors lag 1'"));
        assertThrows(NodeFailure.class, () -> all(rows).run());
    }
}
