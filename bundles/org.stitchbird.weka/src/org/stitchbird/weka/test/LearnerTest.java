// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Suitability;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.train.WekaLearner;
import weka.classifiers.Classifier;
import weka.classifiers.CostMatrix;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.evaluation.NominalPrediction;
import weka.classifiers.evaluation.Prediction;
import weka.core.Instances;

/**
 * Trains a learner on one part of the rows and tests it on the other, part by part and run by run, so that people see
 * them pass and can stop between them.
 */
final class LearnerTest {
    /**
     * What came out.
     *
     * @param score the score over all parts
     * @param parts the results of each part; empty unless they were asked for
     */
    record Tested(Score score, List<PartResult> parts) {
    }

    private final Division division;
    private final Learner learner;
    private final Instances rows;
    private final CostMatrix costs;
    private final boolean partsToo;
    private final Progress progress;
    private final List<PartResult> parts = new ArrayList<>();
    private int done;

    private LearnerTest(Division division, Learner learner, Instances rows, CostMatrix costs, boolean partsToo,
            Progress progress) {
        this.division = division;
        this.learner = learner;
        this.rows = rows;
        this.costs = costs;
        this.partsToo = partsToo;
        this.progress = progress;
    }

    /**
     * Tests a learner.
     *
     * @param costs the setting; may be empty
     * @param partsToo whether to keep the results of each part
     * @throws NodeFailure if the table does not suit, with a sentence for people
     */
    static Tested of(Division division, Learner learner, Table table, SettingValue costs, boolean partsToo,
            Progress progress) throws NodeFailure {
        Instances rows = learner instanceof WekaLearner ours ? ours.rows(table) : WekaTables.instances(table);
        require(rows);
        division.require(rows);
        CostMatrix matrix = rows.classAttribute().isNominal() ? CostSetting.matrix(costs, rows.classAttribute()) : null;
        return WekaWork.call("test.failed",
                () -> new LearnerTest(division, learner, rows, matrix, partsToo, progress).tested());
    }

    private static void require(Instances rows) throws NodeFailure {
        String target = rows.classAttribute().name();
        if (rows.isEmpty()) {
            throw new NodeFailure(Messages.get("rows.none"));
        } else if (rows.stream().allMatch(row -> row.classIsMissing())) {
            throw new NodeFailure(Messages.get("target.allMissing", target));
        } else if (rows.classAttribute().isNominal() && Suitability.labelsThatOccur(rows) < 2) {
            throw new NodeFailure(Messages.get("target.oneLabel", target));
        }
    }

    private Tested tested() throws Exception {
        List<Figures> runs = new ArrayList<>();
        for (int run = 0; run < division.runs(); run++) {
            runs.add(run(run));
        }
        String method = division.method(rows);
        return new Tested(Scores.of(learner.name(),
                division.runs() == 1 ? method : Messages.get("method.runs", method, division.runs()),
                rows.classAttribute(), runs, costs), List.copyOf(parts));
    }

    private Figures run(int run) throws Exception {
        Evaluation evaluation = new Evaluation(new Instances(rows, 0), costs);
        division.each(new Instances(rows), run, (train, test) -> {
            tell(run);
            evaluation.setPriors(train);
            Classifier classifier = learner instanceof WekaLearner ours ? ours.classifier(train)
                    : new LearnerClassifier(learner);
            classifier.buildClassifier(train);
            evaluation.evaluateModel(classifier, test);
            if (partsToo) {
                List<Prediction> all = evaluation.predictions();
                part(run, train, test, all.subList(all.size() - test.size(), all.size()));
            }
        });
        return Figures.of(evaluation, costs != null);
    }

    private void tell(int run) {
        int count = division.parts(rows);
        int part = done % count + 1;
        String of = division.runs() == 1 ? "" : Messages.get("run", run + 1, division.runs());
        String what = count == 1 ? of : Messages.get("fold", part, count);
        progress.at(done, (long) count * division.runs(),
                of.isEmpty() || count == 1 ? what : Messages.get("runAndFold", of, what));
        done++;
    }

    /** Weighs what has been answered once more, for this part alone, as Weka's experimenter does. */
    private void part(int run, Instances train, Instances test, List<Prediction> answers) throws Exception {
        Evaluation evaluation = new Evaluation(train, costs);
        for (int i = 0; i < test.size(); i++) {
            Prediction answer = answers.get(i);
            evaluation.evaluateModelOnceAndRecordPrediction(answer instanceof NominalPrediction label
                    ? label.distribution() : new double[] {answer.predicted()}, test.get(i));
        }
        parts.add(new PartResult(run + 1, (done - 1) % division.parts(rows) + 1,
                Figures.of(evaluation, costs != null).metrics(), ExperimentFigures.of(evaluation, train.size())));
    }
}
