// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.weka.Messages;
import weka.classifiers.Classifier;
import weka.clusterers.Clusterer;

/** The learners that have formulas, once they have been trained. */
final class Families {
    private static final String BAYES = "weka.classifiers.bayes.";
    private static final String FUNCTIONS = "weka.classifiers.functions.";
    private static final String META = "weka.classifiers.meta.";
    private static final String RULES = "weka.classifiers.rules.";
    private static final String TREES = "weka.classifiers.trees.";

    /** What a trained model answers rows with these columns. */
    private interface Reading<T> {
        Predictor of(T trained, Seen seen) throws NodeFailure;
    }

    private static final Map<String, Reading<Classifier>> CLASSIFIERS = Map.ofEntries(
            entry(BAYES + "NaiveBayes", BayesModels::naive),
            entry(BAYES + "NaiveBayesMultinomial", BayesModels::multinomial),
            entry(BAYES + "NaiveBayesUpdateable", BayesModels::naive),
            entry(FUNCTIONS + "LinearRegression", LinearModels::regression),
            entry(FUNCTIONS + "Logistic", LinearModels::logistic),
            entry(FUNCTIONS + "MultilayerPerceptron", Nets::of),
            entry(FUNCTIONS + "SimpleLinearRegression", LinearModels::simple),
            entry(FUNCTIONS + "SimpleLogistic", BoostedLogits::simple),
            entry(FUNCTIONS + "SMO", SupportVectors::classifier),
            entry(FUNCTIONS + "SMOreg", SupportVectors::regression),
            entry(META + "AdaBoostM1", Boosts::ada),
            entry(META + "AdditiveRegression", Boosts::additive),
            entry(META + "AttributeSelectedClassifier", Wrappers::selected),
            entry(META + "Bagging", Ensembles::bag),
            entry(META + "ClassificationViaRegression", LabelByLabel::regression),
            entry(META + "CostSensitiveClassifier", CheapestLabels::of),
            entry(META + "CVParameterSelection", Wrappers::inner),
            entry(META + "FilteredClassifier", Wrappers::filtered),
            entry(META + "IterativeClassifierOptimizer", Wrappers::iterated),
            entry(META + "LogitBoost", Boosts::logit),
            entry(META + "MultiClassClassifier", LabelByLabel::several),
            entry(META + "MultiScheme", Wrappers::inner),
            entry(META + "RandomCommittee", Ensembles::bag),
            entry(META + "RandomSubSpace", Ensembles::subSpaces),
            entry(META + "Stacking", Ensembles::stack),
            entry(META + "Vote", Ensembles::vote),
            entry(META + "WeightedInstancesHandlerWrapper", Wrappers::inner),
            entry(RULES + "DecisionTable", DecisionTables::of),
            entry(RULES + "JRip", RuleSets::of),
            entry(RULES + "M5Rules", ModelTrees::of),
            entry(RULES + "OneR", SimpleRules::one),
            entry(RULES + "PART", PartialRules::of),
            entry(RULES + "ZeroR", SimpleRules::zero),
            entry(TREES + "DecisionStump", SimpleRules::stump),
            entry(TREES + "J48", C45Trees::of),
            entry(TREES + "LMT", BoostedLogits::tree),
            entry(TREES + "M5P", ModelTrees::of),
            entry(TREES + "RandomForest", Ensembles::bag),
            entry(TREES + "RandomTree", GrownTrees::random),
            entry(TREES + "REPTree", GrownTrees::pruned));

    /** Those that have a way of their own to tell the likeliest label. */
    private static final Map<String, Reading<Classifier>> CHOOSING = Map.of(TREES + "J48", C45Trees::chosen,
            RULES + "PART", PartialRules::chosen, TREES + "LMT", BoostedLogits::chosen);

    private static final Map<String, Reading<Clusterer>> CLUSTERERS = Map.of(
            "weka.clusterers.FilteredClusterer", Wrappers::filtered,
            "weka.clusterers.SimpleKMeans", Centres::of);

    private Families() {
    }

    /** The names of the classes that have formulas. */
    static Set<String> known() {
        Set<String> known = new TreeSet<>(CLASSIFIERS.keySet());
        known.addAll(CLUSTERERS.keySet());
        return known;
    }

    /**
     * What a trained classifier answers: the chance of each label, or a number.
     *
     * @throws NodeFailure naming it, or what is inside it, if there are no formulas
     */
    static Predictor classifier(Classifier trained, Seen seen) throws NodeFailure {
        return reading(CLASSIFIERS, trained).of(trained, seen);
    }

    /** The same, but its likeliest number is that of the label which it chooses when it is asked for one. */
    static Predictor chosen(Classifier trained, Seen seen) throws NodeFailure {
        Reading<Classifier> own = CHOOSING.get(trained.getClass().getName());
        return own != null ? own.of(trained, seen) : classifier(trained, seen);
    }

    /** Which cluster a trained clusterer answers: 1 for that one, 0 for the others. */
    static Predictor clusterer(Clusterer trained, Seen seen) throws NodeFailure {
        return reading(CLUSTERERS, trained).of(trained, seen);
    }

    private static <T> Reading<T> reading(Map<String, Reading<T>> readings, T trained) throws NodeFailure {
        Reading<T> reading = readings.get(trained.getClass().getName());
        if (reading == null) {
            throw new NodeFailure(Messages.get("formulas.none", Names.of(trained)));
        }
        return reading;
    }
}
