// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** With which of Weka's options each family of learners is compared. */
final class FamilyCases {
    private static final String BAYES = "weka.classifiers.bayes.";
    private static final String FUNCTIONS = "weka.classifiers.functions.";
    private static final String META = "weka.classifiers.meta.";
    private static final String RULES = "weka.classifiers.rules.";
    private static final String TREES = "weka.classifiers.trees.";
    private static final String STEPS = "-F \"weka.filters.MultiFilter"
            + " -F \\\"weka.filters.unsupervised.attribute.ReplaceMissingValues\\\""
            + " -F \\\"weka.filters.unsupervised.attribute.Standardize\\\""
            + " -F \\\"weka.filters.unsupervised.attribute.NominalToBinary\\\"\"";

    /** Those that have no formulas for some of the tables: with more labels than two, or than two in a column. */
    static final Set<String> IN_PART = Set.of(FUNCTIONS + "SMO -M", TREES + "LMT -B -I 5");

    private FamilyCases() {
    }

    /** By class name the options; at least one each. */
    static Map<String, List<String>> all() {
        Map<String, List<String>> cases = new TreeMap<>();
        put(cases, BAYES + "NaiveBayes", "", "-K", "-D");
        put(cases, BAYES + "NaiveBayesMultinomial", "");
        put(cases, BAYES + "NaiveBayesUpdateable", "", "-K");
        put(cases, FUNCTIONS + "LinearRegression", "", "-S 1", "-S 1 -C -R 1.0");
        put(cases, FUNCTIONS + "Logistic", "", "-R 1.0");
        put(cases, FUNCTIONS + "MultilayerPerceptron", "-N 20", "-N 20 -H 3,2", "-N 20 -H 0 -I -C", "-N 20 -B");
        put(cases, FUNCTIONS + "SimpleLinearRegression", "");
        put(cases, FUNCTIONS + "SimpleLogistic", "-I 10 -M 50", "-I 0 -M 20 -S");
        put(cases, FUNCTIONS + "SMO", "", "-N 1", "-N 2", "-M");
        put(cases, FUNCTIONS + "SMOreg", "", "-N 1", "-N 2");
        put(cases, META + "AdaBoostM1", "", "-W " + TREES + "J48", "-W " + RULES + "PART", "-I 3 -W " + RULES + "OneR",
                "-I 4 -W " + BAYES + "NaiveBayes", "-I 2 -W " + TREES + "LMT -- -I 5", "-W " + TREES + "J48 -- -A");
        put(cases, META + "AdditiveRegression", "", "-S 0.5 -I 5 -W " + TREES + "REPTree",
                "-W " + FUNCTIONS + "SimpleLinearRegression", "-A -I 4");
        put(cases, META + "AttributeSelectedClassifier", "", "-E weka.attributeSelection.CorrelationAttributeEval"
                + " -S \"weka.attributeSelection.Ranker -N 2\" -W " + FUNCTIONS + "LinearRegression",
                "-E weka.attributeSelection.CorrelationAttributeEval -S \"weka.attributeSelection.Ranker -N 3\" -W "
                + FUNCTIONS + "Logistic");
        put(cases, META + "Bagging", "", "-I 5 -W " + TREES + "J48", "-I 4 -W " + FUNCTIONS + "Logistic");
        put(cases, META + "ClassificationViaRegression", "", "-W " + FUNCTIONS + "LinearRegression");
        for (String costs : List.of("[0.0 1.0; 3.0 0.0]", "[0.0 1.0 2.0; 3.0 0.0 1.0; 1.0 1.0 0.0]")) {
            put(cases, META + "CostSensitiveClassifier", "-cost-matrix \"" + costs + "\" -W " + TREES + "J48",
                    "-cost-matrix \"" + costs + "\" -M -W " + BAYES + "NaiveBayes");
        }
        put(cases, META + "CVParameterSelection", "-P \"M 1 4 2\" -X 2 -W " + TREES + "J48");
        put(cases, META + "FilteredClassifier", "", STEPS + " -W " + FUNCTIONS + "SMO",
                STEPS + " -W " + TREES + "REPTree", "-F \"weka.filters.supervised.instance.Resample\" -W "
                + TREES + "RandomTree");
        put(cases, META + "IterativeClassifierOptimizer", "-F 2");
        put(cases, META + "LogitBoost", "", "-H 0.3 -I 4 -W " + TREES + "REPTree", "-Q -I 3");
        put(cases, META + "MultiClassClassifier", "-W " + FUNCTIONS + "Logistic", "-M 1 -W " + TREES + "J48",
                "-M 2 -W " + TREES + "RandomTree");
        put(cases, META + "MultiScheme", "-X 2 -B " + RULES + "ZeroR -B " + RULES + "OneR -B " + TREES + "J48");
        put(cases, META + "RandomCommittee", "");
        put(cases, META + "RandomSubSpace", "", "-I 3 -W " + TREES + "J48");
        put(cases, META + "Stacking", "-X 2 -M " + TREES + "J48 -B " + BAYES + "NaiveBayes -B " + RULES + "OneR",
                "-X 2 -M " + FUNCTIONS + "LinearRegression -B " + TREES + "REPTree -B " + FUNCTIONS
                + "LinearRegression", "-X 2 -M " + FUNCTIONS + "Logistic -B " + TREES + "J48 -B " + RULES + "JRip");
        for (String rule : List.of("AVG", "PROD", "MIN", "MAX")) {
            put(cases, META + "Vote", "-R " + rule + " -B " + TREES + "REPTree -B " + TREES + "RandomTree -B "
                    + RULES + "ZeroR");
        }
        put(cases, META + "WeightedInstancesHandlerWrapper", "-W " + TREES + "J48");
        put(cases, RULES + "DecisionTable", "");
        put(cases, RULES + "JRip", "", "-P", "-E -O 4");
        put(cases, RULES + "M5Rules", "", "-N", "-U", "-R");
        put(cases, RULES + "OneR", "", "-B 2");
        put(cases, RULES + "PART", "", "-U", "-B", "-B -U -M 5");
        put(cases, RULES + "ZeroR", "");
        put(cases, TREES + "DecisionStump", "");
        put(cases, TREES + "J48", "", "-U", "-B", "-A", "-U -B -A -M 1", "-O -S", "-J");
        put(cases, TREES + "LMT", "-I 5", "-R -I 5", "-C -I 5", "-B -I 5");
        put(cases, TREES + "M5P", "", "-N", "-U", "-R", "-N -R -U");
        put(cases, TREES + "RandomForest", "-I 20", "-I 5 -depth 3");
        put(cases, TREES + "RandomTree", "", "-K 3 -depth 4", "-U", "-N 3", "-M 5");
        put(cases, TREES + "REPTree", "", "-P", "-L 2", "-I 1 -R");
        put(cases, "weka.clusterers.FilteredClusterer", STEPS + " -W weka.clusterers.SimpleKMeans");
        put(cases, "weka.clusterers.SimpleKMeans", "", "-N 4", "-N 4 -M", "-N 3 -A \"weka.core.EuclideanDistance -D\"",
                "-N 5 -A weka.core.ManhattanDistance", "-N 3 -M -A \"weka.core.EuclideanDistance -V -R 1\"");
        return cases;
    }

    private static void put(Map<String, List<String>> cases, String family, String... options) {
        cases.merge(family, Arrays.asList(options),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
}
