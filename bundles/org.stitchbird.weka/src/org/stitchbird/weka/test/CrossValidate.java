// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Growth;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaGrowth;
import org.stitchbird.weka.code.CrossValidateForm;
import org.stitchbird.weka.python.TestForms;

/** Measures learners by training them on most of the rows and testing them on the rest, in turn. */
@Component(service = NodeType.class)
public final class CrossValidate implements NodeType {
    private static final String FOLDS = "folds";
    private static final String ONE_BY_ONE = "leave-one-out";
    private static final NodeSpec SPEC = NodeSpec.of("test.cross-validate", Step.TEST, "Cross-validate")
            .about("Measures learners honestly: each row is predicted by a model that has not seen it. "
                    + "Several learners get the same folds, so that they can be compared.")
            .tags("evaluation", "accuracy", "k-fold", "CV", "compare", "test", "error", "ROC", "kappa",
                    "leave-one-out", "LOOCV", "repeated", "cost")
            .in(Port.of("table", Kind.TABLE), Port.of("learner", Kind.LEARNER).asMultiple())
            .out(Port.of("evaluation", Kind.EVALUATION))
            .settings(SettingSpec.choice("method", FOLDS, new Choice(FOLDS, "In folds (k-fold)"),
                            new Choice(ONE_BY_ONE, "Leave one row out")).label("Method")
                            .about("Whether the rows are divided into parts, or each row is left out alone, which "
                                    + "trains as many models as there are rows."),
                    SettingSpec.integer("folds", 10).onlyWhen("method", FOLDS).between(2, 1_000_000).label("Folds")
                            .about("In how many parts the rows are divided; each part is the test set once."),
                    SettingSpec.bool("stratified", true).onlyWhen("method", FOLDS).label("Stratified")
                            .about("Whether every part gets its share of each label of the target."),
                    SettingSpec.seed("seed", 1).label("Seed")
                            .about("The number that shuffling the rows starts from."),
                    SettingSpec.integer("repeats", 1).between(1, 10_000).label("Runs")
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
        return Optional.of(new CrossValidateForm());
    }

    @Override
    public void check(NodeCheck check) {
        TestedLearners.check(check);
    }

    @Override
    public Growth growth(Settings settings) {
        return WekaGrowth.ROWS;
    }

    @Override
    public Optional<PythonForm> python() {
        return Optional.of(TestForms::crossValidate);
    }

    @Override
    public void run(NodeRun run) throws Exception {
        Settings settings = run.settings();
        boolean oneByOne = settings.text("method").equals(ONE_BY_ONE);
        CrossValidation folds = new CrossValidation(oneByOne ? 0 : (int) settings.integer("folds"),
                oneByOne || settings.bool("stratified"), WekaBeans.seed(settings.integer("seed")),
                (int) settings.integer("repeats"));
        run.out("evaluation", new Evaluation(TestedLearners.run(run, folds, false).stream()
                .map(LearnerTest.Tested::score).toList()));
    }
}
