// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.List;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.workbench.text.Messages;

/** What is said of a column when the pointer rests on its head. */
final class GridTip {
    private static final int MOST_LABELS = 12;

    private GridTip() {
    }

    static String of(GridColumns columns, int column) {
        ColumnSpec spec = columns.spec(column);
        String tip = Messages.text("table.column", spec.name(), Messages.text("table.type." + spec.type().name()));
        if (columns.isTarget(column)) {
            tip += "\n" + Messages.text("table.isTarget");
        }
        List<String> labels = spec.labels();
        if (!labels.isEmpty()) {
            String some = String.join(", ", labels.subList(0, Math.min(MOST_LABELS, labels.size())));
            tip += "\n" + (labels.size() > MOST_LABELS ? some + " …" : some);
        }
        return tip;
    }
}
