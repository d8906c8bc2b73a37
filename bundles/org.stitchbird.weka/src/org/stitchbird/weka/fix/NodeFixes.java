// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.fix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Misfit;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.prepare.WekaPreparation;
import weka.core.Instances;

/** What helps when a table does not suit a node that is no learner: something in front of its input. */
public final class NodeFixes {
    private static final String INPUT = "table";
    private final Shape.OfTable table;
    private final Function<Shape.OfTable, List<Misfit>> judge;
    private final TableFixes tables;

    private NodeFixes(String node, Shape.OfTable table, Function<Shape.OfTable, List<Misfit>> judge) {
        this.table = table;
        this.judge = judge;
        tables = new TableFixes(node, INPUT, table, judge);
    }

    /**
     * Tells what does not suit about the table that arrives at the input {@code table}, with what helps.
     *
     * @param judge what would not suit about a table
     * @return whether it suits as far as can be told
     */
    public static boolean tell(NodeCheck check, Shape.OfTable table, Function<Shape.OfTable, List<Misfit>> judge) {
        List<Misfit> misfits = judge.apply(table);
        for (Misfit misfit : misfits) {
            Attempts attempts = new Attempts(misfit);
            new NodeFixes(check.id(), table, judge).attempt(attempts, misfit);
            check.error(misfit.sentence(), attempts.best().toArray(QuickFix[]::new));
        }
        return misfits.isEmpty();
    }

    private void attempt(Attempts attempts, Misfit misfit) {
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
        Instances header = WekaTables.header(table.schema());
        WekaPreparation step = new WekaPreparation("", List.of(new Recipe(TableFixes.FILTER + filter, Map.of())));
        if (TableFixes.known(filter) && step.misfits(header, table.facts()).isEmpty()) {
            Optional<Instances> then = step.header(header);
            tables.put(attempts, label, filter, Map.of(), then.isEmpty() ? List.of() : judged(then.get(), step, header));
        }
    }

    private List<Misfit> judged(Instances then, WekaPreparation step, Instances header) {
        try {
            return judge.apply(new Shape.OfTable(WekaTables.schema(then), step.facts(header, table.facts())));
        } catch (NodeFailure e) {
            return List.of(new Misfit("settings", List.of(), e.getMessage()));
        }
    }
}
