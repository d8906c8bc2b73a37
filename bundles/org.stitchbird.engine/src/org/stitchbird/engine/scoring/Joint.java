// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;

/** Where what leaves steps becomes the inputs of what comes next. */
final class Joint {
    private final List<Scoring.Derived> derived;
    private final int[] cells;
    private final int shift;

    /** Finds the inputs among the columns that leave; labels are matched by name, others are missing. */
    Joint(Steps before, List<ColumnSpec> inputs) {
        derived = new ArrayList<>(before.derived());
        cells = new int[inputs.size()];
        for (int i = 0; i < cells.length; i++) {
            ColumnSpec input = inputs.get(i);
            Steps.Leaving leaving = before.leaving().stream()
                    .filter(each -> each.column().name().equals(input.name())).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No column is named '" + input.name() + "'"));
            cells[i] = cell(leaving, input, before.inputs().size());
        }
        shift = before.inputs().size() + derived.size() - cells.length;
    }

    private int cell(Steps.Leaving leaving, ColumnSpec input, int inputs) {
        ColumnSpec column = leaving.column();
        if (column.type() != input.type()) {
            throw new IllegalArgumentException("Column '" + input.name() + "' is " + column.type() + ", not "
                    + input.type());
        }
        if (input.type() != ColumnType.CATEGORY || column.labels().equals(input.labels())) {
            return leaving.cell();
        }
        double[] positions = column.labels().stream().mapToDouble(input.labels()::indexOf).toArray();
        derived.add(new Scoring.Derived(input.name(), new Formula.Lookup(new Formula.Cell(leaving.cell()),
                Arrays.stream(positions).map(each -> each < 0 ? Double.NaN : each).toArray()), input.labels()));
        return inputs + derived.size() - 1;
    }

    /** From the cells of what comes next to those of both. */
    Renumbering moving() {
        return new Renumbering(cell -> cell < cells.length ? cells[cell] : cell + shift);
    }

    /** The derived columns of both, the matched labels between them. */
    List<Scoring.Derived> derived(List<Scoring.Derived> next) {
        List<Scoring.Derived> all = new ArrayList<>(derived);
        Renumbering moving = moving();
        next.forEach(each -> all.add(moving.of(each)));
        return all;
    }
}
