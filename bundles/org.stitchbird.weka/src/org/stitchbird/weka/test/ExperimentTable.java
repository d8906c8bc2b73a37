// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;

/**
 * A table with a row for each learner, run and fold, as Weka's experimenter writes it and can read it.
 *
 * @param learners the names of the learners; of equal ones the later get a number
 * @param labels whether labels are predicted, not numbers
 */
record ExperimentTable(List<String> learners, boolean labels) {
    ExperimentTable {
        List<String> unique = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String learner : learners) {
            String name = learner;
            for (int number = 2; !seen.add(name); number++) {
                name = learner + " (" + number + ")";
            }
            unique.add(name);
        }
        learners = List.copyOf(unique);
    }

    /** Its columns: what a row is about, then the figures. */
    Schema schema() {
        List<ColumnSpec> columns = new ArrayList<>(List.of(ColumnSpec.category("Key_Dataset", List.of("table")),
                ColumnSpec.number("Key_Run"), ColumnSpec.number("Key_Fold"),
                ColumnSpec.category("Key_Scheme", learners)));
        ExperimentFigures.names(labels).forEach(name -> columns.add(ColumnSpec.number(name)));
        return new Schema(columns, null);
    }

    /** The table of what the learners gave, in their order. */
    Table of(List<LearnerTest.Tested> tested) {
        List<PartResult> parts = tested.stream().flatMap(each -> each.parts().stream()).toList();
        int each = tested.get(0).parts().size();
        int[] schemes = new int[parts.size()];
        for (int row = 0; row < schemes.length; row++) {
            schemes[row] = row / each;
        }
        List<Column> columns = new ArrayList<>();
        for (ColumnSpec column : schema().columns()) {
            columns.add(switch (column.name()) {
                case "Key_Dataset" -> Columns.codes(column, new int[parts.size()]);
                case "Key_Scheme" -> Columns.codes(column, schemes);
                case "Key_Run" -> Columns.numbers(column, parts.stream().mapToDouble(PartResult::run).toArray());
                case "Key_Fold" -> Columns.numbers(column, parts.stream().mapToDouble(PartResult::part).toArray());
                default -> Columns.numbers(column,
                        parts.stream().mapToDouble(part -> part.experiment().get(column.name())).toArray());
            });
        }
        return Table.of(columns, null);
    }
}
