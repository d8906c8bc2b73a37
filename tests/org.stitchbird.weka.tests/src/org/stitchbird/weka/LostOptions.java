// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings, or single values of them, that Weka's line of options loses, and why. */
final class LostOptions {
    private static final Map<String, String> LOST = new HashMap<>();

    static {
        because("Weka reads an option for it and never writes it, or has none", List.of(
                "weka.classify.HoeffdingTree.batchSize", "weka.classify.HoeffdingTree.doNotCheckCapabilities",
                "weka.classify.HoeffdingTree.numDecimalPlaces", "weka.bayes-estimator.MultiNomialBMAEstimator.alpha",
                "weka.bayes-estimator.MultiNomialBMAEstimator.useK2Prior",
                "weka.neighbours.FilteredNeighbourSearch.distanceFunction",
                "weka.neighbours.FilteredNeighbourSearch.measurePerformance",
                "weka.ball-tree.BottomUpConstructor.maxRelativeLeafRadius",
                "weka.ball-tree.MiddleOutConstructor.maxRelativeLeafRadius",
                "weka.ball-tree.TopDownConstructor.maxRelativeLeafRadius",
                "weka.search-columns.BestFirst.lookupCacheSize", "weka.filter.unsupervised.Add.dateFormat",
                "weka.save.DatabaseSaver.relationForTableName"));
        because("the class does not pass on its base class's option", List.of(
                "weka.cluster.MakeDensityBasedClusterer.doNotCheckCapabilities",
                "weka.associate.Apriori.doNotCheckCapabilities", "weka.associate.FPGrowth.doNotCheckCapabilities",
                "weka.associate.FilteredAssociator.doNotCheckCapabilities",
                "weka.evaluate-columns.ClassifierAttributeEval.doNotCheckCapabilities",
                "weka.filter.unsupervised.AddUserFields.doNotCheckCapabilities"));
        for (String saver : List.of("Database", "JSON", "CSV", "Arff", "XRFF", "C45", "LibSVM", "SVMLight", "Matlab",
                "SerializedInstances", "Dictionary")) {
            because("savers have no option for it", List.of("weka.save." + saver + "Saver.doNotCheckCapabilities"));
        }
        because("a flag that switches on what is on by itself",
                List.of("weka.ball-splitter.MedianOfWidestDimension.normalizeDimWidths"));
        because("reset while further options are read", List.of("weka.save.MatlabSaver.useDouble",
                "weka.save.MatlabSaver.useTabs"));
        because("any stemmer comes back as the one that does nothing", List.of("weka.save.DictionarySaver.stemmer",
                "weka.filter.unsupervised.FixedDictionaryStringToWordVector.stemmer"));
        because("written with two digits", List.of("weka.generate.BIRCHCluster.maxRadius"));
        because("kept only with a learner that can go on", List.of("weka.classify.FilteredClassifier.resume",
                "weka.classify.RandomizableFilteredClassifier.resume"));
        because("written only when a file is chosen, too", List.of(
                "weka.filter.unsupervised.StringToWordVector.saveDictionaryInBinaryForm",
                "weka.filter.unsupervised.KernelFilter.initFileClassIndex"));
        because("a file that is absent is not kept", List.of("weka.classify.BayesNet.BIFFile",
                "weka.filter.supervised.AddClassification.serializedClassifierFile",
                "weka.filter.unsupervised.KernelFilter.initFile",
                "weka.filter.unsupervised.AddCluster.serializedClustererFile"));
        because("there must be as many ranges as filters", List.of(
                "weka.filter.unsupervised.PartitionedMultiFilter.filters"));
        for (String nested : List.of("weka.neighbours.FilteredNeighbourSearch.filter",
                "weka.distance.FilteredDistance.filter", "weka.classify.FilteredClassifier.filter",
                "weka.classify.RandomizableFilteredClassifier.filter", "weka.cluster.FilteredClusterer.filter",
                "weka.associate.FilteredAssociator.filter", "weka.filter.unsupervised.KernelFilter.preprocessing")) {
            because("Weka drops the empty value of a nested option, so that the next one is taken for it", List.of(
                    nested + " = weka.filter.unsupervised.AddValues",
                    nested + " = weka.filter.unsupervised.MergeInfrequentNominalValues"));
        }
    }

    private LostOptions() {
    }

    private static void because(String reason, List<String> names) {
        names.forEach(name -> LOST.put(name, reason));
    }

    /** Whether a setting, or one value of it written as {@code setting = value}, is on the list. */
    static boolean has(String name) {
        return LOST.containsKey(name);
    }

    /** The list. */
    static Map<String, String> all() {
        return LOST;
    }
}
