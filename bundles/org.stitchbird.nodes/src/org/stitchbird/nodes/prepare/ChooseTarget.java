// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.prepare;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.TargetGuess;
import org.stitchbird.engine.scoring.Fitted;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.python.PythonForms;

/** Says which column is to be predicted. */
@Component(service = NodeType.class)
public final class ChooseTarget implements NodeType {
    private static final String ROWS = "weka.core.Instances";
    private static final NodeSpec SPEC = NodeSpec.of("prepare.choose-target", Step.PREPARE, "Choose target")
            .about("Says which column is the target: the answer that a learner is to find from the other columns.")
            .tags("class", "label", "outcome", "predict", "goal")
            .in(Port.of("table", Kind.TABLE).label("Table"))
            .out(Port.of("table", Kind.TABLE).label("Table"))
            .settings(SettingSpec.column("target", "table").label("Target").required()
                    .about("The column to predict: a category for classification, a number for regression."))
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public void check(NodeCheck check) {
        String target = check.settings().text("target");
        Optional<Schema> schema = check.schema("table");
        Optional<ColumnSpec> column = schema.flatMap(known -> known.column(target));
        if (column.isEmpty()) {
            return;
        }
        if (column.get().type() == ColumnType.TEXT || column.get().type() == ColumnType.TIME) {
            check.warning(Messages.get("target.notLearnable", target), TargetGuess.of(schema.get()).stream().limit(2)
                    .map(guess -> QuickFix.of(Messages.get("target.instead", guess))
                            .set(check.id(), "target", SettingValue.of(guess))).toArray(QuickFix[]::new));
        }
        check.out("table", schema.get().withTarget(target), check.facts("table"));
    }

    /** It has nothing to do to later rows. */
    @Override
    public Optional<Fitted> fitted(Settings settings, Table arrived) {
        return Optional.of(Fitted.UNCHANGED);
    }

    @Override
    public boolean formulas() {
        return true;
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(method -> {
            String rows = method.variable("rows");
            method.statement("$T $L = new $T($L)", ROWS, rows, ROWS, method.input("table"));
            method.statement("$L.setClass($L.attribute($S))", rows, rows, method.settings().text("target"));
            method.out("table", ROWS, "$L", rows);
            method.laterUnchanged();
        });
    }

    @Override
    public Optional<PythonForm> python() {
        return Optional.of(PythonForms::chooseTarget);
    }

    @Override
    public void run(NodeRun run) throws NodeFailure {
        Schema schema = run.table("table").schema();
        String target = run.settings().text("target");
        if (schema.indexOf(target) < 0) {
            throw new NodeFailure(Messages.get("noColumn", "'" + target + "'", Messages.names(schema.names())));
        }
        run.out("table", run.table("table").withTarget(target));
    }
}
