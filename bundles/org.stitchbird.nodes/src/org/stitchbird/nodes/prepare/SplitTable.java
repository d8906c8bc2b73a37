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
import org.stitchbird.engine.data.RowSplit;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Fitted;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.python.PythonForms;

/** Divides the rows by chance into some to learn from and some to test with. */
@Component(service = NodeType.class)
public final class SplitTable implements NodeType {
    private static final NodeSpec SPEC = NodeSpec.of("prepare.split-table", Step.PREPARE, "Split table")
            .about("Divides the rows by chance into a part to learn from and a part to test with, so that a model is "
                    + "judged by rows that it has never seen.")
            .tags("partition", "holdout", "hold-out", "percentage", "train", "test", "stratify", "shuffle")
            .in(Port.of("table", Kind.TABLE).label("Table"))
            .out(Port.of("train", Kind.TABLE).label("Training rows"), Port.of("test", Kind.TABLE).label("Test rows"))
            .settings(
                    SettingSpec.number("share", 0.66).strictlyBetween(0, 1).label("Training share")
                            .about("The share of the rows to learn from, between 0 and 1. The other rows are for "
                                    + "the test."),
                    SettingSpec.bool("stratified", false).label("Same mix of labels")
                            .about("Gives both parts each label of the target in the same proportion. Needs a target "
                                    + "that is a category. Off, as in Weka's percentage split, chance alone decides."),
                    SettingSpec.seed("seed", 1).label("Seed")
                            .about("The same seed divides the same rows in the same way."))
            .thins("share").traits(Trait.SPLITS)
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
        if (check.settings().bool("stratified") && !canStratify(schema.get())) {
            check.settingError("stratified", Messages.get("split.noLabels"));
            return;
        }
        double share = check.settings().number("share");
        check.out("train", schema.get(), check.facts("table").drawn(share));
        check.out("test", schema.get(), check.facts("table").drawn(1 - share));
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
        return Optional.of(new SplitTableForm());
    }

    @Override
    public Optional<PythonForm> python() {
        return Optional.of(PythonForms::splitTable);
    }

    @Override
    public void run(NodeRun run) throws NodeFailure {
        Table table = run.table("table");
        boolean stratified = run.settings().bool("stratified");
        if (stratified && !canStratify(table.schema())) {
            throw new NodeFailure(Messages.get("split.noLabels"));
        }
        double share = run.settings().number("share");
        RowSplit split = RowSplit.shuffled(table.rows(), share, run.settings().integer("seed"));
        if (split.train().length == 0 || split.test().length == 0) {
            throw new NodeFailure(Messages.get("split.tooFew", table.rows(), share));
        }
        if (stratified) {
            split = split.stratified(table.column(table.schema().targetName()));
        }
        run.out("train", table.rows(split.train()));
        run.out("test", table.rows(split.test()));
    }

    private static boolean canStratify(Schema schema) {
        return schema.target().map(ColumnSpec::type).filter(type -> type == ColumnType.CATEGORY).isPresent();
    }
}
