// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.spec.Settings;

/** How cross-validation becomes Java. */
public final class CrossValidateForm extends TestForm {
    private static final String RANDOM = "java.util.Random";

    @Override
    long runs(JavaMethod method) {
        return method.settings().integer("repeats");
    }

    @Override
    void run(JavaMethod method, Run run, String learner) {
        Settings settings = method.settings();
        run.declare(method, run.table());
        boolean oneByOne = settings.text("method").equals("leave-one-out");
        String folds = oneByOne ? run.table() + ".numInstances()" : String.valueOf(settings.integer("folds"));
        if (oneByOne || settings.bool("stratified")) {
            method.statement("$L.crossValidateModel($L, $L, $L, new $T(" + run.seed().format() + "))",
                    run.seed().behind(run.evaluation(), learner, run.table(), folds, RANDOM));
        } else {
            plain(method, run, learner, folds);
        }
    }

    /** Weka itself gives every fold its share of each label, unless it is done by hand. */
    private static void plain(JavaMethod method, Run run, String learner, String folds) {
        String random = method.variable("random");
        method.statement("$T $L = new $T(" + run.seed().format() + ")", run.seed().behind(RANDOM, random, RANDOM));
        String rows = method.variable("rows");
        method.statement("$T $L = new $T($L)", INSTANCES, rows, INSTANCES, run.table());
        method.statement("$L.randomize($L)", rows, random);
        String fold = method.variable("fold");
        method.begin("for (int $L = 0; $L < $L; $L++)", fold, fold, folds, fold);
        String train = method.variable("train");
        method.statement("$T $L = $L.trainCV($L, $L, $L)", INSTANCES, train, rows, folds, fold, random);
        String classifier = method.variable("classifier");
        method.statement("$T $L = $L", "weka.classifiers.Classifier", classifier, learner);
        method.statement("$L.buildClassifier($L)", classifier, train);
        method.statement("$L.setPriors($L)", run.evaluation(), train);
        method.statement("$L.evaluateModel($L, $L.testCV($L, $L))", run.evaluation(), classifier, rows, folds, fold);
        method.end();
    }
}
