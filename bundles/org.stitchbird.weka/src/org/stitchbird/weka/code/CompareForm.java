// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.util.List;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.Settings;

/** How the comparison of learners becomes Java. */
public final class CompareForm implements JavaForm {
    @Override
    public void write(JavaMethod method) throws NodeFailure {
        Settings settings = method.settings();
        String costs = TestForm.costs(method);
        String experiment = method.variable("experiment");
        String type = ProjectClass.EXPERIMENT.in(method);
        method.comment("Costs of answers, folds, runs and seed");
        method.statement("$T $L = new $T($L, $L, $L, $L, $L)", type, experiment, type, method.input("table"),
                costs == null ? "null" : costs, (int) settings.integer("folds"), (int) settings.integer("repeats"),
                TestForm.seed(method));
        List<String> names = TestForm.unique(method.names("learner"));
        List<String> learners = method.inputs("learner");
        for (int i = 0; i < learners.size(); i++) {
            method.statement("$L.test($S, () -> $L)", experiment, names.get(i), learners.get(i));
        }
        if (method.wanted("evaluation")) {
            method.out("evaluation", TestForm.FIGURES, "$L.figures($L)", experiment, settings.number("level"));
        }
        if (method.wanted("results")) {
            method.out("results", TestForm.INSTANCES, "$L.results()", experiment);
        }
    }
}
