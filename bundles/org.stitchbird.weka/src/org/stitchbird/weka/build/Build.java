// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.build;

import org.stitchbird.engine.data.Progress;
import org.stitchbird.weka.Messages;
import weka.classifiers.Classifier;
import weka.classifiers.IteratedSingleClassifierEnhancer;
import weka.classifiers.IterativeClassifier;
import weka.classifiers.functions.MultilayerPerceptron;
import weka.classifiers.meta.FilteredClassifier;
import weka.core.Instances;

/** Trains fresh classifiers, telling their iterations or members where they have such. */
public final class Build {
    private Build() {
    }

    /**
     * Does what {@code classifier.buildClassifier(rows)} does: the classifier has the same state afterwards.
     *
     * @param classifier one that has not been trained before, perhaps with filters in front
     * @throws Exception as the classifier throws it
     */
    public static void classifier(Classifier classifier, Instances rows, Progress progress) throws Exception {
        FilteredClassifier holder = null;
        Classifier inner = classifier;
        while (inner.getClass() == FilteredClassifier.class) {
            holder = (FilteredClassifier) inner;
            inner = holder.getClassifier();
        }
        Ensemble<?> ensemble = Ensemble.of(inner, progress);
        int iterations = iterations(inner);
        if (ensemble != null) {
            ensemble(ensemble, classifier, holder, rows);
        } else if (iterations > 0) {
            iterate((IterativeClassifier) classifier, iterations, rows, progress);
        } else {
            classifier.buildClassifier(rows);
        }
    }

    private static void ensemble(Ensemble<?> ensemble, Classifier classifier, FilteredClassifier holder,
            Instances rows) throws Exception {
        if (holder == null) {
            ensemble.twin().buildClassifier(rows);
        } else {
            holder.setClassifier(ensemble.twin());
            try {
                classifier.buildClassifier(rows);
            } finally {
                holder.setClassifier(ensemble.plain());
            }
        }
        ensemble.finish();
    }

    /** How many iterations a classifier makes at most; 0 for one that is not known to be trained so. */
    private static int iterations(Classifier classifier) {
        return switch (classifier.getClass().getName()) {
            case "weka.classifiers.meta.AdaBoostM1", "weka.classifiers.meta.LogitBoost",
                    "weka.classifiers.meta.AdditiveRegression" ->
                ((IteratedSingleClassifierEnhancer) classifier).getNumIterations();
            case "weka.classifiers.functions.MultilayerPerceptron" ->
                ((MultilayerPerceptron) classifier).getTrainingTime();
            default -> 0;
        };
    }

    /** What the buildClassifier of each of them does when it has not been trained before. */
    private static void iterate(IterativeClassifier classifier, int iterations, Instances rows, Progress progress)
            throws Exception {
        progress.at(0, iterations, Messages.get("train.iteration", 1, iterations));
        classifier.initializeClassifier(rows);
        for (int done = 1; classifier.next(); done++) {
            int next = Math.min(done + 1, iterations);
            progress.at(done, iterations, Messages.get("train.iteration", next, iterations));
        }
        classifier.done();
    }
}
