// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stitchbird.engine.code.PythonCall;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.weka.python.LearnerForm.Estimator;

/** The estimators of all algorithms that have a counterpart. */
final class Estimators {
    /** By the id of the algorithm. */
    static final Map<String, Estimator> ALL = all();
    /** Those that answer clusters. */
    static final Set<String> CLUSTERERS = Set.of("weka.cluster.SimpleKMeans");
    private static final String LEARNERS = "flowkit.learners.";
    private static final double NEAR = 0.1;

    private Estimators() {
    }

    private static Map<String, Estimator> all() {
        Map<String, Estimator> all = new TreeMap<>();
        all.put("weka.classify.ZeroR", Estimators::zeroR);
        all.put("weka.classify.NaiveBayes", Estimators::naiveBayes);
        all.put("weka.classify.IBk", Estimators::nearest);
        all.put("weka.classify.LinearRegression", Estimators::linear);
        all.put("weka.classify.SimpleLinearRegression", Estimators::simpleLinear);
        all.put("weka.classify.Logistic", Estimators::logistic);
        all.put("weka.classify.SMO", Estimators::supportVectors);
        all.put("weka.classify.MultilayerPerceptron", Estimators::network);
        all.put("weka.classify.Vote", Estimators::vote);
        all.put("weka.cluster.SimpleKMeans", Estimators::means);
        TreeEstimators.add(all);
        return all;
    }

    private static List<Object> zeroR(Telling telling) throws NodeFailure {
        return List.of(PythonCall.of(LEARNERS + (telling.labels() ? "ZeroR" : "MeanR")));
    }

    private static List<Object> naiveBayes(Telling telling) {
        return List.of(PythonCall.of(LEARNERS + "NaiveBayes"));
    }

    private static List<Object> nearest(Telling telling) throws NodeFailure {
        String weighting = switch (telling.text("distanceWeighting")) {
            case "2" -> "inverse";
            case "4" -> "similarity";
            default -> "none";
        };
        telling.inner("nearestNeighbourSearchAlgorithm").requireTold();
        PythonCall call = PythonCall.of(LEARNERS + (telling.labels() ? "NearestNeighbours" : "NearestNumbers"))
                .with("neighbours", telling.integer("KNN"));
        return List.of(weighting.equals("none") ? call : call.with("weighting", weighting));
    }

    private static List<Object> linear(Telling telling) throws NodeFailure {
        PythonCall call = PythonCall.of(LEARNERS + "LinearRegression");
        String selection = telling.text("attributeSelectionMethod");
        if (selection.equals("2")) {
            throw telling.absent();
        } else if (selection.equals("1")) {
            call.with("selection", PythonCall.NONE);
        }
        if (!telling.bool("eliminateColinearAttributes")) {
            call.with("collinear", false);
        }
        if (telling.number("ridge") != 1e-8) {
            call.with("ridge", telling.number("ridge"));
        }
        telling.bool("useQRDecomposition");
        telling.function().tolerance(1e-6);
        return List.of(call);
    }

    private static List<Object> simpleLinear(Telling telling) {
        return List.of(PythonCall.of(LEARNERS + "SimpleLinearRegression"));
    }

    private static List<Object> logistic(Telling telling) {
        PythonCall call = PythonCall.of(LEARNERS + "Logistic");
        if (telling.number("ridge") != 1e-8) {
            call.with("ridge", telling.number("ridge"));
        }
        if (telling.bool("doNotStandardizeAttributes")) {
            call.with("standardise", false);
        }
        telling.differs(0.05, "logistic");
        return numbers(call);
    }

    private static List<Object> supportVectors(Telling telling) throws NodeFailure {
        PythonCall call = PythonCall.of("sklearn.svm.SVC").with("C", telling.number("c"));
        Telling kernel = telling.inner("kernel");
        if (kernel.id().equals("weka.kernel.PolyKernel") && kernel.number("exponent") % 1 == 0) {
            boolean lower = kernel.bool("useLowerOrder");
            if (kernel.number("exponent") == 1 && !lower) {
                call.with("kernel", "linear");
            } else {
                call.with("kernel", "poly").with("degree", (long) kernel.number("exponent")).with("gamma", 1.0)
                        .with("coef0", lower ? 1.0 : 0.0);
            }
        } else if (kernel.id().equals("weka.kernel.RBFKernel")) {
            call.with("kernel", "rbf").with("gamma", kernel.number("gamma"));
        } else {
            throw kernel.absent();
        }
        kernel.text("cacheSize");
        kernel.requireTold();
        telling.differs(NEAR, "smo");
        return switch (telling.text("filterType")) {
            case "0" -> numbers(PythonCall.of("sklearn.preprocessing.MinMaxScaler"), call);
            case "1" -> numbers(PythonCall.of("sklearn.preprocessing.StandardScaler"), call);
            default -> numbers(call);
        };
    }

    private static List<Object> network(Telling telling) throws NodeFailure {
        List<Object> sizes = new ArrayList<>();
        for (String size : telling.text("hiddenLayers").split(",")) {
            if (!size.strip().matches("[aiot]|[1-9][0-9]{0,5}")) {
                throw telling.absent();
            }
            sizes.add(size.strip());
        }
        PythonCall call = PythonCall.of(LEARNERS + (telling.labels() ? "NetworkOfLabels" : "NetworkOfNumbers"))
                .with("hidden", sizes).with("rounds", telling.integer("trainingTime"))
                .with("seed", telling.seed("seed"));
        telling.number("learningRate");
        telling.number("momentum");
        telling.differs(0.15, "network");
        return numbers(call);
    }

    private static List<Object> vote(Telling telling) throws NodeFailure {
        if (!telling.text("combinationRule").equals("AVG")) {
            throw telling.absent();
        }
        List<Object> members = new ArrayList<>();
        for (Telling member : telling.inners("classifiers")) {
            members.add(List.of("member" + (members.size() + 1), LearnerForm.joined(inside(member))));
        }
        PythonCall call = PythonCall.of("sklearn.ensemble.Voting" + LearnerForm.ending(telling))
                .with("estimators", members);
        telling.seed("seed");
        return List.of(telling.labels() ? call.with("voting", "soft") : call);
    }

    private static List<Object> means(Telling telling) throws NodeFailure {
        telling.inner("distanceFunction").requireTold();
        boolean suits = telling.columns().stream().allMatch(
                column -> column.type() == ColumnType.NUMBER || column.type() == ColumnType.CATEGORY);
        if (!suits || !telling.text("initializationMethod").equals("0")) {
            throw telling.absent();
        }
        PythonCall call = PythonCall.of(LEARNERS + "Clusters").with("n_clusters", telling.integer("numClusters"))
                .with("most_rounds", telling.integer("maxIterations")).with("seed", telling.integer("seed"));
        return List.of(call);
    }

    /** The stages of an algorithm inside another. */
    static List<Object> inside(Telling telling) throws NodeFailure {
        Estimator estimator = ALL.get(telling.id());
        if (estimator == null || CLUSTERERS.contains(telling.id())) {
            throw telling.absent();
        }
        List<Object> stages = estimator.stages(telling);
        telling.requireTold();
        return stages;
    }

    /** What stands behind the stage that makes numbers of all columns. */
    static List<Object> numbers(PythonCall... calls) {
        List<Object> stages = new ArrayList<>(List.of(PythonCall.of("flowkit.steps.Numbers")));
        stages.addAll(List.of(calls));
        return stages;
    }
}
