// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.code.JavaMethod;
import weka.classifiers.CostMatrix;
import weka.core.Attribute;

/** Writes what wrong answers cost as Java. */
final class CostCode {
    private CostCode() {
    }

    /** Declares a variable for them; answers its name. */
    static String variable(JavaMethod method, CostMatrix costs, Attribute target) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < target.numValues(); i++) {
            labels.add(target.value(i));
        }
        String name = method.variable("costs");
        method.comment("Rows by the true label, columns by the answer: " + String.join(", ", labels));
        method.statement("$T $L = new $T($L)", "weka.classifiers.CostMatrix", name, "weka.classifiers.CostMatrix",
                costs.size());
        for (int i = 0; i < costs.size(); i++) {
            for (int j = 0; j < costs.size(); j++) {
                double cost = ((Number) costs.getCell(i, j)).doubleValue();
                if (cost != (i == j ? 0 : 1)) {
                    method.statement("$L.setElement($L, $L, $L)", name, i, j, cost);
                }
            }
        }
        return name;
    }
}
