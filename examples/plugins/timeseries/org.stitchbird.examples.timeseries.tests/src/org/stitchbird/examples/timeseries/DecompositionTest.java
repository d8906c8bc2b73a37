// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.kind.ResultDetails;
import org.stitchbird.engine.kit.NodeTrial;
import org.stitchbird.engine.spec.SettingValue;

/** Series are taken apart as statsmodels takes them apart, and drawn. */
class DecompositionTest {
    private static final int ROWS = 260;

    private static NodeTrial trial(Table table) {
        return new NodeTrial(new SeasonalDecomposition()).in("table", table).set("time", "date")
                .set("series", SettingValue.list(List.of("shop"))).set("value", "visitors");
    }

    @ParameterizedTest
    @CsvSource({"sum, 7", "sum, 12", "product, 7", "product, 12"})
    void agreesWithStatsmodels(String model, int period) throws Exception {
        NodeTrial trial = trial(Data.visitors(ROWS)).set("model", model).set("period", period).check().run();
        assertEquals(trial.schema("table"), trial.table("table").schema());
        Map<String, List<String>> reference = Data.reference("decomposed.csv");
        for (String part : SeasonalDecomposition.PARTS) {
            List<String> theirs = reference.get(model + " " + period + " " + part);
            for (int row = 0; row < ROWS; row++) {
                String where = part + " in row " + row;
                assertEquals(theirs.get(row).isEmpty(),
                        trial.table("table").column("visitors " + part).missing(row), where);
                if (!theirs.get(row).isEmpty()) {
                    assertEquals(Double.parseDouble(theirs.get(row)),
                            trial.table("table").column("visitors " + part).number(row), 1e-9, where);
                }
            }
        }
    }

    @Test
    void saysWhatDoesNotSuit() throws Exception {
        assertEquals("'visitors' is missing in row 18. Fill in missing values or leave these rows out before.",
                assertThrows(NodeFailure.class, () -> trial(Data.visitors(60, 17)).run()).getMessage());
        assertTrue(assertThrows(NodeFailure.class, () -> trial(Data.visitors(20)).run()).getMessage()
                .startsWith("The series that begins in row 1 has 10 rows; two periods of 7 need more."));
        assertTrue(trial(Data.visitors(60)).set("value", "shop").check().errors().get(0).startsWith("value: "));
    }

    @Test
    void linesAreKeptToldAndDrawn() throws Exception {
        SeriesLines lines = (SeriesLines) trial(Data.visitors(ROWS)).run().out().get("lines");
        assertEquals(8, lines.lines().size());
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        assertTrue(new KeptLines().keeps(lines));
        new KeptLines().write(lines, kept);
        byte[] bytes = kept.toByteArray();
        SeriesLines again = (SeriesLines) new KeptLines().read(new ByteArrayInputStream(bytes), bytes.length);
        assertEquals(LinesText.write(lines), LinesText.write(again));
        String told = new LinesDetails().of(lines, LinesText.MEDIA).orElseThrow();
        assertEquals(told, LinesText.write(LinesText.read(told)));
        String svg = new LinesDetails().of(lines, ResultDetails.SVG).orElseThrow();
        assertEquals(8 + 2, svg.split("<path ", -1).length - 1);
        assertTrue(svg.contains(">2024-01-01<") && svg.contains(">2024-05-09<"), "the first and the last day");
        assertTrue(svg.contains(">harbour<") && !svg.contains("NaN"), "two charts, without what is missing");
        assertEquals("8 lines, 130 points", new LinesKind().line(lines));
        assertTrue(new LinesKind().text(lines).orElseThrow().startsWith("harbour: visitors\n"));
    }
}
