// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.Column;
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
import org.stitchbird.engine.spec.Step;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.train.Answers;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

/** Measures predictions that stand in a table beside the truth. */
@Component(service = NodeType.class)
public final class ScorePredictions implements NodeType {
    private static final NodeSpec SPEC = NodeSpec.of("test.score-predictions", Step.TEST, "Score predictions")
            .about("Compares the column 'prediction', as Apply model adds it, with the target. Relative errors "
                    + "compare with always answering the mean, or the shares of the labels, of these same rows.")
            .tags("evaluation", "accuracy", "holdout", "test set", "confusion matrix", "error", "ROC", "kappa")
            .in(Port.of("table", Kind.TABLE)).out(Port.of("evaluation", Kind.EVALUATION)).build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public void check(NodeCheck check) {
        check.schema("table").flatMap(ScorePredictions::problem)
                .ifPresent(sentence -> check.inputError("table", sentence));
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
    public void run(NodeRun run) throws Exception {
        Table table = run.table("table");
        Optional<String> problem = problem(table.schema());
        if (problem.isPresent()) {
            throw new NodeFailure(problem.get());
        }
        run.progress().at(0, 0, null);
        Score score = WekaWork.call("test.failed", () -> score(run.name(), table));
        run.out("evaluation", new Evaluation(List.of(score)));
    }

    private static Score score(String name, Table table) throws Exception {
        Column target = table.column(table.schema().targetName());
        List<String> labels = labels(table, target);
        Instances truth = truth(target, labels);
        if (truth.stream().allMatch(row -> row.classIsMissing())) {
            throw new NodeFailure(Messages.get(truth.isEmpty() ? "rows.none" : "target.allMissing",
                    target.spec().name()));
        }
        PredictedRows rows = new PredictedRows(table, labels);
        weka.classifiers.evaluation.Evaluation answers = evaluation(truth, rows.answers());
        Optional<double[][]> probabilities = rows.probabilities();
        return new Scores(answers, probabilities.isPresent() ? evaluation(truth, probabilities.get()) : answers)
                .of(name, Messages.get("method.predictions", table.rows()));
    }

    /** The labels of the target, and behind them any others that have been predicted. */
    private static List<String> labels(Table table, Column target) throws NodeFailure {
        if (target.spec().type() == ColumnType.NUMBER) {
            return List.of();
        }
        Column prediction = table.column(Answers.PREDICTION);
        Set<String> predicted = new LinkedHashSet<>();
        for (int r = 0; r < prediction.size(); r++) {
            if (!prediction.missing(r)) {
                predicted.add(prediction.text(r));
            }
        }
        Set<String> all = new LinkedHashSet<>(target.spec().labels());
        if (!predicted.isEmpty() && Collections.disjoint(all, predicted)) {
            throw new NodeFailure(Messages.get("score.otherLabels", target.spec().name()));
        }
        all.addAll(predicted);
        return List.copyOf(all);
    }

    private static Instances truth(Column target, List<String> labels) {
        String name = target.spec().name();
        Schema alone = Schema.of(labels.isEmpty() ? target.spec() : ColumnSpec.category(name, labels)).withTarget(name);
        Instances rows = WekaTables.header(alone);
        for (int r = 0; r < target.size(); r++) {
            double value = target.missing(r) ? Utils.missingValue()
                    : labels.isEmpty() ? target.number(r) : target.code(r);
            rows.add(new DenseInstance(1, new double[] {value}));
        }
        return rows;
    }

    private static weka.classifiers.evaluation.Evaluation evaluation(Instances truth, double[][] distributions)
            throws Exception {
        weka.classifiers.evaluation.Evaluation evaluation = new weka.classifiers.evaluation.Evaluation(truth);
        for (int r = 0; r < truth.size(); r++) {
            evaluation.evaluateModelOnceAndRecordPrediction(distributions[r], truth.get(r));
        }
        return evaluation;
    }
}
