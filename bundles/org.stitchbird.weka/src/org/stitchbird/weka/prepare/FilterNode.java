// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.data.Growth;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Fitted;
import org.stitchbird.engine.spec.CellFacts;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.SchemeNode;
import org.stitchbird.weka.Suitability;
import org.stitchbird.weka.WekaGrowth;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.code.FilterForm;
import org.stitchbird.weka.fix.NodeFixes;
import org.stitchbird.weka.python.PythonForms;
import org.stitchbird.weka.scoring.KnownFormulas;
import weka.core.Instances;
import weka.filters.Filter;

/**
 * Any of Weka's filters as a node type.
 *
 * <p>It hands out the filter itself as a step for learners, behind the steps that are wired to it; and, when a table
 * is wired, that table as all those steps make it.
 */
class FilterNode extends SchemeNode {
    /** A node type for that filter. */
    FilterNode(Scheme scheme) {
        this(scheme, "Filter");
    }

    /** For what is a filter in the end; the icon is for one that has none of its own. */
    FilterNode(Scheme scheme, String icon) {
        super(scheme, Step.PREPARE, icon);
    }

    @Override
    protected NodeSpec.Builder describe(NodeSpec.Builder builder, Locale locale) {
        builder.in(port(Kind.TABLE, locale).asOptional(), port(Kind.PREPARATION, locale)
                        .label(Messages.in(locale, "port.before")).asOptional())
                .out(port(Kind.TABLE, locale), port(Kind.PREPARATION, locale));
        if (Fitting.fits(scheme())) {
            builder.traits(Trait.FITS);
        }
        return scheme().className().contains(".supervised.") ? builder.traits(Trait.USES_TARGET) : builder;
    }

    /** The filter with these settings of the node. */
    Recipe recipe(Settings settings) {
        return Recipe.of(scheme(), settings);
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(new FilterForm(this::recipe, UnaryOperator.identity()));
    }

    @Override
    public void check(NodeCheck check) {
        Optional<WekaPreparation> before = Preparations.of(check);
        if (before.isEmpty()) {
            return;
        }
        WekaPreparation all = before.get().then(name(check.name()), recipe(check.settings()));
        check.out("preparation", new Shape.OfPreparation(all.name(), all));
        check.table("table").ifPresent(table -> {
            Instances header = WekaTables.header(table.schema());
            if (NodeFixes.tell(check, table, each -> all.misfits(WekaTables.header(each.schema()), each.facts()))) {
                all.header(header).ifPresent(out -> out(check, out, all.facts(header, table.facts())));
            }
        });
    }

    private static void out(NodeCheck check, Instances header, CellFacts facts) {
        try {
            check.out("table", WekaTables.schema(header), facts);
        } catch (NodeFailure e) {
            check.error(e.getMessage());
        }
    }

    @Override
    public Growth growth(Settings settings) {
        Recipe recipe = recipe(settings);
        return recipe.scheme().marked("streamable") ? Growth.NONE : WekaGrowth.of(recipe).plus(WekaGrowth.ROWS);
    }

    @Override
    public Optional<PythonForm> python() {
        return PythonForms.filter(scheme());
    }

    @Override
    public void run(NodeRun run) throws Exception {
        WekaPreparation all = Preparations.of(run).then(run.name(), recipe(run.settings()));
        run.out("preparation", all);
        if (run.wired("table")) {
            run.progress().at(0, 0, null);
            Table table = run.table("table");
            run.out("table", RowFilter.suits(all, table) ? RowFilter.apply(all, table, run.progress())
                    : apply(all, table));
        }
    }

    @Override
    public Optional<Fitted> fitted(Settings settings, Table arrived) throws NodeFailure {
        return fitted(settings, arrived, List.of());
    }

    @Override
    public Optional<Fitted> fitted(Settings settings, Table arrived, List<Preparation> before) throws NodeFailure {
        WekaPreparation steps = WekaPreparation.NONE;
        for (Preparation preparation : before) {
            if (!(preparation instanceof WekaPreparation ours)) {
                return Optional.empty();
            }
            for (Recipe step : ours.steps()) {
                steps = steps.then(ours.name(), step);
            }
        }
        WekaPreparation all = steps.then(scheme().name(), recipe(settings));
        boolean rowsAlone = all.steps().stream().allMatch(step -> step.scheme().className().contains(".instance."));
        return Optional.of(rowsAlone ? Fitted.UNCHANGED : FittedFilter.of(all, arrived));
    }

    @Override
    public boolean formulas() {
        return KnownFormulas.of(scheme());
    }

    static Table apply(WekaPreparation all, Table table) throws Exception {
        Instances rows = WekaTables.instances(table);
        if (rows.isEmpty()) {
            throw new NodeFailure(Messages.get("rows.none"));
        }
        List<String> problems = all.problems(new Instances(rows, 0));
        if (!problems.isEmpty()) {
            throw new NodeFailure(problems.get(0));
        }
        return WekaWork.call("filter.failed", () -> {
            Filter filter = all.filter(rows);
            for (String problem : Suitability.ofCells(filter.getCapabilities(rows), rows)) {
                throw new NodeFailure(problem);
            }
            filter.setInputFormat(rows);
            return WekaTables.table(Filter.useFilter(rows, filter));
        });
    }
}
