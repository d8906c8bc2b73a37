// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;

/**
 * How a node becomes Java that is one of Weka's loaders.
 *
 * @param scheme the loader
 */
public record LoaderForm(Scheme scheme) implements JavaForm {
    @Override
    public void write(JavaMethod method) throws NodeFailure {
        Recipe recipe = Recipe.of(scheme, method.settings());
        String loader = new AlgorithmCode(method, null).variable(Secrets.without(recipe));
        Secrets.write(method, recipe, loader);
        if (scheme.endings().length > 0) {
            method.statement("$L.setSource($L.toFile())", loader, method.dataFile("file"));
        }
        method.out("table", TestForm.INSTANCES, "$T.dense($L.getDataSet())", ProjectClass.ROWS.in(method), loader);
    }
}
