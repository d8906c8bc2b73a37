// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.Set;
import org.stitchbird.weka.Scheme;

/** Tells which of Weka's algorithms have formulas without loading any of them; a test holds it to those that do. */
public final class KnownFormulas {
    private static final Set<String> LEARNERS = Set.of(
            "AdaBoostM1", "AdditiveRegression", "AttributeSelectedClassifier", "Bagging", "CVParameterSelection",
            "ClassificationViaRegression", "CostSensitiveClassifier", "DecisionStump", "DecisionTable",
            "FilteredClassifier", "FilteredClusterer", "IterativeClassifierOptimizer", "J48", "JRip", "LMT",
            "LinearRegression", "Logistic", "LogitBoost", "M5P", "M5Rules", "MultiClassClassifier", "MultiScheme",
            "MultilayerPerceptron", "NaiveBayes", "NaiveBayesMultinomial", "NaiveBayesUpdateable", "OneR", "PART",
            "REPTree", "RandomCommittee", "RandomForest", "RandomSubSpace", "RandomTree", "SMO", "SMOreg",
            "SimpleKMeans", "SimpleLinearRegression", "SimpleLogistic", "Stacking", "Vote",
            "WeightedInstancesHandlerWrapper", "ZeroR");
    private static final Set<String> FILTERS = Set.of("AllFilter", "MultiFilter");
    private static final Set<String> SUPERVISED = Set.of(
            "AttributeSelection", "Discretize", "MergeNominalValues", "NominalToBinary");
    private static final Set<String> UNSUPERVISED = Set.of(
            "AddExpression", "Center", "Copy", "Discretize", "InterquartileRange", "MakeIndicator", "MathExpression",
            "MergeInfrequentNominalValues", "MergeTwoValues", "NominalToBinary", "Normalize", "NumericToBinary",
            "NumericToNominal", "NumericTransform", "PKIDiscretize", "PrincipalComponents", "Remove", "RemoveByName",
            "RemoveType", "RemoveUseless", "RenameAttribute", "Reorder", "ReplaceMissingValues", "Standardize",
            "SwapValues");

    private KnownFormulas() {
    }

    /** Whether what it learns can be told in formulas; something inside it, or a setting, may still have none. */
    public static boolean of(Scheme scheme) {
        return of(scheme.className());
    }

    /** The same of the class of that name. */
    static boolean of(String className) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        if (!className.startsWith("weka.filters.")) {
            return LEARNERS.contains(name);
        }
        // Filters of rows only choose those to learn from.
        return className.contains(".instance.") || (className.contains(".supervised.") ? SUPERVISED
                : className.contains(".unsupervised.") ? UNSUPERVISED : FILTERS).contains(name);
    }
}
