// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Misfit;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.prepare.WekaPreparation;

/** What helps when a table does not suit a filter: something in front of it. */
public final class FilterFixes {
    private static final String INPUT = "table";
    private final String node;
    private final WekaPreparation filters;
    private final Shape.OfTable table;

    private FilterFixes(String node, WekaPreparation filters, Shape.OfTable table) {
        this.node = node;
        this.filters = filters;
        this.table = table;
    }

    /**
     * Ways to put a misfit right, the best one first; empty when none is known.
     *
     * @param node the id of the filter's node, at whose input {@code table} the table arrives
     * @param filters the filter, behind the steps that are wired to it
     */
    public static QuickFix[] of(Misfit misfit, String node, WekaPreparation filters, Shape.OfTable table) {
        Attempts attempts = new Attempts(misfit);
        new FilterFixes(node, filters, table).attempt(attempts, misfit);
        return attempts.best().toArray(QuickFix[]::new);
    }

    private void attempt(Attempts attempts, Misfit misfit) {
        TableFixes tables = new TableFixes(node, INPUT, table,
                then -> filters.misfits(WekaTables.header(then.schema()), then.facts()));
        switch (misfit.kind()) {
            case "columns.number" -> put(attempts, "fix.discretise", "Discretize");
            case "columns.category" -> put(attempts, "fix.binary", "NominalToBinary");
            case "columns.text" -> put(attempts, "fix.words", "StringToWordVector");
            case "columns.time" -> put(attempts, "fix.timeNumbers", "DateToNumeric");
            case "columns.missing" -> put(attempts, "fix.fill", "ReplaceMissingValues");
            case "target.number" -> tables.labels(attempts, misfit);
            default -> tables.target(attempts, misfit);
        }
        if (misfit.kind().startsWith("target.") && !misfit.kind().equals("target.missing")) {
            tables.otherTarget(attempts);
        } else if (misfit.kind().startsWith("columns.")) {
            tables.without(attempts, misfit.columns());
        }
    }

    private void put(Attempts attempts, String label, String filter) {
        String type = "weka.filter.unsupervised." + filter;
        if (Schemes.find(type).filter(Scheme::node).isPresent()) {
            List<Recipe> steps = new ArrayList<>(List.of(new Recipe(type, Map.of())));
            steps.addAll(filters.steps());
            attempts.add(QuickFix.of(Messages.get(label)).put(node, INPUT, type, Map.of()),
                    new WekaPreparation("", steps).misfits(WekaTables.header(table.schema()), table.facts()));
        }
    }
}
