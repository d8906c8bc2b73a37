// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.Schemes;

/** Our cross-validation gives the figures of Weka's command line, to the last digit that it prints. */
class ParityTest {
    private static final List<String> LABELS = List.of("J48", "RandomForest", "NaiveBayes", "Logistic", "IBk");
    private static final List<String> NUMBERS = List.of("LinearRegression", "RandomForest", "IBk");
    private static final String FILTER = "weka.filters.unsupervised.attribute.";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyLearnerOnEveryExample() {
        return Stream.concat(
                Stream.of("iris", "breast-cancer", "wine").flatMap(name -> LABELS.stream()
                        .map(learner -> dynamicTest(learner + " on " + name, () -> same(name, learner)))),
                NUMBERS.stream().map(learner -> dynamicTest(learner + " on diabetes",
                        () -> same("diabetes", learner))));
    }

    private void same(String example, String learner) throws Exception {
        Table table = Examples.table(example);
        String id = "weka.classify." + learner;
        String printed = CommandLine.crossValidate(table, folder, Schemes.find(id).orElseThrow().className());
        String expected = CommandLine.figures(printed);
        assertTrue(expected.lines().count() >= 6, printed);
        assertEquals(expected, CommandLine.figures(score(table, id, Map.of(), List.of(), Map.of())));
    }

    @Test
    void settingsFoldsAndSeedsAreThoseOfOptions() throws Exception {
        Table table = Examples.table("wine");
        assertEquals(
                CommandLine.figures(CommandLine.crossValidate(table, folder, "weka.classifiers.trees.RandomForest",
                        "-x", "7", "-s", "42", "-I", "11", "-K", "3", "-S", "9", "-depth", "4")),
                CommandLine.figures(score(table, "weka.classify.RandomForest", Map.of("numIterations", "11",
                        "numFeatures", "3", "seed", "9", "maxDepth", "4"), List.of(),
                        Map.of("folds", "7", "seed", "42"))));
        assertEquals(
                CommandLine.figures(CommandLine.crossValidate(table, folder, "weka.classifiers.trees.J48", "-C", "0.1",
                        "-M", "5", "-A")),
                CommandLine.figures(score(table, "weka.classify.J48", Map.of("confidenceFactor", "0.1", "minNumObj",
                        "5", "useLaplace", "true"), List.of(), Map.of())));
    }

    @Test
    void aPreparationIsFittedInsideEveryFold() throws Exception {
        Table table = Examples.table("wine");
        assertEquals(filtered(table, FILTER + "Discretize", "weka.classifiers.bayes.NaiveBayes"),
                CommandLine.figures(score(table, "weka.classify.NaiveBayes", Map.of(),
                        List.of("weka.filter.unsupervised.Discretize"), Map.of())));
        assertEquals(filtered(table, FILTER + "Normalize", "weka.classifiers.trees.RandomForest"),
                CommandLine.figures(score(table, "weka.classify.RandomForest", Map.of(),
                        List.of("weka.filter.unsupervised.Normalize"), Map.of())));
    }

    @Test
    void severalStepsAreOneMultiFilter() throws Exception {
        Table table = Examples.table("diabetes");
        assertEquals(
                filtered(table, "weka.filters.MultiFilter -F " + FILTER + "Standardize -F \"" + FILTER
                        + "Discretize -B 10 -M -1.0 -R first-last -precision 6\"", "weka.classifiers.lazy.IBk"),
                CommandLine.figures(score(table, "weka.classify.IBk", Map.of(),
                        List.of("weka.filter.unsupervised.Standardize", "weka.filter.unsupervised.Discretize"),
                        Map.of())));
    }

    private String filtered(Table table, String filter, String classifier) throws Exception {
        return CommandLine.figures(CommandLine.crossValidate(table, folder,
                "weka.classifiers.meta.FilteredClassifier", "-F", filter, "-W", classifier));
    }

    @Test
    void missingTargetsCountAsInWeka() throws Exception {
        Table iris = Examples.table("iris");
        var species = iris.column("species");
        int[] codes = new int[iris.rows()];
        for (int r = 0; r < codes.length; r++) {
            codes[r] = r % 10 == 3 ? -1 : species.code(r);
        }
        Table holes = iris.select(iris.schema().names().subList(0, 4))
                .with(List.of(org.stitchbird.engine.data.Columns.codes(species.spec(), codes))).withTarget("species");
        String printed = CommandLine.crossValidate(holes, folder, "weka.classifiers.trees.J48");
        assertTrue(printed.contains("Ignored Class Unknown Instances"), printed);
        Score score = score(holes, "weka.classify.J48", Map.of(), List.of(), Map.of());
        assertEquals(CommandLine.figures(printed), CommandLine.figures(score));
        assertEquals(135, score.metric(Metric.ROWS).orElseThrow());
    }

    private static Score score(Table table, String id, Map<String, String> settings, List<String> steps,
            Map<String, String> validation) throws Exception {
        Map<String, List<Value>> before = Map.of();
        for (String step : steps) {
            before = Map.of("preparation",
                    List.of(Nodes.run(step, Map.of(), before, "preparation", Preparation.class)));
        }
        Value learner = Nodes.run(id, settings, before, "learner", Value.class);
        return Nodes.run("test.cross-validate", validation, Map.of("table", List.of(table), "learner",
                List.of(learner)), "evaluation", Evaluation.class).scores().get(0);
    }
}
