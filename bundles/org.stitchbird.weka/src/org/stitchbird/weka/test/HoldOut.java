// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Growth;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaGrowth;
import org.stitchbird.weka.code.HoldOutForm;
import org.stitchbird.weka.python.TestForms;

/** Measures learners by training them on a share of the rows and testing them on the rest. */
@Component(service = NodeType.class)
public final class HoldOut implements NodeType {
    private static final NodeSpec SPEC = NodeSpec.of("test.hold-out", Step.TEST, "Hold out rows")
            .about("Trains learners on a share of the rows and tests them on the rest, as Weka's percentage split "
                    + "does. Quicker than cross-validation, but how the rows happen to fall counts for more.")
            .tags("evaluation", "accuracy", "holdout", "percentage split", "train", "test", "compare", "error", "ROC",
                    "kappa", "cost")
            .in(Port.of("table", Kind.TABLE), Port.of("learner", Kind.LEARNER).asMultiple())
            .out(Port.of("evaluation", Kind.EVALUATION))
            .settings(SettingSpec.number("share", 0.66).strictlyBetween(0, 1).label("Training share")
                            .about("The share of the rows to learn from, between 0 and 1."),
                    SettingSpec.bool("shuffled", true).label("Shuffled")
                            .about("Whether chance decides which rows are for training. Off, the first rows are, as "
                                    + "it should be when later rows are to be foretold from earlier ones."),
                    SettingSpec.bool("stratified", false).label("Same mix of labels")
                            .about("Gives both parts each label of the target in the same proportion. Off, as in "
                                    + "Weka, chance alone decides."),
                    SettingSpec.seed("seed", 1).onlyWhen("shuffled", "true").label("Seed")
                            .about("The number that shuffling the rows starts from."),
                    SettingSpec.integer("repeats", 1).between(1, 10_000).onlyWhen("shuffled", "true").label("Runs")
                            .about("How often all is done, each time with the rows in another order: run 2 has the "
                                    + "seed plus 1, and so on. Figures are then means."),
                    CostSetting.spec())
            .traits(Trait.SPLITS).build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(new HoldOutForm());
    }

    @Override
    public void check(NodeCheck check) {
        TestedLearners.check(check);
        check.schema("table").filter(schema -> check.settings().bool("stratified") && !hasLabels(schema))
                .filter(schema -> schema.targetName() != null)
                .ifPresent(schema -> check.settingError("stratified",
                        Messages.get("holdOut.noLabels", schema.targetName())));
    }

    private static boolean hasLabels(Schema schema) {
        return schema.target().map(ColumnSpec::type).filter(type -> type == ColumnType.CATEGORY).isPresent();
    }

    @Override
    public Growth growth(Settings settings) {
        return WekaGrowth.ROWS;
    }

    @Override
    public Optional<PythonForm> python() {
        return Optional.of(TestForms::holdOut);
    }

    @Override
    public void run(NodeRun run) throws Exception {
        Settings settings = run.settings();
        Schema schema = run.table("table").schema();
        if (settings.bool("stratified") && schema.targetName() != null && !hasLabels(schema)) {
            throw new NodeFailure(Messages.get("holdOut.noLabels", schema.targetName()));
        }
        boolean shuffled = settings.bool("shuffled");
        PercentageSplit split = new PercentageSplit(settings.number("share"), shuffled, settings.bool("stratified"),
                WekaBeans.seed(settings.integer("seed")), shuffled ? (int) settings.integer("repeats") : 1);
        run.out("evaluation", new Evaluation(TestedLearners.run(run, split, false).stream()
                .map(LearnerTest.Tested::score).toList()));
    }
}
