// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.python;

import org.stitchbird.engine.code.PythonCall;
import org.stitchbird.engine.code.PythonFunction;
import org.stitchbird.engine.code.PythonName;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;

/** Writes the function of a filter: the step behind those before it, and the prepared table when one is wired. */
final class FilterForm {
    private FilterForm() {
    }

    static void write(PythonFunction function, Telling telling, FilterSteps.Step made) throws NodeFailure {
        function.module("steps", FilterForm.class);
        PythonCall call = made.call(telling);
        telling.requireTold();
        function.destined("preparation").map(Schema::targetName).ifPresent(target -> call.with("target", target));
        PythonName step = function.let("step", function.wired("preparation")
                ? PythonCall.of("sklearn.pipeline.make_pipeline").with(function.input("preparation")).with(call)
                : call);
        function.out("preparation", step);
        if (function.wired("table")) {
            function.out("table", PythonCall.of(step.dot("fit_transform")).with(function.input("table")));
            function.later(step);
        }
    }
}
