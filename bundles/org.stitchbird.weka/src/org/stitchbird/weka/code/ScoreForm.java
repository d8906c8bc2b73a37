// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;

/** How measuring predictions in a table becomes Java. */
public final class ScoreForm implements JavaForm {
    @Override
    public void write(JavaMethod method) throws NodeFailure {
        String costs = TestForm.costs(method);
        String all = TestForm.figures(method);
        method.statement("$L.put($S, $T.of($L, $L))", all, method.name(), ProjectClass.PREDICTION_FIGURES.in(method),
                method.input("table"), costs == null ? "null" : costs);
        method.out("evaluation", TestForm.FIGURES, "$L", all);
    }
}
