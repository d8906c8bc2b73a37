// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.python;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.code.PythonCall;
import org.stitchbird.engine.code.PythonFunction;
import org.stitchbird.engine.code.PythonName;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Task;

/** Writes the function of a learner: the estimator behind its preparation, and the model when a table is wired. */
final class LearnerForm {
    private LearnerForm() {
    }

    /** How an algorithm becomes an estimator: the stages of a pipeline, the last of which learns. */
    @FunctionalInterface
    interface Estimator {
        /** The stages: calls that make them. */
        List<Object> stages(Telling telling) throws NodeFailure;
    }

    static void write(PythonFunction function, Telling telling, Estimator estimator) throws NodeFailure {
        function.module("steps", LearnerForm.class);
        function.module("learners", LearnerForm.class);
        List<Object> stages = new ArrayList<>();
        if (function.wired("preparation")) {
            stages.add(function.input("preparation"));
        }
        stages.addAll(estimator.stages(telling));
        telling.requireTold();
        PythonName learner = function.let("learner", joined(stages));
        function.out("learner", learner);
        if (function.wired("table")) {
            PythonCall fit = PythonCall.of("flowkit.models.fit").with(learner).with(function.input("table"));
            String target = function.destined("learner").map(Schema::targetName).orElse(null);
            boolean clusters = Estimators.CLUSTERERS.contains(telling.id());
            if (target != null) {
                fit.with(clusters ? "ignored" : "target", target);
            } else if (!clusters) {
                function.task("learner");
            }
            function.out("model", fit);
        }
    }

    /** One stage, or a pipeline of several. */
    static Object joined(List<Object> stages) {
        if (stages.size() == 1) {
            return stages.get(0);
        }
        PythonCall pipeline = PythonCall.of("sklearn.pipeline.make_pipeline");
        stages.forEach(pipeline::with);
        return pipeline;
    }

    /** Whether it learns numbers or labels, as a class of scikit-learn whose name ends so. */
    static String ending(Telling telling) throws NodeFailure {
        return telling.function().task("learner") == Task.REGRESSION ? "Regressor" : "Classifier";
    }
}
