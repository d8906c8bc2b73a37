// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.RowSplit;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.kit.NodeTrial;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.Tables;

/** Rows are divided as Weka divides them, and each row goes to exactly one part. */
class SplitTableTest {
    private static Table rows(int count) {
        return Tables.of(Tables.numbers("row", IntStream.range(0, count).asDoubleStream().toArray()));
    }

    /** The orders were printed by Weka 3.8.7: Instances.randomize(new Random(seed)) on ten rows. */
    @ParameterizedTest
    @CsvSource({"1, 6 9 7 8 4 2 0, 3 1 5", "42, 4 6 2 1 7 9 8, 5 3 0", "-7, 1 4 7 8 9 0 3, 5 6 2"})
    void dividesAsWekaDoes(long seed, String train, String test) throws Exception {
        NodeTrial trial = new NodeTrial(new SplitTable()).in("table", rows(10)).set("seed", seed).run();
        assertEquals(List.of(train.split(" ")), Tables.cells(trial.table("train"), "row"));
        assertEquals(List.of(test.split(" ")), Tables.cells(trial.table("test"), "row"));
    }

    @Test
    void roundsAsWekaDoes() {
        for (int count = 2; count < 3000; count++) {
            for (int percent = 1; percent < 100; percent++) {
                double share = Double.parseDouble("0." + (percent < 10 ? "0" : "") + percent);
                assertEquals((int) Math.round(count * (double) percent / 100),
                        RowSplit.shuffled(count, share, 1).trainRows());
            }
            count += count / 3;
        }
    }

    @Test
    void givesEveryRowToOnePart() throws Exception {
        for (String stratified : List.of("false", "true")) {
            Table table = labelled(101).withTarget("label");
            NodeTrial trial = new NodeTrial(new SplitTable()).in("table", table).set("share", "0.3")
                    .set("stratified", stratified).check().run();
            List<List<String>> all = new ArrayList<>(Tables.rows(trial.table("train")));
            assertEquals(30, all.size());
            all.addAll(Tables.rows(trial.table("test")));
            assertEquals(Tables.rows(table).stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList(),
                    all.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList());
            assertEquals(table.schema(), trial.table("train").schema());
            assertEquals(trial.schema("test"), trial.table("test").schema());
        }
    }

    /** One row in ten is rare, one in a hundred has no label. */
    private static Table labelled(int count) {
        return Tables.of(rows(count).column(0), Tables.labels("label", IntStream.range(0, count)
                .mapToObj(row -> row % 100 == 99 ? null : row % 10 == 0 ? "rare" : "common").toArray(String[]::new)));
    }

    @Test
    void keepsTheMixOfLabels() throws Exception {
        for (int seed = 1; seed < 20; seed++) {
            NodeTrial trial = new NodeTrial(new SplitTable()).in("table", labelled(1000).withTarget("label"))
                    .set("stratified", true).set("seed", seed).run();
            assertEquals(Map.of("rare", 66L, "common", 587L, "", 7L), counts(trial.table("train")));
            assertEquals(Map.of("rare", 34L, "common", 303L, "", 3L), counts(trial.table("test")));
        }
    }

    private static Map<String, Long> counts(Table table) {
        return Tables.cells(table, "label").stream().map(label -> label == null ? "" : label)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    void keepsTheShuffledOrderWhenStratified() throws Exception {
        List<String> shuffled = Tables.cells(new NodeTrial(new SplitTable()).in("table", rows(50))
                .set("share", "0.98").run().table("train"), "row");
        NodeTrial trial = new NodeTrial(new SplitTable()).in("table", labelled(50).withTarget("label"))
                .set("stratified", true).run();
        List<String> train = Tables.cells(trial.table("train"), "row");
        assertEquals(shuffled.stream().filter(train::contains).toList(),
                train.stream().filter(shuffled::contains).toList());
    }

    @Test
    void refusesToStratifyWithoutLabels() {
        for (Table table : List.of(labelled(10), labelled(10).withTarget("row"))) {
            NodeTrial trial = new NodeTrial(new SplitTable()).in("table", table).set("stratified", true).check();
            assertEquals(List.of("stratified: " + Messages.get("split.noLabels")), trial.errors());
            assertTrue(trial.told().isEmpty());
            assertEquals(Messages.get("split.noLabels"), assertThrows(NodeFailure.class, trial::run).getMessage());
        }
    }

    @Test
    void refusesToLeaveOnePartEmpty() {
        for (int count : List.of(0, 1)) {
            assertEquals(Messages.get("split.tooFew", count, 0.66), assertThrows(NodeFailure.class,
                    new NodeTrial(new SplitTable()).in("table", rows(count))::run).getMessage());
        }
    }
}
