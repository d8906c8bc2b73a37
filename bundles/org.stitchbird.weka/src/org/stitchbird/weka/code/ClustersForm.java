// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.util.List;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.spec.Settings;

/** How measuring groups becomes Java. */
public final class ClustersForm implements JavaForm {
    @Override
    public void write(JavaMethod method) {
        Settings settings = method.settings();
        String all = TestForm.figures(method);
        List<String> names = TestForm.unique(method.names("learner"));
        List<String> learners = method.inputs("learner");
        String type = ProjectClass.CLUSTER_FIGURES.in(method);
        boolean folds = settings.text("method").equals("folds");
        String train = method.input("table");
        String test = train;
        if (settings.text("method").equals("hold-out")) {
            HoldOutForm.Parts parts = HoldOutForm.shuffled(method, method.input("table"),
                    Expression.of("$L", TestForm.seed(method)));
            train = parts.train();
            test = parts.test();
        }
        for (int i = 0; i < learners.size(); i++) {
            if (folds) {
                method.statement("$L.put($S, $T.crossValidated(() -> $L, $L, $L, $L))", all, names.get(i), type,
                        learners.get(i), train, (int) settings.integer("folds"), TestForm.seed(method));
            } else {
                method.statement("$L.put($S, $T.of($L, $L, $L, $L))", all, names.get(i), type, learners.get(i), train,
                        test, settings.bool("compare"));
            }
        }
        method.out("evaluation", TestForm.FIGURES, "$L", all);
    }
}
