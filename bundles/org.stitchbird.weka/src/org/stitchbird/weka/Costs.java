// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.spec.SettingValue;
import weka.classifiers.CostMatrix;
import weka.core.Attribute;

/** What wrong answers cost, by label as a setting holds it, and as Weka's matrix. */
public final class Costs {
    private Costs() {
    }

    /**
     * The matrix for the labels of a target: rows by actual label, columns by answered label.
     *
     * @param byActual the nested settings of a COSTS value; what is not named costs 0 when right and 1 when wrong
     */
    public static CostMatrix matrix(Map<String, SettingValue> byActual, Attribute target) {
        CostMatrix matrix = new CostMatrix(target.numValues());
        byActual.forEach((actual, row) -> row.settings().forEach((answered, cost) -> {
            int from = target.indexOfValue(actual);
            int to = target.indexOfValue(answered);
            // A label that the target no longer has costs nothing.
            if (from >= 0 && to >= 0) {
                matrix.setElement(from, to, Double.parseDouble(cost.text().strip()));
            }
        }));
        return matrix;
    }

    /** The value of a COSTS setting; what costs 0 when right and 1 when wrong is left out. */
    static SettingValue value(CostMatrix matrix, Attribute target) throws Exception {
        Map<String, SettingValue> byActual = new LinkedHashMap<>();
        for (int from = 0; from < Math.min(matrix.numRows(), target.numValues()); from++) {
            Map<String, SettingValue> row = new LinkedHashMap<>();
            for (int to = 0; to < Math.min(matrix.numColumns(), target.numValues()); to++) {
                double cost = matrix.getElement(from, to);
                if (cost != (from == to ? 0 : 1)) {
                    row.put(target.value(to), SettingValue.of(String.valueOf(cost)));
                }
            }
            if (!row.isEmpty()) {
                byActual.put(target.value(from), new SettingValue("", List.of(), row));
            }
        }
        return new SettingValue("", List.of(), byActual);
    }
}
