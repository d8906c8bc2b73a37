// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Fitted;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.python.PythonForms;

/** Keeps some columns and leaves the others out. */
@Component(service = NodeType.class)
public final class SelectColumns implements NodeType {
    private static final String REMOVE = "weka.filters.unsupervised.attribute.Remove";
    private static final NodeSpec SPEC = NodeSpec.of("prepare.select-columns", Step.PREPARE, "Select columns")
            .about("Keeps some columns and leaves the others out. The columns stay in the order of the table.")
            .tags("remove", "drop", "keep", "attributes", "features", "filter")
            .in(Port.of("table", Kind.TABLE).label("Table"))
            .out(Port.of("table", Kind.TABLE).label("Table"))
            .settings(
                    SettingSpec.choice("mode", "keep", new Choice("keep", "Keep these"),
                            new Choice("drop", "Leave these out")).label("What to do")
                            .about("Whether the chosen columns are those that stay or those that go."),
                    SettingSpec.columns("columns", "table").label("Columns").required()
                            .about("The columns to keep or to leave out."))
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public void check(NodeCheck check) {
        Optional<Schema> schema = check.schema("table");
        if (schema.isEmpty()) {
            return;
        }
        Optional<String> problem = problem(schema.get(), check.settings());
        if (problem.isPresent()) {
            check.settingError("columns", problem.get());
            return;
        }
        Schema kept = schema.get().select(kept(schema.get(), check.settings()));
        if (schema.get().targetName() != null && kept.targetName() == null) {
            check.warning(Messages.get("select.targetGone", schema.get().targetName()));
        }
        check.out("table", kept, check.facts("table").select(kept.names()));
    }

    @Override
    public Optional<Fitted> fitted(Settings settings, Table arrived) {
        return Optional.of(new SelectedColumns(arrived.schema().select(kept(arrived.schema(), settings))));
    }

    @Override
    public boolean formulas() {
        return true;
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(SelectColumns::write);
    }

    private static void write(JavaMethod method) {
        String remove = method.variable("remove");
        boolean keep = method.settings().text("mode").equals("keep");
        // In the order of the table, in which they stay, as far as that is known.
        List<String> chosen = method.columns("table").map(schema -> keep ? kept(schema, method.settings())
                : schema.names().stream().filter(method.settings().texts("columns")::contains).toList())
                .orElse(method.settings().texts("columns"));
        List<Object> arguments = new ArrayList<>(List.of(remove, "Columns", method.input("table")));
        arguments.addAll(chosen);
        method.statement("$T $L = new $T()", REMOVE, remove, REMOVE);
        method.statement("$L.setAttributeIndicesArray($T.positions($L" + ", $S".repeat(chosen.size()) + "))",
                arguments.toArray());
        if (keep) {
            method.statement("$L.setInvertSelection(true)", remove);
        }
        method.statement("$L.setInputFormat($L)", remove, method.input("table"));
        method.out("table", "weka.core.Instances", "$T.useFilter($L, $L)", "weka.filters.Filter", method.input("table"),
                remove);
        method.later("$L", remove);
    }

    @Override
    public Optional<PythonForm> python() {
        return Optional.of(PythonForms::selectColumns);
    }

    @Override
    public void run(NodeRun run) throws NodeFailure {
        Schema schema = run.table("table").schema();
        Optional<String> problem = problem(schema, run.settings());
        if (problem.isPresent()) {
            throw new NodeFailure(problem.get());
        }
        run.out("table", run.table("table").select(kept(schema, run.settings())));
    }

    private static Optional<String> problem(Schema schema, Settings settings) {
        List<String> unknown = settings.texts("columns").stream().filter(name -> schema.indexOf(name) < 0).toList();
        if (!unknown.isEmpty()) {
            return Optional.of(Messages.get("noColumn", Messages.names(unknown), Messages.names(schema.names())));
        }
        return kept(schema, settings).isEmpty() ? Optional.of(Messages.get("select.nothing")) : Optional.empty();
    }

    private static List<String> kept(Schema schema, Settings settings) {
        Set<String> chosen = Set.copyOf(settings.texts("columns"));
        boolean keep = settings.text("mode").equals("keep");
        return schema.names().stream().filter(name -> chosen.contains(name) == keep).toList();
    }
}
