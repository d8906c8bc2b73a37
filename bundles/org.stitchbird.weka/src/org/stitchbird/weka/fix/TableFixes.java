// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.TargetGuess;
import org.stitchbird.engine.spec.CellFacts;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Misfit;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;

/** What must happen to a table itself, and not inside the folds, before it suits: its target, its rows, its columns. */
final class TableFixes {
    /** What the ids of unsupervised filters begin with. */
    static final String FILTER = "weka.filter.unsupervised.";
    private final String node;
    private final String input;
    private final Shape.OfTable table;
    private final Function<Shape.OfTable, List<Misfit>> judge;

    /**
     * Fixes in front of an input.
     *
     * @param table what arrives there
     * @param judge what would not suit about another table
     */
    TableFixes(String node, String input, Shape.OfTable table, Function<Shape.OfTable, List<Misfit>> judge) {
        this.node = node;
        this.input = input;
        this.table = table;
        this.judge = judge;
    }

    /** Tries all that may end a misfit of the target or its rows. */
    void target(Attempts attempts, Misfit misfit) {
        switch (misfit.kind()) {
            case "target.text" -> filter(attempts, "fix.textTarget", "StringToNominal", Map.of("attributeRange",
                    SettingValue.list(misfit.columns())), retyped(misfit.columns()));
            case "target.missing" -> filter(attempts, "fix.knownTarget", "SubsetByExpression", Map.of("expression",
                    SettingValue.of("not ismissing(CLASS)")), complete(misfit.columns()));
            default -> { }
        }
    }

    /** Tries to make a target of numbers one of labels. */
    void labels(Attempts attempts, Misfit misfit) {
        SettingValue target = SettingValue.list(misfit.columns());
        filter(attempts, "fix.numberLabels", "NumericToNominal", Map.of("attributeIndices", target),
                retyped(misfit.columns()));
        filter(attempts, "fix.intervals", "Discretize", Map.of("attributeIndices", target, "ignoreClass",
                SettingValue.of("true")), retyped(misfit.columns()));
    }

    /** Tries other targets, the most likely first. */
    void otherTarget(Attempts attempts) {
        for (String column : TargetGuess.of(table.schema())) {
            if (!column.equals(table.schema().targetName())) {
                attempts.add(QuickFix.of(Messages.get("fix.target", column)).and(new QuickFix.Put(node, input,
                        "prepare.choose-target", Map.of("target", SettingValue.of(column)), true)),
                        judge.apply(new Shape.OfTable(table.schema().withTarget(column), table.facts())));
            }
        }
    }

    /** Tries to do without some columns. */
    void without(Attempts attempts, List<String> columns) {
        Schema schema = table.schema();
        List<String> kept = schema.names().stream().filter(name -> !columns.contains(name)).toList();
        if (!columns.isEmpty() && !kept.isEmpty() && kept.size() < schema.size()) {
            attempts.add(QuickFix.of(Messages.get("fix.leaveOut", Messages.names(columns)))
                    .put(node, input, "prepare.select-columns", Map.of("mode", SettingValue.of("drop"), "columns",
                            SettingValue.list(columns))),
                    judge.apply(new Shape.OfTable(schema.select(kept), table.facts().select(kept))));
        }
    }

    /** Tries one of Weka's filters on the table. */
    private void filter(Attempts attempts, String label, String filter, Map<String, SettingValue> settings,
            Shape.OfTable then) {
        put(attempts, label, filter, settings, judge.apply(then));
    }

    /** Adds one of Weka's filters, if it is a node type, knowing what would not suit then. */
    void put(Attempts attempts, String label, String filter, Map<String, SettingValue> settings, List<Misfit> then) {
        if (known(filter)) {
            attempts.add(QuickFix.of(Messages.get(label)).put(node, input, FILTER + filter, settings), then);
        }
    }

    /** Whether an unsupervised filter is a node type. */
    static boolean known(String filter) {
        return Schemes.find(FILTER + filter).filter(Scheme::node).isPresent();
    }

    /** The table when these columns have become categories. */
    private Shape.OfTable retyped(List<String> columns) {
        List<ColumnSpec> all = new ArrayList<>();
        for (ColumnSpec column : table.schema().columns()) {
            all.add(columns.contains(column.name())
                    ? new ColumnSpec(column.name(), ColumnType.CATEGORY, List.of()) : column);
        }
        return new Shape.OfTable(new Schema(all, table.schema().targetName()), table.facts());
    }

    /** The table when the rows are gone in which these columns are missing. */
    private Shape.OfTable complete(List<String> columns) {
        CellFacts facts = table.facts();
        return new Shape.OfTable(table.schema(), new CellFacts(-1, facts.select(table.schema().names().stream()
                .filter(name -> !columns.contains(name)).toList()).missing(), facts.negative()));
    }
}
