// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.WekaTables;
import weka.core.Instances;

/**
 * How a node becomes Java that is one of Weka's associators.
 *
 * @param scheme the algorithm
 */
public record RulesForm(Scheme scheme) implements JavaForm {
    @Override
    public void write(JavaMethod method) throws NodeFailure {
        Instances header = method.columns("table").map(WekaTables::header).orElse(null);
        if (header != null) {
            header.setClassIndex(-1);
        }
        String rows = method.variable("rows");
        method.statement("$T $L = new $T($L)", TestForm.INSTANCES, rows, TestForm.INSTANCES, method.input("table"));
        method.comment("The target is a column like any other here.");
        method.statement("$L.setClassIndex(-1)", rows);
        String associator = new AlgorithmCode(method, header).variable(Recipe.of(scheme, method.settings()));
        method.statement("$L.buildAssociations($L)", associator, rows);
        if (method.wanted("rules")) {
            method.out("rules", TestForm.INSTANCES, "$T.of($L)", ProjectClass.FOUND_RULES.in(method), associator);
        }
        if (method.wanted("report")) {
            method.out("report", "java.lang.String", "$L.toString()", associator);
        }
    }
}
