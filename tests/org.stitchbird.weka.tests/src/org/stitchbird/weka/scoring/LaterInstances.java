// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.Random;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.WekaTables;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/** Rows as they may come later: those of a table, and the same with other and with missing cells, without a target. */
final class LaterInstances {
    private LaterInstances() {
    }

    static Instances of(Table table) throws Exception {
        Instances rows = WekaTables.instances(table);
        Instances later = new Instances(rows, 0);
        Random random = new Random(42);
        for (Instance row : rows) {
            for (double lost : new double[] {0, 0.15, 0.6}) {
                later.add(changed(row, rows, random, lost));
            }
        }
        later.add(changed(rows.get(0), rows, random, 1));
        return later;
    }

    /** A label that the model has not seen is missing to it, as any missing cell. */
    private static Instance changed(Instance row, Instances rows, Random random, double lost) {
        double[] cells = row.toDoubleArray();
        for (int c = 0; c < cells.length; c++) {
            if (c == rows.classIndex() || random.nextDouble() < lost) {
                cells[c] = Utils.missingValue();
            } else if (lost > 0 && random.nextInt(5) == 0) {
                // A cell of another row, or a number beyond those of all; never -0, which Weka writes unlike 0.
                double other = rows.get(random.nextInt(rows.size())).value(c);
                cells[c] = rows.attribute(c).isNumeric() ? other * (random.nextInt(4) - 1) + 0.0 : other;
            }
        }
        return new DenseInstance(1, cells);
    }
}
