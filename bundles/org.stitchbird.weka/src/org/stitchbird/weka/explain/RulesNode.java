// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Report;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Misfit;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.SchemeNode;
import org.stitchbird.weka.Suitability;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.code.RulesForm;
import org.stitchbird.weka.fix.NodeFixes;
import weka.associations.Associator;
import weka.core.Instances;

/** Any of Weka's associators as a node type: rules of what goes together, as a table and as Weka prints them. */
final class RulesNode extends SchemeNode {
    /** A node type for that associator. */
    RulesNode(Scheme scheme) {
        super(scheme, Step.EXPLAIN, "Rules");
    }

    @Override
    protected NodeSpec.Builder describe(NodeSpec.Builder builder, Locale locale) {
        return builder.in(port(Kind.TABLE, locale)).out(port("rules", Kind.TABLE, locale)).traits(Trait.FITS);
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(new RulesForm(scheme()));
    }

    @Override
    public void check(NodeCheck check) {
        check.out("rules", Rules.SCHEMA);
        Recipe recipe = Recipe.of(scheme(), check.settings());
        check.table("table").ifPresent(table -> NodeFixes.tell(check, table,
                each -> misfits(recipe, WekaTables.header(each.schema()))));
    }

    /** The target is a column like any other here. */
    private static List<Misfit> misfits(Recipe recipe, Instances header) {
        header.setClassIndex(-1);
        try {
            return Suitability.ofColumns(WekaBeans.make(recipe, Associator.class, header).getCapabilities(), header);
        } catch (NodeFailure e) {
            return List.of(new Misfit("settings", List.of(), e.getMessage()));
        }
    }

    @Override
    public void run(NodeRun run) throws Exception {
        Recipe recipe = Recipe.of(scheme(), run.settings());
        Table table = run.table("table");
        Instances rows = WekaTables.instances(table);
        if (rows.isEmpty()) {
            throw new NodeFailure(Messages.get("rows.none"));
        }
        for (Misfit misfit : misfits(recipe, new Instances(rows, 0))) {
            throw new NodeFailure(misfit.sentence());
        }
        rows.setClassIndex(-1);
        run.progress().at(0, 0, null);
        Associator associator = WekaBeans.make(recipe, Associator.class, rows);
        WekaWork.call("rules.failed", () -> {
            associator.buildAssociations(rows);
            run.out("rules", Rules.of(associator));
            run.show("report", new Report(Messages.get("rules.report"), associator.toString()));
            return null;
        });
    }
}
