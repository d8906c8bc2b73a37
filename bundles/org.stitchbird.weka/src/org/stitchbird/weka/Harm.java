// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.Set;
import org.stitchbird.engine.data.NodeFailure;
import weka.classifiers.meta.CVParameterSelection;
import weka.filters.unsupervised.attribute.NumericTransform;

/** Refuses settings with which one of Weka's algorithms would never end, or call what no flow may call. */
final class Harm {
    /** Where functions may come from: a flow from somebody else must not choose code to run. */
    private static final Set<String> FUNCTIONS = Set.of("java.lang.Math", "java.lang.StrictMath");
    private static final int LEAST = 1;
    private static final int GREATEST = 2;
    private static final int STEPS = 3;

    private Harm() {
    }

    /** Looks at an object that has got its settings. */
    static void refuse(Object bean) throws NodeFailure {
        if (bean instanceof CVParameterSelection tuning) {
            for (Object line : tuning.getCVParameters()) {
                refuse(String.valueOf(line).strip());
            }
        } else if (bean instanceof NumericTransform function && !FUNCTIONS.contains(function.getClassName())) {
            throw new NodeFailure(Messages.get("setting.function", function.getClassName()));
        }
    }

    /** A line is {@code C 0.1 0.5 5.0}: between equal limits, and with less than one step, Weka steps for ever. */
    private static void refuse(String line) throws NodeFailure {
        String[] parts = line.split(" ");
        double steps = Double.parseDouble(parts[STEPS]);
        if (steps < 1 || steps > 1 && same(parts[LEAST], parts[GREATEST])) {
            throw new NodeFailure(Messages.get("setting.endless", line));
        }
    }

    private static boolean same(String least, String greatest) {
        try {
            return Double.parseDouble(least) == Double.parseDouble(greatest);
        } catch (NumberFormatException e) {
            // The number of columns or rows.
            return false;
        }
    }
}
