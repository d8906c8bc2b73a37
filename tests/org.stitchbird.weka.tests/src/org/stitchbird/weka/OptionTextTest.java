// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import weka.core.Instances;

/** Settings become Weka's line of options and back; what Weka itself loses on that way stands on a list. */
class OptionTextTest {
    /** Algorithms whose untouched settings come back as others, and why. */
    private static final Map<String, String> DEFAULTS_LOST = Map.of(
            "weka.classify.LWL", "-1 neighbours come back as 0, which means all of them, too",
            "weka.ball-tree.MiddleOutConstructor", "two flags are read the other way round than they are written",
            "weka.generate.BIRCHCluster", "a radius is written with two digits",
            "weka.load.DatabaseLoader", "the key words of the query come back in capitals",
            "weka.save.C45Saver", "Weka writes options without a value and does not read them");
    private static final AtomicInteger SURVIVED = new AtomicInteger();
    private static final AtomicInteger LOST = new AtomicInteger();

    @AfterAll
    static void tell() {
        System.out.println("Settings that survive Weka's line of options: " + SURVIVED + ", that it loses: " + LOST);
    }

    @TestFactory
    Stream<DynamicTest> defaultsAndEverySettingSurvive() {
        return Schemes.all().stream().filter(scheme -> scheme.marked("options"))
                .map(scheme -> dynamicTest(scheme.id(), () -> survives(scheme)));
    }

    private static void survives(Scheme scheme) throws Exception {
        Instances header = WekaTables.header(Examples.table("iris").schema());
        List<String> wrong = new ArrayList<>();
        if (throughOptions(scheme, Map.of(), header).equals(Optional.of(Map.of()))
                == DEFAULTS_LOST.containsKey(scheme.id())) {
            wrong.add(scheme.id());
        }
        for (SettingSpec setting : scheme.settings()) {
            for (SettingValue value : OtherValues.of(setting).toList()) {
                Map<String, SettingValue> values = new LinkedHashMap<>();
                values.put(setting.name(), value);
                if (setting.enabledSetting() != null) {
                    values.put(setting.enabledSetting(), SettingValue.of(setting.enabledValues().get(0)));
                }
                Optional<SettingValue> back = throughOptions(scheme, values, header)
                        .map(all -> all.get(setting.name()));
                boolean same = back.isPresent() && alike(value, back.get());
                (same ? SURVIVED : LOST).incrementAndGet();
                String name = scheme.id() + "." + setting.name();
                boolean listed = LostOptions.has(name) || LostOptions.has(name + " = " + value.text());
                if (same == listed) {
                    wrong.add(name + " = " + value.text() + value.texts() + " came back as "
                            + back.map(SettingValue::text).orElse(null));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Nested algorithms have a walk of their own. */
    private static boolean alike(SettingValue value, SettingValue back) {
        return value.text().equals(back.text()) && value.texts().equals(back.texts());
    }

    private static Optional<Map<String, SettingValue>> throughOptions(Scheme scheme, Map<String, SettingValue> values,
            Instances header) {
        try {
            Recipe recipe = Recipe.of(scheme, new Settings(scheme.settings(), values));
            return Optional.of(OptionText.read(scheme, OptionText.write(recipe, header), header));
        } catch (NodeFailure e) {
            return Optional.empty();
        }
    }

    @Test
    void algorithmsNestToSeveralLevels() throws Exception {
        Scheme bagging = Schemes.find("weka.classify.Bagging").orElseThrow();
        String text = "weka.classifiers.meta.Bagging -P 70 -S 7 -num-slots 1 -I 5 -W"
                + " weka.classifiers.meta.FilteredClassifier -- -F \"weka.filters.MultiFilter -F \\\"weka.filters.unsupervised.attribute.Discretize -B 4 -M -1.0"
                + " -R 1,3 -precision 6\\\"\" -S 1 -W weka.classifiers.lazy.IBk -- -K 3 -W 0 -A"
                + " \"weka.core.neighboursearch.LinearNNSearch -A \\\"weka.core.ManhattanDistance -D -R first-last\\\"\"";
        Instances header = WekaTables.header(Examples.table("iris").schema());
        Map<String, SettingValue> values = OptionText.read(bagging, text, header);
        SettingValue filtered = values.get("classifier");
        SettingValue discretise = filtered.settings().get("filter").settings().get("filters").items().get(0);
        SettingValue search = filtered.settings().get("classifier").settings().get("nearestNeighbourSearchAlgorithm");
        assertEquals("70", values.get("bagSizePercent").text());
        assertEquals(List.of("sepal length", "petal length"), discretise.settings().get("attributeIndices").texts());
        assertEquals("4", discretise.settings().get("bins").text());
        assertEquals("true", search.settings().get("distanceFunction").settings().get("dontNormalize").text());
        Recipe recipe = new Recipe(bagging.id(), values);
        assertEquals(values, OptionText.read(bagging, OptionText.write(recipe, header), header));
        assertEquals(List.of("@1,3"), OptionText.read(bagging, text, null).get("classifier").settings().get("filter")
                .settings().get("filters").items().get(0).settings().get("attributeIndices").texts());
    }

    @Test
    void namesOfEarlierReleasesAreUnderstoodAtEveryLevel() throws Exception {
        Scheme filtered = Schemes.find("weka.classify.FilteredClassifier").orElseThrow();
        Map<String, SettingValue> values = OptionText.read(filtered, "weka.classifiers.FilteredClassifier"
                + " -F \"weka.filters.MultiFilter -F weka.filters.NormalizationFilter -F \\\"weka.filters."
                + "ReplaceMissingValuesFilter \\\"\" -W weka.classifiers.j48.J48 -- -M 5", null);
        assertEquals("5", values.get("classifier").settings().getOrDefault("minNumObj", SettingValue.EMPTY).text());
        assertEquals(List.of("weka.filter.unsupervised.Normalize", "weka.filter.unsupervised.ReplaceMissingValues"),
                values.get("filter").settings().get("filters").texts());
    }

    @Test
    void columnsAreNamedWhereTheyAreKnownAndCountedWhereNot() throws Exception {
        Scheme discretise = Schemes.find("weka.filter.unsupervised.Discretize").orElseThrow();
        OptionText text = new OptionText(discretise);
        Optional<Schema> iris = Optional.of(Examples.table("iris").schema());
        assertEquals(List.of("sepal length", "sepal width", "species"),
                text.read("-R 1-2,last", iris).get("attributeIndices").texts());
        assertEquals(List.of("@1-2,last"), text.read("-R 1-2,last", Optional.empty()).get("attributeIndices").texts());
        assertEquals(Map.of(), text.read("-R first-last", iris));
        Settings named = new Settings(discretise.settings(), Map.of("attributeIndices",
                SettingValue.list(List.of("petal width", "sepal length"))));
        assertTrue(text.write(named, iris).contains("-R 4,1 "), text.write(named, iris));
        assertTrue(assertThrows(NodeFailure.class, () -> text.write(named, Optional.empty())).getMessage()
                .contains("'petal width'"));
        Settings counted = new Settings(discretise.settings(), Map.of("attributeIndices",
                SettingValue.list(List.of("@1-2,last"))));
        assertTrue(text.write(counted, Optional.empty()).contains("-R 1-2,last "));
    }

    @Test
    void emptyValuesKeepTheirPlace() throws Exception {
        OptionText text = new OptionText(Schemes.find("weka.filter.unsupervised.AddValues").orElseThrow());
        Settings sorted = new Settings(text.scheme().settings(), Map.of("sort", SettingValue.of("true")));
        assertTrue(text.write(sorted, Optional.empty()).contains("-L \"\" -S"), text.write(sorted, Optional.empty()));
        assertEquals(List.of(), text.lost(sorted, Optional.empty()));
    }

    @Test
    void whatIsLostIsTold() throws Exception {
        OptionText text = new OptionText(Schemes.find("weka.classify.FilteredClassifier").orElseThrow());
        Settings nested = new Settings(text.scheme().settings(), Map.of("filter",
                SettingValue.scheme("weka.filter.unsupervised.AddValues", Map.of()), "batchSize", SettingValue.of("7")));
        assertEquals(List.of("filter", "batchSize"), text.lost(nested, Optional.empty()).stream().sorted(
                Comparator.reverseOrder()).toList());
    }

    @Test
    void whatIsNotUnderstoodIsASentence() throws Exception {
        OptionText j48 = new OptionText(Schemes.find("weka.classify.J48").orElseThrow());
        for (String wrong : List.of("weka.classifiers.trees.RandomForest -I 10", "-C", "-C many", "-X 3", "J48 graft",
                "\"", "-C 0.1 rest", "weka.classifiers.trees.J4 -C 0.1")) {
            String sentence = assertThrows(NodeFailure.class, () -> j48.read(wrong, Optional.empty()), wrong)
                    .getMessage();
            assertTrue(sentence.length() > 20 && !sentence.contains("Exception"), sentence);
        }
        assertEquals("0.1", j48.read("J48 -C 0.1", Optional.empty()).get("confidenceFactor").text());
        assertEquals("0.1", j48.read(" weka.classifiers.j48.J48   -C 0.1 ", Optional.empty()).get("confidenceFactor")
                .text());
        assertEquals(Map.of(), j48.read("", Optional.empty()));
        OptionText bagging = new OptionText(Schemes.find("weka.classify.Bagging").orElseThrow());
        assertThrows(NodeFailure.class, () -> bagging.read("-W java.lang.String", Optional.empty()));
        assertThrows(NodeFailure.class, () -> bagging.read("-W weka.classifiers.trees.J48 -- -M x", Optional.empty()));
    }
}
