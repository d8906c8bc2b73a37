// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;

/**
 * How a node becomes Java that is one of Weka's data generators.
 *
 * @param scheme the generator
 */
public record GeneratorForm(Scheme scheme) implements JavaForm {
    @Override
    public void write(JavaMethod method) throws NodeFailure {
        String generator = new AlgorithmCode(method, null).variable(Recipe.of(scheme, method.settings()));
        method.statement("$L.setDatasetFormat($L.defineDataFormat())", generator, generator);
        method.out("table", TestForm.INSTANCES, "$L.generateExamples()", generator);
    }
}
