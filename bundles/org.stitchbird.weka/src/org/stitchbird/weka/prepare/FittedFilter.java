// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Fitted;
import org.stitchbird.engine.scoring.Steps;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.scoring.Scorings;
import weka.core.Instances;
import weka.filters.Filter;

/** Filters of Weka's that have seen a table; later rows go through them as further batches. */
final class FittedFilter implements Fitted {
    private final Filter filter;
    private final Schema fitted;
    private final Instances header;

    private FittedFilter(Filter filter, Schema fitted, Instances header) {
        this.filter = filter;
        this.fitted = fitted;
        this.header = header;
    }

    /**
     * Fits filters, one after the other.
     *
     * @throws NodeFailure if the table does not suit them
     */
    static FittedFilter of(WekaPreparation steps, Table arrived) throws NodeFailure {
        Instances rows = WekaTables.instances(arrived);
        return WekaWork.call("filter.failed", () -> {
            Filter filter = steps.filter(rows);
            filter.setInputFormat(rows);
            Filter.useFilter(rows, filter);
            return new FittedFilter(filter, arrived.schema(), rows.stringFreeStructure());
        });
    }

    @Override
    public synchronized Table apply(Table rows) throws NodeFailure {
        Table prepared = WekaWork.call("filter.failed", () -> WekaTables.table(
                Filter.useFilter(WekaTables.instances(LaterRows.in(fitted, rows)), filter)));
        if (prepared.rows() != rows.rows()) {
            throw new NodeFailure(Messages.get("fitted.rows", rows.rows(), prepared.rows()));
        }
        String target = prepared.schema().targetName();
        if (target == null || rows.schema().indexOf(fitted.targetName()) >= 0) {
            return prepared;
        }
        List<String> kept = prepared.schema().names().stream().filter(name -> !name.equals(target)).toList();
        return prepared.select(kept);
    }

    @Override
    public synchronized Optional<Steps> steps() {
        try {
            return Optional.of(Scorings.steps(filter, fitted, header));
        } catch (NodeFailure e) {
            // What cannot be told in formulas is named by those who look for them: they know the node.
            return Optional.empty();
        }
    }
}
