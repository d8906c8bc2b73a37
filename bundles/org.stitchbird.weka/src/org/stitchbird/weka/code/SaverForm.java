// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.WekaTables;

/**
 * How a node becomes Java that is one of Weka's savers.
 *
 * @param scheme the saver
 */
public record SaverForm(Scheme scheme) implements JavaForm {
    @Override
    public void write(JavaMethod method) throws NodeFailure {
        Recipe recipe = Recipe.of(scheme, method.settings());
        String saver = new AlgorithmCode(method, method.columns("table").map(WekaTables::header).orElse(null))
                .variable(Secrets.without(recipe));
        Secrets.write(method, recipe, saver);
        String rows = method.variable("rows");
        method.statement("$T $L = new $T($L)", TestForm.INSTANCES, rows, TestForm.INSTANCES, method.input("table"));
        method.statement("$L.setRelationName($S)", rows, "table");
        if (scheme.endings().length == 0) {
            method.statement("$L.connectToDatabase()", saver);
        }
        method.statement("$L.setInstances($L)", saver, rows);
        if (scheme.endings().length > 0) {
            method.statement("$L.setFile($L.toFile())", saver, method.newFile("file"));
        }
        method.statement("$L.writeBatch()", saver);
    }
}
