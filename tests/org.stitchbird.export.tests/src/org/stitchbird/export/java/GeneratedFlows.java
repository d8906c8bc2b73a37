// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stitchbird.export.Flows;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.registry.FlowDocuments;

/** Small flows by chance, always the same: all families of learners, filters in front of and inside them, splits. */
final class GeneratedFlows {
    /** Of labels. */
    private static final List<String> CLASSIFIERS = List.of("J48", "NaiveBayes", "Logistic", "RandomForest", "SMO",
            "IBk", "KStar", "JRip", "PART", "OneR", "ZeroR", "DecisionTable", "DecisionStump", "REPTree", "RandomTree",
            "LMT", "HoeffdingTree", "BayesNet", "MultilayerPerceptron", "SimpleLogistic", "VotedPerceptron", "SGD",
            "AdaBoostM1", "Bagging", "LogitBoost", "RandomCommittee", "RandomSubSpace", "MultiClassClassifier", "Vote",
            "Stacking", "AttributeSelectedClassifier", "FilteredClassifier", "ClassificationViaRegression", "LWL",
            "RandomizableFilteredClassifier", "CVParameterSelection", "MultiScheme", "NaiveBayesUpdateable",
            "IterativeClassifierOptimizer", "WeightedInstancesHandlerWrapper");
    /** Of numbers. */
    private static final List<String> REGRESSIONS = List.of("LinearRegression", "M5P", "M5Rules", "SMOreg",
            "GaussianProcesses", "SimpleLinearRegression", "AdditiveRegression", "RegressionByDiscretization",
            "REPTree", "RandomForest", "IBk", "DecisionTable", "MultilayerPerceptron", "KStar", "Bagging",
            "DecisionStump");
    /** Of groups. */
    private static final List<String> CLUSTERERS = List.of("SimpleKMeans", "EM", "FarthestFirst", "Canopy", "Cobweb",
            "HierarchicalClusterer", "MakeDensityBasedClusterer", "FilteredClusterer");
    private static final List<String> FILTERS = List.of("unsupervised.ReplaceMissingValues", "unsupervised.Standardize",
            "supervised.Discretize", "unsupervised.Normalize", "unsupervised.NominalToBinary",
            "unsupervised.Discretize", "supervised.AttributeSelection", "unsupervised.PrincipalComponents",
            "unsupervised.Center", "supervised.Resample", "unsupervised.RemoveUseless", "unsupervised.AddCluster",
            "supervised.NominalToBinary", "unsupervised.RandomProjection", "unsupervised.Resample");

    private final Random random;
    private final List<PlainFlow.Node> nodes = new ArrayList<>();
    private final List<PlainFlow.Wire> wires = new ArrayList<>();
    private final Set<String> learners = new TreeSet<>();

    private GeneratedFlows(int number) {
        random = new Random(number);
    }

    /**
     * So many flows by name.
     *
     * @param folder where their data are written
     */
    static Map<String, CheckedFlow> make(int count, Path folder) throws IOException {
        Files.writeString(folder.resolve("mixed.csv"), data(120));
        Map<String, CheckedFlow> flows = new TreeMap<>();
        for (int number = 0; number < count; number++) {
            String name = String.format(Locale.ROOT, "generated-%02d", number);
            flows.put(name, new GeneratedFlows(number).flow(name, number, folder));
        }
        return flows;
    }

    /** Numbers, labels, dates and texts with holes, one target of each kind. */
    private static String data(int rows) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("length,width,colour,\"size, rough\",day,grade,price\n");
        for (int row = 0; row < rows; row++) {
            double length = random.nextGaussian() * 3 + 10;
            double width = random.nextInt(40) / 8.0;
            int colour = random.nextInt(4);
            boolean good = length + width + colour + random.nextGaussian() > 14;
            text.append(random.nextInt(12) == 0 ? "" : Double.toString(length)).append(',').append(width).append(',')
                    .append(random.nextInt(15) == 0 ? "?" : List.of("red", "green", "\"a \"\"deep\"\" blue\"", "빨강")
                            .get(colour)).append(',').append(random.nextBoolean() ? "small" : "large").append(',')
                    .append(String.format(Locale.ROOT, "2026-%02d-%02d", 1 + row % 12, 1 + row % 28)).append(',')
                    .append(good ? "good" : "bad").append(',').append(length * 2 - width * colour).append('\n');
        }
        return text.toString();
    }

    private CheckedFlow flow(String name, int number, Path folder) {
        boolean groups = number % 5 == 4;
        boolean labels = number % 5 < 3;
        node("read", "collect.read-csv", Map.of("file", "mixed.csv"));
        node("columns", "prepare.select-columns", Map.of("mode", "drop"));
        drop(groups ? List.of("day") : labels ? List.of("day", "price") : List.of("day", "grade"));
        wire("read", "table", "columns", "table");
        node("target", "prepare.choose-target", Map.of("target", labels || groups ? "grade" : "price"));
        wire("columns", "table", "target", "table");
        String last = "target";
        for (int i = 0; i < number % 3; i++) {
            last = filter(last, FILTERS.get((number + i * 4) % FILTERS.size()), folder);
        }
        List<String> kinds = groups ? CLUSTERERS : labels ? CLASSIFIERS : REGRESSIONS;
        String prefix = groups ? "weka.cluster." : "weka.classify.";
        int first = number / 5 * (groups ? 2 : labels ? 7 : 3) + (labels ? number % 5 * 3 : 0);
        trained(last, prefix + kinds.get(first % kinds.size()));
        if (!groups) {
            tested(last, List.of(prefix + kinds.get((first + 1) % kinds.size()),
                    prefix + kinds.get((first + 2) % kinds.size())), number % 2 == 0, folder);
        } else {
            trained(last, prefix + kinds.get((first + 1) % kinds.size()));
        }
        return checked(name, folder);
    }

    private void drop(List<String> columns) {
        PlainFlow.Node node = nodes.removeLast();
        Map<String, org.stitchbird.engine.spec.SettingValue> settings = new TreeMap<>(node.settings());
        settings.put("columns", org.stitchbird.engine.spec.SettingValue.list(columns));
        nodes.add(new PlainFlow.Node(node.id(), node.type(), "", "", settings, 0, 0));
    }

    /** Puts a filter behind a node if it suits there. */
    private String filter(String last, String filter, Path folder) {
        String id = node("filter-" + nodes.size(), "weka.filter." + filter, Map.of());
        wire(last, "table", id, "table");
        return kept(id, folder) ? id : last;
    }

    /** Trains a learner on a part of the rows and lets it answer the others. */
    private void trained(String last, String learner) {
        String split = node("split-" + nodes.size(), "prepare.split-table", Map.of("share",
                List.of("0.66", "0.5", "0.8").get(random.nextInt(3)), "seed", Integer.toString(random.nextInt(100))));
        wire(last, "table", split, "table");
        String id = node("learner-" + nodes.size(), learner, Map.of());
        wire(split, "train", id, "table");
        String apply = node("apply-" + nodes.size(), "test.apply-model", Map.of());
        wire(split, "test", apply, "table");
        wire(id, "model", apply, "model");
        learners.add(learner);
    }

    private void tested(String last, List<String> kinds, boolean folds, Path folder) {
        String test = node("test", folds ? "test.cross-validate" : "test.hold-out", folds
                ? Map.of("folds", Integer.toString(2 + random.nextInt(4)), "seed", Integer.toString(random.nextInt(50)))
                : Map.of("share", "0.7", "stratified", Boolean.toString(random.nextBoolean()),
                        "seed", Integer.toString(random.nextInt(50))));
        wire(last, "table", test, "table");
        for (String kind : kinds) {
            String prepare = node("prepare-" + nodes.size(), "weka.filter.unsupervised."
                    + List.of("Standardize", "ReplaceMissingValues", "Normalize").get(random.nextInt(3)), Map.of());
            String id = node("learner-" + nodes.size(), kind, Map.of());
            wire(prepare, "preparation", id, "preparation");
            wire(id, "learner", test, "learner");
            if (kept(id, folder)) {
                learners.add(kind);
            }
        }
    }

    /** Takes the last node out again if the check has something against it. */
    private boolean kept(String id, Path folder) {
        boolean ok = checked("draft", folder).report().ok();
        if (!ok) {
            nodes.removeIf(node -> node.id().equals(id));
            wires.removeIf(wire -> wire.from().equals(id) || wire.to().equals(id));
        }
        return ok;
    }

    private CheckedFlow checked(String name, Path folder) {
        return Flows.checked(FlowDocuments.document(new PlainFlow("", "", nodes, wires, List.of())), name, folder);
    }

    private String node(String id, String type, Map<String, String> settings) {
        nodes.add(Flows.node(id, type, settings));
        return id;
    }

    private void wire(String from, String output, String to, String input) {
        wires.add(new PlainFlow.Wire(from, output, to, input));
    }
}
