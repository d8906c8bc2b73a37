// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.code.ScoreForm;
import org.stitchbird.weka.python.TestForms;
import org.stitchbird.weka.train.Answers;

/** Measures predictions that stand in a table beside the truth. */
@Component(service = NodeType.class)
public final class ScorePredictions implements NodeType {
    private static final NodeSpec SPEC = NodeSpec.of("test.score-predictions", Step.TEST, "Score predictions")
            .about("Compares the column 'prediction', as Apply model adds it, with the target. Relative errors "
                    + "compare with always answering the mean, or the shares of the labels, of these same rows.")
            .tags("evaluation", "accuracy", "holdout", "test set", "confusion matrix", "error", "ROC", "kappa",
                    "cost")
            .in(Port.of("table", Kind.TABLE)).out(Port.of("evaluation", Kind.EVALUATION))
            .settings(CostSetting.spec()).build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(new ScoreForm());
    }

    @Override
    public void check(NodeCheck check) {
        check.schema("table").ifPresent(schema -> {
            problem(schema).ifPresent(sentence -> check.inputError("table", sentence));
            CostSetting.problem(check.settings().get("costs"), schema)
                    .ifPresent(sentence -> check.settingError("costs", sentence));
        });
    }

    private static Optional<String> problem(Schema schema) {
        ColumnSpec target = schema.target().orElse(null);
        ColumnSpec prediction = schema.column(Answers.PREDICTION).orElse(null);
        if (target == null) {
            return Optional.of(Messages.get("target.none"));
        } else if (prediction == null) {
            return Optional.of(Messages.get("score.noPrediction", Answers.PREDICTION));
        } else if (target.type() == ColumnType.TEXT || target.type() == ColumnType.TIME) {
            return Optional.of(Messages.get(target.type() == ColumnType.TEXT ? "target.text" : "target.time",
                    target.name()));
        } else if ((prediction.type() == ColumnType.NUMBER) != (target.type() == ColumnType.NUMBER)) {
            return Optional.of(Messages.get("score.type", target.name(), Messages.get("type." + target.type()),
                    Messages.get("type." + prediction.type())));
        }
        return Optional.empty();
    }

    @Override
    public Optional<PythonForm> python() {
        return Optional.of(TestForms::scorePredictions);
    }

    @Override
    public void run(NodeRun run) throws Exception {
        Table table = run.table("table");
        SettingValue costs = run.settings().get("costs");
        Optional<String> problem = problem(table.schema()).or(() -> CostSetting.problem(costs, table.schema()));
        if (problem.isPresent()) {
            throw new NodeFailure(problem.get());
        }
        run.progress().at(0, 0, null);
        Score score = WekaWork.call("test.failed", () -> PredictionScore.of(run.name(), table, costs,
                run.progress()));
        run.out("evaluation", new Evaluation(List.of(score)));
    }
}
