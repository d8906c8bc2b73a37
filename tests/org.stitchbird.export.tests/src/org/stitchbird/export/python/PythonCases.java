// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.Flows;
import org.stitchbird.export.format.CheckedFlow;

/** Flows of all families that have a counterpart in Python. */
final class PythonCases {
    private static final String CLASSIFY = "weka.classify.";
    private static final String FILTER = "weka.filter.unsupervised.";
    private static final String FOLDS = "test.cross-validate";

    private final Map<String, CheckedFlow> all = new LinkedHashMap<>();
    private final Path iris;
    private final Path diabetes;
    private final Path cancer;
    private final Path mixed;

    private PythonCases(Path folder) throws Exception {
        iris = copy("iris", folder);
        diabetes = copy("diabetes", folder);
        cancer = copy("breast-cancer", folder);
        mixed = FlowMaker.mixed(folder);
        for (String example : List.of("iris", "breast-cancer", "diabetes", "wine")) {
            all.put("example " + example, Flows.example(example));
        }
        exact();
        tests();
        filters();
        equivalent();
    }

    private static Path copy(String example, Path folder) throws Exception {
        return Files.copy(Flows.project().resolve("examples/" + example + "/" + example + ".csv"),
                folder.resolve(example + ".csv"));
    }

    /** The flows by name; their data is in the folder. */
    static Map<String, CheckedFlow> in(Path folder) throws Exception {
        return new PythonCases(folder).all;
    }

    private FlowMaker species() {
        return new FlowMaker(iris).target("species");
    }

    private FlowMaker mixed(String target) {
        return new FlowMaker(mixed).throughWithList("prepare.select-columns", "columns",
                List.of("size", "colour", "grown", "weight", target)).target(target);
    }

    private static Map<String, SettingValue> set(String... settings) {
        Map<String, SettingValue> values = new TreeMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], SettingValue.of(settings[i + 1]));
        }
        return values;
    }

    private void labels(String learner, String variant, Map<String, SettingValue> settings, String... test) {
        all.put(learner + variant + " of numbers", species().tested(CLASSIFY + learner, settings, FOLDS, test));
        all.put(learner + variant + " of all", mixed("kind").tested(CLASSIFY + learner, settings, FOLDS, test));
    }

    private void numbers(String learner, String variant, Map<String, SettingValue> settings, String... test) {
        all.put(learner + variant + " for numbers",
                new FlowMaker(diabetes).target("progression").tested(CLASSIFY + learner, settings, FOLDS, test));
        all.put(learner + variant + " of all for numbers",
                mixed("price").tested(CLASSIFY + learner, settings, FOLDS, test));
    }

    private void exact() {
        labels("ZeroR", "", set());
        numbers("ZeroR", "", set());
        labels("NaiveBayes", "", set());
        labels("IBk", "", set());
        labels("IBk", " 5 inverse", set("KNN", "5", "distanceWeighting", "2"));
        labels("IBk", " 4 similarity", set("KNN", "4", "distanceWeighting", "4"));
        numbers("IBk", " 3", set("KNN", "3"));
        numbers("LinearRegression", "", set());
        numbers("LinearRegression", " of all columns", set("attributeSelectionMethod", "1",
                "eliminateColinearAttributes", "false", "ridge", "0.01"));
        all.put("SimpleLinearRegression", new FlowMaker(diabetes).target("progression")
                .tested(CLASSIFY + "SimpleLinearRegression", set(), FOLDS));
        all.put("SimpleKMeans of numbers", new FlowMaker(iris).throughWithList("prepare.select-columns", "columns",
                List.of("sepal length", "sepal width", "petal length", "petal width"))
                .trained("weka.cluster.SimpleKMeans", set("numClusters", "4")));
        all.put("Vote of exact ones", species().tested(CLASSIFY + "Vote", Map.of("classifiers", SettingValue.schemes(
                List.of(SettingValue.scheme(CLASSIFY + "NaiveBayes", Map.of()),
                        SettingValue.scheme(CLASSIFY + "IBk", set("KNN", "3"))))), FOLDS));
    }

    private void tests() {
        String bayes = CLASSIFY + "NaiveBayes";
        all.put("folds not stratified", species().tested(bayes, set(), FOLDS, "folds", "7", "stratified", "false"));
        all.put("folds again", species().tested(bayes, set(), FOLDS, "seed", "5", "repeats", "3"));
        all.put("one row left out", mixed("kind").tested(bayes, set(), FOLDS, "method", "leave-one-out"));
        all.put("held out", species().tested(bayes, set(), "test.hold-out", "share", "0.7", "seed", "3"));
        all.put("held out stratified", mixed("kind").tested(bayes, set(), "test.hold-out", "stratified",
                "true", "repeats", "2"));
        all.put("held out in order", new FlowMaker(diabetes).target("progression")
                .tested(CLASSIFY + "LinearRegression", set(), "test.hold-out", "shuffled", "false"));
        all.put("split and scored", species().applied(bayes, set()));
        all.put("split stratified", mixed("kind").applied(CLASSIFY + "IBk", set(), "stratified", "true", "seed",
                "9"));
    }

    private void filters() {
        Map<String, String[]> filters = new LinkedHashMap<>();
        filters.put("Standardize", new String[0]);
        filters.put("Normalize", new String[] {"scale", "2", "translation", "-1"});
        filters.put("ReplaceMissingValues", new String[0]);
        filters.put("NominalToBinary", new String[0]);
        filters.put("Discretize", new String[] {"bins", "5"});
        filters.put("Discretize ", new String[] {"useEqualFrequency", "true", "bins", "4"});
        filters.forEach((name, settings) -> {
            String type = FILTER + name.strip();
            all.put(name + " of a table", mixed("kind").through(type, settings)
                    .tested(CLASSIFY + "NaiveBayes", set(), FOLDS));
            all.put(name + " in folds", mixed("kind").prepare(type, settings)
                    .tested(CLASSIFY + "NaiveBayes", set(), FOLDS));
        });
        all.put("Remove", species().throughWithList(FILTER + "Remove", "attributeIndices", List.of("sepal width"))
                .prepare(FILTER + "Standardize").tested(CLASSIFY + "IBk", set(), FOLDS));
        all.put("PrincipalComponents", species().prepare(FILTER + "PrincipalComponents")
                .tested(CLASSIFY + "IBk", set(), FOLDS));
        all.put("filters in a row", mixed("price").through(FILTER + "ReplaceMissingValues")
                .through(FILTER + "NominalToBinary").through(FILTER + "Standardize")
                .trained(CLASSIFY + "LinearRegression", set()));
    }

    private void equivalent() {
        String[] quick = {"folds", "3"};
        for (String learner : List.of("J48", "REPTree", "RandomTree", "DecisionStump", "RandomForest", "Bagging",
                "AdaBoostM1", "LogitBoost", "SMO", "MultilayerPerceptron", "Logistic")) {
            labels(learner, "", set(), quick);
        }
        for (String learner : List.of("REPTree", "RandomTree", "DecisionStump", "RandomForest", "Bagging",
                "MultilayerPerceptron")) {
            all.put(learner + " of all for numbers", mixed("price").tested(CLASSIFY + learner, set(), FOLDS, quick));
        }
        all.put("SimpleKMeans held out", mixed("kind").tested("weka.cluster.SimpleKMeans", set("numClusters", "3"),
                "test.evaluate-clusters", "method", "hold-out"));
        all.put("SimpleKMeans of all", new FlowMaker(mixed).trained("weka.cluster.SimpleKMeans", set()));
        all.put("Logistic of two labels", new FlowMaker(cancer).target("diagnosis")
                .tested(CLASSIFY + "Logistic", set("ridge", "1"), FOLDS));
    }
}
