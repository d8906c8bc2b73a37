// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.TestCheck;
import org.stitchbird.weka.WekaTables;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.trees.J48;
import weka.core.Instances;

/** Held-out rows give what Weka's command line gives with -split-percentage. */
class HoldOutTest {
    private static final String NODE = "test.hold-out";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"iris, J48, 0.66, 1", "wine, RandomForest, 0.5, 42", "breast-cancer, Logistic, 0.8, -3",
        "diabetes, LinearRegression, 0.66, 1", "diabetes, IBk, 0.9, 7"})
    void theFiguresAreThoseOfTheCommandLine(String example, String learner, String share, String seed)
            throws Exception {
        Table table = Examples.table(example);
        String id = "weka.classify." + learner;
        String printed = CommandLine.test(table, folder, Schemes.find(id).orElseThrow().className(), "on test split",
                "-split-percentage", String.valueOf(Math.round(100 * Double.parseDouble(share))), "-s", seed);
        assertEquals(CommandLine.figures(printed), CommandLine.figures(score(table, id,
                Map.of("share", share, "seed", seed))));
    }

    @Test
    void theOrderCanBeKept() throws Exception {
        Table table = Examples.table("wine").rows(IntStream.range(0, 178).map(i -> i * 59 % 178).toArray());
        String printed = CommandLine.test(table, folder, J48.class.getName(), "on test split", "-split-percentage",
                "70", "-preserve-order");
        Score score = score(table, "weka.classify.J48", Map.of("share", "0.7", "shuffled", "false"));
        assertEquals(CommandLine.figures(printed), CommandLine.figures(score));
        assertEquals(Messages.get("method.holdOutOrder", 125, 53), score.method());
    }

    @Test
    void stratifiedPartsHaveTheSameMixOfLabels() throws Exception {
        Score score = score(Examples.table("iris"), "weka.classify.J48", Map.of("stratified", "true", "share", "0.8"));
        for (double[] row : score.confusion()) {
            assertEquals(10, IntStream.range(0, 3).mapToDouble(i -> row[i]).sum());
        }
    }

    @Test
    void severalRunsHaveTheSeedsThatFollowAndGiveMeans() throws Exception {
        Table wine = Examples.table("wine");
        Score three = score(wine, "weka.classify.J48", Map.of("repeats", "3", "seed", "5"));
        double[] each = new double[3];
        for (int run = 0; run < 3; run++) {
            Score one = score(wine, "weka.classify.J48", Map.of("seed", String.valueOf(5 + run)));
            assertNull(one.runs());
            assertEquals(one.metrics(), three.runs().each().get(run));
            each[run] = one.metrics().get(Metric.KAPPA);
        }
        assertNotEquals(each[0], each[1]);
        assertEquals((each[0] + each[1] + each[2]) / 3, three.metrics().get(Metric.KAPPA));
        assertEquals(61, IntStream.range(0, 9).mapToDouble(i -> three.confusion()[i / 3][i % 3]).sum(), 1e-9);
        assertEquals(Messages.get("method.runs", Messages.get("method.holdOut", 117, 61), 3), three.method());
    }

    @Test
    void errorsAreSharesOfThoseOfTheTrainingRowsMean() throws Exception {
        Instances rows = WekaTables.instances(Examples.table("iris"));
        rows.randomize(new java.util.Random(1));
        Instances train = new Instances(rows, 0, 99);
        Instances test = new Instances(rows, 99, 51);
        J48 tree = new J48();
        tree.buildClassifier(train);
        Evaluation weka = new Evaluation(train);
        weka.evaluateModel(tree, test);
        Score score = score(Examples.table("iris"), "weka.classify.J48", Map.of());
        assertEquals(weka.relativeAbsoluteError() / 100, score.metrics().get(Metric.RAE));
        assertEquals(weka.KBInformation(), score.metrics().get(Metric.KB_INFORMATION));
    }

    @Test
    void whatCannotBeTestedIsASentence() throws Exception {
        Table iris = Examples.table("iris");
        String named = "Decision tree (J48)";
        assertEquals(Messages.get("learner.says", named, Messages.get("holdOut.few", 2, 0.9)),
                assertThrows(NodeFailure.class, () -> score(iris.rows(new int[] {0, 50}), "weka.classify.J48",
                        Map.of("share", "0.9"))).getMessage());
        assertEquals(Messages.get("holdOut.noLabels", "progression"), assertThrows(NodeFailure.class,
                () -> score(Examples.table("diabetes"), "weka.classify.IBk", Map.of("stratified", "true")))
                .getMessage());
        assertEquals(Messages.get("target.none"), assertThrows(NodeFailure.class,
                () -> score(iris.withTarget(null), "weka.classify.J48", Map.of())).getMessage());
    }

    @Test
    void itIsSaidBeforeTheRun() throws Exception {
        assertEquals(List.of("stratified: " + Messages.get("holdOut.noLabels", "progression")),
                TestCheck.of(NODE, Map.of("stratified", "true"), Examples.table("diabetes").schema()).problems());
        assertTrue(TestCheck.of(NODE, Map.of(), Examples.table("diabetes").schema()).problems().isEmpty());
    }

    private static Score score(Table table, String learner, Map<String, String> settings) throws Exception {
        return Tests.evaluation(Tests.run(NODE, table, settings, Tests.learner(learner))).scores().get(0);
    }
}
