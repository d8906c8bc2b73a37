// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.prepare.WekaPreparation;
import org.stitchbird.weka.train.WekaLearner;

/** Predictions that are measured row by row give the same figures as those that are kept. */
class LargeScoreTest {
    @Test
    void labelsGiveTheSameFiguresButForCurves() throws Exception {
        same("iris", "weka.classify.NaiveBayes", Examples.table("iris"));
        same("wine", "weka.classify.J48", Examples.table("wine"));
    }

    @Test
    void numbersGiveTheSameFigures() throws Exception {
        same("diabetes", "weka.classify.REPTree", Examples.table("diabetes"));
    }

    @Test
    void withoutTruthThereIsNothingToMeasure() throws Exception {
        Table answered = answered("weka.classify.NaiveBayes", Examples.table("iris"));
        Table none = answered.slice(0, 0);
        assertThrows(NodeFailure.class, () -> large("x", none));
        Column unknown = Columns.codes(answered.column("species").spec(), minusOnes(answered.rows()));
        List<Column> columns = new java.util.ArrayList<>(answered.columns());
        columns.set(answered.schema().indexOf("species"), unknown);
        NodeFailure failure = assertThrows(NodeFailure.class, () -> large("x", Table.of(columns, "species")));
        assertEquals(org.stitchbird.weka.Messages.get("target.allMissing", "species"), failure.getMessage());
    }

    private static int[] minusOnes(int count) {
        int[] codes = new int[count];
        java.util.Arrays.fill(codes, -1);
        return codes;
    }

    private static void same(String name, String learner, Table table) throws Exception {
        Table answered = answered(learner, table);
        Score kept = PredictionScore.of(name, answered, SettingValue.EMPTY, Progress.NONE);
        Score large = large(name, answered);
        assertEquals(without(kept.metrics()), large.metrics());
        assertEquals(kept.perLabel().stream().map(LargeScoreTest::without).toList(), large.perLabel());
        assertArrayEquals(kept.confusion(), large.confusion());
        assertEquals(List.of(), large.curves());
    }

    private static Map<String, Double> without(Map<String, Double> metrics) {
        Map<String, Double> left = new HashMap<>(metrics);
        left.keySet().removeAll(List.of(Metric.ROC_AREA, Metric.PRC_AREA));
        return left;
    }

    private static Table answered(String learner, Table table) throws Exception {
        return new WekaLearner(learner, new Recipe(learner, Map.of()), WekaPreparation.NONE)
                .train(table.slice(0, table.rows() - 40), Progress.NONE).apply(table, Progress.NONE);
    }

    private static Score large(String name, Table table) throws Exception {
        var target = table.schema().target().orElseThrow();
        return LargeScore.of(name, new PredictedRows(table, target.labels()),
                WekaTables.header(Schema.of(target).withTarget(target.name())), SettingValue.EMPTY, Progress.NONE);
    }
}
