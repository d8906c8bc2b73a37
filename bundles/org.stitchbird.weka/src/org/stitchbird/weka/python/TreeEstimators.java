// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.code.PythonCall;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.weka.python.LearnerForm.Estimator;

/** The estimators of trees, and of ensembles of them: the same methods as scikit-learn has them. */
final class TreeEstimators {
    private static final String STUMP = "weka.classify.DecisionStump";
    private static final double NEAR = 0.1;
    private static final double FARTHER = 0.2;

    private TreeEstimators() {
    }

    /** Adds them by the ids of the algorithms. */
    static void add(Map<String, Estimator> all) {
        all.put("weka.classify.J48", TreeEstimators::j48);
        all.put("weka.classify.REPTree", TreeEstimators::repTree);
        all.put("weka.classify.RandomTree", TreeEstimators::randomTree);
        all.put(STUMP, TreeEstimators::stump);
        all.put("weka.classify.RandomForest", TreeEstimators::forest);
        all.put("weka.classify.Bagging", TreeEstimators::bagging);
        all.put("weka.classify.AdaBoostM1", TreeEstimators::adaBoost);
        all.put("weka.classify.LogitBoost", TreeEstimators::logitBoost);
    }

    private static PythonCall tree(Telling telling) throws NodeFailure {
        PythonCall call = PythonCall.of("sklearn.tree.DecisionTree" + LearnerForm.ending(telling));
        return telling.labels() ? call.with("criterion", "entropy") : call;
    }

    private static List<Object> j48(Telling telling) throws NodeFailure {
        PythonCall call = tree(telling).with("min_samples_leaf", telling.integer("minNumObj"));
        if (!telling.bool("unpruned")) {
            telling.number("confidenceFactor");
            call.with("ccp_alpha", 0.01);
        }
        telling.differs(FARTHER, "j48");
        return Estimators.numbers(call.with("random_state", 1));
    }

    private static List<Object> repTree(Telling telling) throws NodeFailure {
        PythonCall call = telling.bool("noPruning") ? tree(telling)
                : PythonCall.of("flowkit.learners.Pruned" + LearnerForm.ending(telling))
                        .with("folds", telling.integer("numFolds"));
        call.with("min_samples_leaf", (long) Math.max(1, telling.number("minNum")));
        depth(call, telling.integer("maxDepth"));
        telling.differs(FARTHER, "repTree");
        return Estimators.numbers(call.with("random_state", telling.seed("seed")));
    }

    private static List<Object> randomTree(Telling telling) throws NodeFailure {
        PythonCall call = tree(telling).with("min_samples_leaf", (long) Math.max(1, telling.number("minNum")));
        features(call, telling.integer("KValue"));
        depth(call, telling.integer("maxDepth"));
        telling.differs(FARTHER, "random");
        return Estimators.numbers(call.with("random_state", telling.seed("seed")));
    }

    private static List<Object> stump(Telling telling) throws NodeFailure {
        telling.differs(FARTHER, "stump");
        return Estimators.numbers(tree(telling).with("max_depth", 1).with("random_state", 1));
    }

    private static List<Object> forest(Telling telling) throws NodeFailure {
        PythonCall call = PythonCall.of("sklearn.ensemble.RandomForest" + LearnerForm.ending(telling))
                .with("n_estimators", telling.integer("numIterations"));
        if (telling.labels()) {
            call.with("criterion", "entropy");
        }
        features(call, telling.integer("numFeatures"));
        depth(call, telling.integer("maxDepth"));
        samples(call, telling.integer("bagSizePercent"));
        telling.differs(NEAR, "random");
        return Estimators.numbers(call.with("random_state", telling.seed("seed")));
    }

    private static List<Object> bagging(Telling telling) throws NodeFailure {
        List<Object> inner = inner(telling);
        PythonCall call = PythonCall.of("sklearn.ensemble.Bagging" + LearnerForm.ending(telling))
                .with("estimator", inner.remove(inner.size() - 1))
                .with("n_estimators", telling.integer("numIterations"));
        samples(call, telling.integer("bagSizePercent"));
        telling.differs(FARTHER, "random");
        inner.add(call.with("random_state", telling.seed("seed")));
        return inner;
    }

    private static List<Object> adaBoost(Telling telling) throws NodeFailure {
        List<Object> inner = inner(telling);
        PythonCall call = PythonCall.of("sklearn.ensemble.AdaBoostClassifier")
                .with("estimator", inner.remove(inner.size() - 1))
                .with("n_estimators", telling.integer("numIterations"))
                .with("random_state", telling.seed("seed"));
        telling.differs(FARTHER, "adaBoost");
        inner.add(call);
        return inner;
    }

    private static List<Object> logitBoost(Telling telling) throws NodeFailure {
        Telling base = telling.inner("classifier");
        if (!base.id().equals(STUMP)) {
            throw base.absent();
        }
        telling.differs(FARTHER, "logitBoost");
        return Estimators.numbers(PythonCall.of("sklearn.ensemble.GradientBoostingClassifier")
                .with("n_estimators", telling.integer("numIterations"))
                .with("learning_rate", telling.number("shrinkage")).with("max_depth", 1)
                .with("random_state", telling.seed("seed")));
    }

    /** The stages of the algorithm inside; scikit-learn's ensembles hand numbers on, so that it has to take them. */
    private static List<Object> inner(Telling telling) throws NodeFailure {
        Telling inside = telling.inner("classifier");
        List<Object> stages = new ArrayList<>(Estimators.inside(inside));
        boolean numbers = stages.get(0) instanceof PythonCall first
                && first.callee().text().equals("flowkit.steps.Numbers");
        if (!numbers) {
            throw inside.absent();
        }
        return stages;
    }

    private static void features(PythonCall call, long count) {
        call.with("max_features", count > 0 ? (Object) count : "log2");
    }

    private static void depth(PythonCall call, long depth) {
        if (depth > 0) {
            call.with("max_depth", depth);
        }
    }

    private static void samples(PythonCall call, long percent) {
        if (percent != 100) {
            call.with("max_samples", percent / 100.0);
        }
    }
}
