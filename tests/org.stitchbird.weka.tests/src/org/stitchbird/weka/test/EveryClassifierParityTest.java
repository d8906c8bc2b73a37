// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.FileReader;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.PlainWeka;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.TestCheck;
import org.stitchbird.weka.TestFlow;
import org.stitchbird.weka.WekaWork;
import weka.classifiers.Classifier;
import weka.classifiers.CostMatrix;
import weka.classifiers.meta.CostSensitiveClassifier;
import weka.core.Instances;

/** A cross-validation in a flow gives for every classifier what Weka's evaluation gives, to the last bit. */
class EveryClassifierParityTest {
    private static final List<String> EXAMPLES = List.of("iris", "breast-cancer", "diabetes");
    /** What is not compared, and why. */
    private static final Map<String, String> NOT_COMPARED = new TreeMap<>(Map.of(
            "weka.classify.SerializedClassifier", "learns nothing: it is a model in a file",
            "weka.classify.MultilayerPerceptron on breast-cancer", "takes longer than 20 seconds"));
    private static final Map<String, Score> FLOW = new HashMap<>();
    private static final Map<String, Figures> DIRECT = new ConcurrentHashMap<>();
    /** What fails on an example though the columns seem to suit. */
    private static final Map<String, String> FAILED = new TreeMap<>();
    private static final Map<String, String> FAILED_DIRECTLY = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> UNFIT = new TreeMap<>();
    @TempDir
    private static Path folder;

    static {
        for (String slow : List.of("KStar", "LWL", "Logistic", "LMT", "IterativeClassifierOptimizer", "DecisionTable",
                "JRip", "MultiClassClassifier", "Bagging", "ClassificationViaRegression")) {
            NOT_COMPARED.put("weka.classify." + slow + " on breast-cancer", "slow; compared on iris");
        }
    }

    @BeforeAll
    static void validate() throws Exception {
        for (String example : EXAMPLES) {
            Path file = PlainWeka.arff(Examples.table(example), folder.resolve(example + ".arff"));
            List<Scheme> fit = fitting(example, Examples.table(example).schema());
            flow(example, fit, file);
            fit.parallelStream().forEach(scheme -> directly(scheme, name(scheme, example), file));
        }
    }

    private static List<Scheme> fitting(String example, Schema schema) {
        List<Scheme> fit = new ArrayList<>();
        for (Scheme scheme : Schemes.all()) {
            if (scheme.node() && scheme.task() != null && scheme.task() != Task.CLUSTERING
                    && !NOT_COMPARED.containsKey(scheme.id()) && !NOT_COMPARED.containsKey(name(scheme, example))) {
                List<String> problems = TestCheck.of(scheme.id(), Map.of(), schema).problems();
                if (problems.isEmpty()) {
                    fit.add(scheme);
                } else {
                    UNFIT.computeIfAbsent(scheme.id(), id -> new ArrayList<>()).add(example);
                }
            }
        }
        return fit;
    }

    private static String name(Scheme scheme, String example) {
        return scheme.id() + " on " + example;
    }

    /** Read, choose the target, learn and cross-validate, for all of them in one flow. */
    private static void flow(String example, List<Scheme> schemes, Path file) throws Exception {
        TestFlow flow = new TestFlow().node("read", "collect.read-arff", Map.of("file",
                SettingValue.of(file.toString()))).node("target", "weka.filter.unsupervised.ClassAssigner", Map.of())
                .wire("read.table", "target.table");
        for (int i = 0; i < schemes.size(); i++) {
            flow.node("learn" + i, schemes.get(i).id(), Map.of()).node("test" + i, "test.cross-validate", Map.of())
                    .wire("target.table", "test" + i + ".table").wire("learn" + i + ".learner", "test" + i + ".learner")
                    .keep("test" + i + ".evaluation", Kind.EVALUATION);
        }
        TestFlow.Ended ended = flow.run();
        for (int i = 0; i < schemes.size(); i++) {
            String name = name(schemes.get(i), example);
            if (ended.values().get("test" + i + ".evaluation") instanceof Evaluation evaluation) {
                FLOW.put(name, evaluation.scores().get(0));
            } else {
                FAILED.put(name, String.valueOf(ended.status().get("test" + i).sentence()));
            }
        }
    }

    private static void directly(Scheme scheme, String name, Path file) {
        try (Reader reader = new FileReader(file.toFile())) {
            Instances rows = new Instances(reader);
            rows.setClassIndex(rows.numAttributes() - 1);
            Classifier classifier = (Classifier) Class.forName(scheme.className()).getDeclaredConstructor()
                    .newInstance();
            if (classifier instanceof CostSensitiveClassifier costly) {
                // Where no costs are given, ours are those of an ordinary error.
                costly.setCostMatrix(new CostMatrix(rows.numClasses()));
            }
            var evaluation = new weka.classifiers.evaluation.Evaluation(rows);
            DIRECT.put(name, WekaWork.quietly(() -> {
                evaluation.crossValidateModel(classifier, rows, 10, new Random(1));
                return Figures.of(evaluation, false);
            }));
        } catch (Exception e) {
            FAILED_DIRECTLY.put(name, e.getMessage());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyScoreIsWekas() {
        return FLOW.entrySet().stream().map(each -> dynamicTest(each.getKey(), () -> {
            Figures direct = DIRECT.get(each.getKey());
            assertNotNull(direct);
            assertTrue(direct.metrics().size() >= 8, direct.metrics().toString());
            assertEquals(direct.metrics(), each.getValue().metrics());
            assertEquals(direct.perLabel(), each.getValue().perLabel());
            assertArrayEquals(direct.confusion(), each.getValue().confusion());
        }));
    }

    @Test
    void whatFailsInAFlowFailsDirectlyForTheSameReason() {
        assertEquals(FAILED.keySet(), FAILED_DIRECTLY.keySet());
        FAILED.forEach((name, sentence) -> assertTrue(sentence.contains(FAILED_DIRECTLY.get(name)), sentence));
        assertTrue(FAILED.size() < 5, FAILED.toString());
    }

    @AfterAll
    static void tell() {
        Set<String> compared = FLOW.keySet().stream().map(each -> each.split(" on ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> none = new TreeMap<>(NOT_COMPARED);
        UNFIT.forEach((id, examples) -> {
            if (!compared.contains(id)) {
                none.put(id, "suits none of " + EXAMPLES);
            }
        });
        none.putAll(FAILED);
        System.out.println("Classifiers whose cross-validation is Weka's to the last bit: " + compared.size() + " in "
                + FLOW.size() + " comparisons; not compared: " + none);
    }
}
