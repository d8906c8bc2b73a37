// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import weka.classifiers.CostMatrix;
import weka.classifiers.lazy.IBk;
import weka.classifiers.meta.CostSensitiveClassifier;
import weka.classifiers.trees.RandomForest;
import weka.core.ManhattanDistance;
import weka.core.SelectedTag;
import weka.core.neighboursearch.LinearNNSearch;
import weka.core.Instances;
import weka.filters.unsupervised.attribute.Discretize;

/** Every setting that is described arrives in Weka's bean. */
class SettingsRoundTripTest {
    /** Settings that a bean does not keep, and why. */
    private static final Map<String, String> NOT_KEPT = Map.of(
            "weka.classify.BayesNet.BIFFile", "the file is read at once and must be there",
            "weka.classify.FilteredClassifier.resume", "kept only with a learner that can go on",
            "weka.classify.RandomizableFilteredClassifier.resume", "kept only with a learner that can go on",
            "weka.filter.supervised.AddClassification.serializedClassifierFile", "a file that is absent is not kept",
            "weka.filter.unsupervised.AddCluster.serializedClustererFile", "a file that is absent is not kept");

    @TestFactory
    Stream<DynamicTest> everySettingArrivesInTheBean() {
        return Schemes.all().stream().flatMap(scheme -> scheme.settings().stream()
                .filter(setting -> !NOT_KEPT.containsKey(scheme.id() + "." + setting.name()))
                .flatMap(setting -> OtherValues.of(setting).map(value -> dynamicTest(
                        scheme.id() + "." + setting.name() + " = " + value.text() + value.texts(),
                        () -> arrives(scheme, setting, value)))));
    }

    private static void arrives(Scheme scheme, SettingSpec setting, SettingValue value) throws Exception {
        Map<String, SettingValue> values = new LinkedHashMap<>();
        values.put(setting.name(), value);
        if (setting.enabledSetting() != null) {
            values.put(setting.enabledSetting(), SettingValue.of(setting.enabledValues().get(0)));
        }
        Recipe recipe = Recipe.of(scheme, new Settings(scheme.settings(), values));
        assertTrue(recipe.settings().containsKey(setting.name()));
        Instances header = WekaTables.header(Examples.table("iris").schema());
        Object bean = WekaBeans.make(recipe, Object.class, header);
        assertEquals(scheme.className(), bean.getClass().getName());
        assertEquals(value, new BeanValues(header).of(bean, scheme).get(setting.name()));
    }

    @Test
    void algorithmsNestToAnyDepth() throws Exception {
        SettingValue manhattan = SettingValue.scheme("weka.distance.ManhattanDistance",
                Map.of("dontNormalize", SettingValue.of("true")));
        SettingValue linear = SettingValue.scheme("weka.neighbours.LinearNNSearch",
                Map.of("distanceFunction", manhattan, "skipIdentical", SettingValue.of("true")));
        SettingValue filtered = SettingValue.scheme("weka.neighbours.FilteredNeighbourSearch",
                Map.of("searchMethod", linear));
        IBk ibk = WekaBeans.make(new Recipe("weka.classify.IBk", Map.of("nearestNeighbourSearchAlgorithm", filtered)),
                IBk.class, null);
        var outer = assertInstanceOf(weka.core.neighboursearch.FilteredNeighbourSearch.class,
                ibk.getNearestNeighbourSearchAlgorithm());
        var inner = assertInstanceOf(LinearNNSearch.class, outer.getSearchMethod());
        assertTrue(inner.getSkipIdentical());
        assertTrue(assertInstanceOf(ManhattanDistance.class, inner.getDistanceFunction()).getDontNormalize());
    }

    @Test
    void familiesOfferWhatWekaHas() {
        SettingSpec search = Schemes.find("weka.classify.IBk").orElseThrow().settings().stream()
                .filter(each -> each.name().equals("nearestNeighbourSearchAlgorithm")).findFirst().orElseThrow();
        assertEquals(5, search.schemes().size());
        SchemeSpec linear = search.schemes().stream().filter(each -> each.id().equals(search.defaultValue().text()))
                .findFirst().orElseThrow();
        assertEquals("weka.neighbours.LinearNNSearch", linear.id());
        assertEquals(5, linear.settings().get(0).schemes().size());
    }

    @Test
    void columnsOfAnAbsentNameAreRefused() throws Exception {
        Recipe recipe = new Recipe("weka.filter.unsupervised.Discretize",
                Map.of("attributeIndices", SettingValue.list(List.of("species", "wing"))));
        var failure = assertThrows(NodeFailure.class, () -> WekaBeans.make(recipe, Discretize.class,
                WekaTables.header(Examples.table("iris").schema())));
        assertTrue(failure.getMessage().contains("'wing'") && !failure.getMessage().contains("species"));
    }

    @Test
    void whatWekaRefusesIsASentence() {
        Recipe recipe = new Recipe("weka.cluster.SimpleKMeans",
                Map.of("distanceFunction", SettingValue.of("weka.distance.ChebyshevDistance")));
        var failure = assertThrows(NodeFailure.class, () -> WekaBeans.make(recipe, Object.class, null));
        assertTrue(failure.getMessage().contains("Euclidean and Manhattan"), failure.getMessage());
    }

    @Test
    void whatWekaWouldSilentlyChangeIsASentence() throws Exception {
        String id = "weka.filter.unsupervised.InterquartileRange";
        var failure = assertThrows(NodeFailure.class, () -> WekaBeans.make(new Recipe(id,
                Map.of("outlierFactor", SettingValue.of("7.0"))), Object.class, null));
        assertEquals(Messages.get("setting.notKept", "Outliers from", "7.0", "3.0"), failure.getMessage());
        Object both = WekaBeans.make(new Recipe(id, Map.of("outlierFactor", SettingValue.of("7.0"),
                "extremeValuesFactor", SettingValue.of("9.0"))), Object.class, null);
        assertEquals(7.0, WekaBeans.get(both, "outlierFactor"));
        assertEquals(9.0, WekaBeans.get(both, "extremeValuesFactor"));
    }

    @Test
    void whatWouldNeverEndIsRefused() throws Exception {
        for (String line : List.of("C 0.1 0.1 5", "C 0.1 0.5 0.5")) {
            var failure = assertThrows(NodeFailure.class, () -> tuning(line));
            assertTrue(failure.getMessage().contains("'C 0.1 0."), failure.getMessage());
        }
        tuning("C 0.1 0.1 1");
        tuning("C 0.1 0.5 5");
        tuning("M 1 A 3");
    }

    private static Object tuning(String line) throws NodeFailure {
        return WekaBeans.make(new Recipe("weka.classify.CVParameterSelection",
                Map.of("CVParameters", SettingValue.of(line))), Object.class, null);
    }

    @Test
    void whereNoCostsAreGivenEveryErrorCostsTheSame() throws Exception {
        var learner = WekaBeans.make(new Recipe("weka.classify.CostSensitiveClassifier", Map.of()),
                CostSensitiveClassifier.class, WekaTables.header(Examples.table("iris").schema()));
        assertEquals(new CostMatrix(3).toMatlab(), learner.getCostMatrix().toMatlab());
    }

    @Test
    void aFlowDoesNotChooseCodeToRun() throws Exception {
        Recipe recipe = new Recipe("weka.filter.unsupervised.NumericTransform",
                Map.of("className", SettingValue.of("java.lang.Double")));
        var failure = assertThrows(NodeFailure.class, () -> WekaBeans.make(recipe, Object.class, null));
        assertTrue(failure.getMessage().contains("java.lang.Double"), failure.getMessage());
    }

    @Test
    void aSeedOf64BitsIsFoldedAndAnOrdinaryOneKept() throws Exception {
        assertEquals(-5, WekaBeans.seed(-5));
        assertEquals(Long.hashCode(1L << 40), WekaBeans.seed(1L << 40));
        RandomForest forest = WekaBeans.make(new Recipe("weka.classify.RandomForest",
                Map.of("seed", SettingValue.of(String.valueOf(1L << 40)))), RandomForest.class, null);
        assertEquals(Long.hashCode(1L << 40), forest.getSeed());
    }

    @Test
    void valuesThatDoNotMatterAreLeftOut() {
        Scheme j48 = Schemes.find("weka.classify.J48").orElseThrow();
        Settings settings = new Settings(j48.settings(), Nodes.values(Map.of("numFolds", "5", "minNumObj", "2")));
        assertEquals(Map.of(), Recipe.of(j48, settings).settings());
    }
}
