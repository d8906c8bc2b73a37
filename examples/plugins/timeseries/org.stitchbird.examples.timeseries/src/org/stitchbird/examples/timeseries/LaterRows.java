// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Fitted;
import org.stitchbird.engine.scoring.Steps;

/**
 * Gives later rows their past: the rows that were learnt from, and those among the later ones that come before them.
 *
 * <p>A row that stands in both counts once, as it is among the later ones.
 */
final class LaterRows implements Fitted {
    private final LagPlan plan;
    private final Table history;

    LaterRows(LagPlan plan, Table arrived) {
        this.plan = plan;
        history = plan.needed(arrived);
    }

    @Override
    public Table apply(Table rows) throws NodeFailure {
        Table later = plan.needed(withValues(rows));
        Set<List<String>> again = new HashSet<>();
        for (int row = 0; row < later.rows(); row++) {
            again.add(key(later, row));
        }
        Table before = history.rows(IntStream.range(0, history.rows())
                .filter(row -> !again.contains(key(history, row))).toArray());
        Table told = plan.applied(joined(later, before), Progress.NONE);
        Schema leaving = plan.leaving(rows.schema());
        List<Column> more = leaving.names().stream().skip(rows.schema().size())
                .map(name -> told.column(name).rows(IntStream.range(0, rows.rows()).toArray())).toList();
        return rows.with(more);
    }

    /** The target may be absent; what is not known of later rows is missing. */
    private Table withValues(Table rows) {
        List<Column> absent = plan.past().stream().map(PastColumn::value).distinct()
                .filter(name -> rows.schema().indexOf(name) < 0).map(name -> {
                    double[] cells = new double[rows.rows()];
                    java.util.Arrays.fill(cells, Double.NaN);
                    return Columns.numbers(history.column(name).spec(), cells);
                }).toList();
        return rows.with(absent);
    }

    private List<String> key(Table table, int row) {
        List<Column> columns = new ArrayList<>();
        columns.add(table.column(plan.time()));
        plan.series().forEach(name -> columns.add(table.column(name)));
        return TimeOrder.key(columns, row);
    }

    private static Table joined(Table first, Table second) {
        List<Column> columns = new ArrayList<>();
        for (Column column : first.columns()) {
            columns.add(Columns.joined(column.spec(), List.of(column, second.column(column.spec().name()))));
        }
        return Table.of(columns, null);
    }

    /** Formulas see one row at a time. */
    @Override
    public Optional<Steps> steps() {
        return Optional.empty();
    }
}
