// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.List;
import org.stitchbird.engine.scoring.NormalSteps;
import org.stitchbird.engine.scoring.Scoring;

/**
 * Defines the mass of the normal distribution: the function of that kind in PMML is one approximation here and
 * another one there. Each function takes what has been computed, computes one step more, and hands all on to the
 * next.
 */
final class NormalFunctions {
    private static final String STEP = "normal mass, step ";

    private NormalFunctions() {
    }

    /** The name of the function of a number. */
    static String below() {
        return STEP + 1;
    }

    /** Writes the functions, the last one first, so that each is there when it is asked for. */
    static void write(Xml xml) {
        List<Scoring.Derived> steps = NormalSteps.below();
        Formulas formulas = new Formulas(xml, NormalFunctions::parameter);
        for (int step = steps.size(); step > 0; step--) {
            int here = step;
            xml.open("DefineFunction", "name", STEP + step, "optype", "continuous", "dataType", "double");
            for (int cell = 0; cell < step; cell++) {
                xml.empty("ParameterField", "name", parameter(cell), "optype", "continuous", "dataType", "double");
            }
            Runnable computed = () -> formulas.of(steps.get(here - 1).formula());
            if (step == steps.size()) {
                computed.run();
            } else {
                formulas.apply(STEP + (step + 1), () -> {
                    for (int cell = 0; cell < here; cell++) {
                        formulas.field(parameter(cell));
                    }
                    computed.run();
                });
            }
            xml.close("DefineFunction");
        }
    }

    private static String parameter(int cell) {
        return "c" + cell;
    }
}
