// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;

/** No setting is offered with which a learner or a filter cannot do its work on any small table. */
class EverySettingWorksTest {
    /** How many other algorithms are tried in the place of a nested one, evenly out of all. */
    private static final int NESTED = 3;
    private static final String RANKER = "weka.search-columns.Ranker";
    private static final String GAIN = "weka.evaluate-columns.InfoGainAttributeEval";
    private static final Map<String, SettingValue> TWO_LEARNERS = Map.of("classifiers", SettingValue.schemes(List.of(
            SettingValue.scheme("weka.classify.J48", Map.of()), SettingValue.scheme("weka.classify.IBk", Map.of()))));
    /** What is set besides where a setting does not work alone, by node and setting. */
    private static final Map<String, Map<String, SettingValue>> BESIDE = Map.ofEntries(
            Map.entry("weka.filter.supervised.AttributeSelection.evaluator", scheme("search", RANKER)),
            Map.entry("weka.filter.supervised.AttributeSelection.search", scheme("evaluator", GAIN)),
            Map.entry("weka.classify.AttributeSelectedClassifier.evaluator", scheme("search", RANKER)),
            Map.entry("weka.classify.AttributeSelectedClassifier.search", scheme("evaluator", GAIN)),
            Map.entry("weka.classify.FilteredClassifier.classifier", scheme("filter", "weka.filter.AllFilter")),
            Map.entry("weka.classify.RandomizableFilteredClassifier.filter",
                    scheme("classifier", "weka.classify.RandomTree")),
            Map.entry("weka.classify.IterativeClassifierOptimizer.iterativeClassifier",
                    Map.of("iterativeClassifier", SettingValue.scheme("weka.classify.RandomizableFilteredClassifier",
                            scheme("classifier", "weka.classify.LogitBoost")))),
            Map.entry("weka.filter.supervised.PartitionMembership.partitionGenerator",
                    Map.of("partitionGenerator", SettingValue.scheme("weka.classify.RandomizableFilteredClassifier",
                            scheme("classifier", "weka.classify.J48")))),
            Map.entry("weka.filter.unsupervised.PartitionedMultiFilter.filters", text("ranges", "first;2")),
            Map.entry("weka.filter.unsupervised.ChangeDateFormat.attributeIndex", text("attributeIndex", "when")),
            Map.entry("weka.filter.unsupervised.SubsetByExpression.expression", text("expression", "ATT1 > 1")),
            Map.entry("weka.classify.Vote.classifiers", TWO_LEARNERS),
            Map.entry("weka.classify.Stacking.classifiers", TWO_LEARNERS),
            Map.entry("weka.classify.MultiScheme.classifiers", TWO_LEARNERS),
            Map.entry("weka.classify.FilteredClassifier.resume", scheme("classifier", "weka.classify.LogitBoost")),
            Map.entry("weka.classify.RandomizableFilteredClassifier.resume",
                    scheme("classifier", "weka.classify.LogitBoost")),
            Map.entry("weka.classify.CVParameterSelection.CVParameters", scheme("classifier", "weka.classify.J48")),
            Map.entry("weka.classify.IterativeClassifierOptimizer.splitPercentage", text("splitPercentage", "66")),
            Map.entry("weka.filter.unsupervised.MergeTwoValues.secondValueIndex", text("secondValueIndex", "2")));
    /** What does not work on these tables, and why. */
    private static final Map<String, String> FAILS = Map.of(
            "weka.filter.unsupervised.FixedDictionaryStringToWordVector.dictionaryIsBinary = true",
            "the dictionary at hand is a text",
            "weka.evaluate-columns.ClassifierSubsetEval.useTraining = false", "asks for a file of rows to test on");
    private static final AtomicInteger RUN = new AtomicInteger();
    @TempDir
    private static Path folder;
    private static Map<String, Table> tables;

    @BeforeAll
    static void makeTables() throws Exception {
        tables = SmallTables.all();
    }

    @AfterAll
    static void tell() {
        System.out.println("Settings with which nodes did their work: " + RUN + ", not on these tables: " + FAILS);
    }

    @TestFactory
    Stream<DynamicTest> everyNodeWorksWithEverySetting() {
        return Nodes.all().stream().filter(SchemeNode.class::isInstance).map(SchemeNode.class::cast)
                .filter(type -> type.spec().input("table").isPresent())
                .filter(type -> !EveryNodeRunsTest.NOT_RUN.containsKey(type.spec().id()))
                .map(type -> dynamicTest(type.spec().id(), () -> {
                    try (Heard heard = new Heard()) {
                        works(type);
                        heard.assertNothing();
                    }
                }));
    }

    private static void works(SchemeNode type) throws Exception {
        Map<String, SettingValue> needed = EveryNodeRunsTest.needed(type.spec().id(), folder);
        List<String> wrong = new ArrayList<>();
        for (SettingSpec setting : type.scheme().settings()) {
            if (!file(setting) && setting.type() != SettingType.COSTS) {
                for (int i = 0; i < values(setting, columns("iris")).size(); i++) {
                    String name = type.spec().id() + "." + setting.name() + " = "
                            + values(setting, List.of("")).get(i).text();
                    String why = works(type, setting, i, needed);
                    if (why.isEmpty()) {
                        RUN.incrementAndGet();
                    }
                    if (why.isEmpty() == FAILS.containsKey(name)) {
                        wrong.add(name + ": " + why);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Files are another matter; see the tests of what reads and writes them. */
    private static boolean file(SettingSpec setting) {
        return setting.type() == SettingType.FILE || setting.type() == SettingType.NEW_FILE
                || setting.type() == SettingType.FOLDER;
    }

    /** The first two columns of numbers, labels or what there is, at most. */
    private static List<String> columns(String table) {
        List<String> names = tables.get(table).schema().names();
        return names.subList(0, Math.min(2, names.size()));
    }

    private static List<SettingValue> values(SettingSpec setting, List<String> columns) {
        List<SettingValue> all = OtherValues.of(setting, columns).filter(value -> !needsMore(setting, value)).toList();
        if (setting.type() != SettingType.SCHEME || all.size() <= NESTED) {
            return all;
        }
        return IntStream.range(0, NESTED).mapToObj(i -> all.get(i * (all.size() - 1) / (NESTED - 1))).toList();
    }

    /** Whether it is an algorithm that does nothing before a file has been chosen. */
    private static boolean needsMore(SettingSpec setting, SettingValue value) {
        return setting.schemes().stream().filter(scheme -> scheme.id().equals(value.text()))
                .anyMatch(scheme -> scheme.settings().stream().anyMatch(SettingSpec::isRequired));
    }

    /** Why it works on no table; empty when it works on one. */
    private static String works(SchemeNode type, SettingSpec setting, int value, Map<String, SettingValue> needed)
            throws Exception {
        Map<String, SettingValue> beside = BESIDE.get(type.spec().id() + "." + setting.name());
        Set<String> why = new LinkedHashSet<>();
        for (String name : tables.keySet()) {
            Map<String, SettingValue> values = new LinkedHashMap<>(needed);
            if (setting.enabledSetting() != null) {
                values.put(setting.enabledSetting(), SettingValue.of(setting.enabledValues().get(0)));
            }
            values.put(setting.name(), values(setting, columns(name)).get(value));
            if (run(type, values, tables.get(name), why)) {
                return "";
            } else if (beside != null) {
                values.putAll(beside);
                if (run(type, values, tables.get(name), why)) {
                    return "";
                }
            }
        }
        return why.toString();
    }

    private static boolean run(SchemeNode type, Map<String, SettingValue> values, Table table, Set<String> why)
            throws Exception {
        try {
            TestRun run = new TestRun(type, values, Nodes.table(table));
            type.run(run);
            if (run.outputs().get("model") instanceof Model model) {
                assertEquals(table.rows(), model.apply(table, Progress.NONE).rows());
                model.text();
            }
            return true;
        } catch (NodeFailure e) {
            why.add(e.getMessage());
            return false;
        }
    }

    private static Map<String, SettingValue> scheme(String setting, String id) {
        return Map.of(setting, SettingValue.scheme(id, Map.of()));
    }

    private static Map<String, SettingValue> text(String setting, String value) {
        return Map.of(setting, SettingValue.of(value));
    }
}
