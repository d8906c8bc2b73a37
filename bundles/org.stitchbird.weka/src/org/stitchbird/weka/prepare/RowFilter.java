// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.CellFacts;
import org.stitchbird.engine.stored.Scratch;
import org.stitchbird.engine.stored.TableWriter;
import org.stitchbird.weka.Misfit;
import org.stitchbird.weka.WekaRows;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.Filter;

/** Sends a table that does not fit in memory through filters that need no row before they begin, row by row. */
final class RowFilter {
    private static final int BATCH = 5000;

    private RowFilter() {
    }

    /** Whether that works; texts would pile up in the filter. */
    static boolean suits(WekaPreparation steps, Table table) {
        return table.stored() && steps.steps().stream().allMatch(step -> step.scheme().marked("streamable"))
                && table.columns().stream().noneMatch(column -> column.spec().type() == ColumnType.TEXT);
    }

    /** The table as the steps make it, on the disk. */
    static Table apply(WekaPreparation steps, Table table, Progress progress) throws NodeFailure {
        WekaRows rows = new WekaRows(table);
        for (Misfit misfit : steps.misfits(rows.header(), CellFacts.of(table))) {
            throw new NodeFailure(misfit.sentence());
        }
        return WekaWork.call("filter.failed", () -> {
            Filter filter = steps.filter(rows.header());
            filter.setInputFormat(rows.header());
            Instances batch = new Instances(filter.getOutputFormat(), BATCH);
            try (TableWriter writer = Scratch.table(WekaTables.schema(batch))) {
                for (int row = 0; row < rows.size(); row++) {
                    filter.input(rows.row(row));
                    take(filter, batch);
                    if (batch.size() >= BATCH) {
                        progress.at(row, rows.size(), null);
                        writer.add(WekaTables.table(batch));
                        batch.delete();
                    }
                }
                filter.batchFinished();
                take(filter, batch);
                writer.add(WekaTables.table(batch));
                return writer.finish();
            }
        });
    }

    private static void take(Filter filter, Instances batch) {
        for (Instance row = filter.output(); row != null; row = filter.output()) {
            batch.add(row);
        }
    }
}
