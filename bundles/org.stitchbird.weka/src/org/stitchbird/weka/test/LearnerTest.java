// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.cores.Cores;
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
import org.stitchbird.weka.build.Build;
import org.stitchbird.weka.train.WekaLearner;
import weka.classifiers.Classifier;
import weka.classifiers.CostMatrix;
import weka.classifiers.evaluation.Evaluation;
import weka.core.Instances;

/**
 * Trains a learner on one part of the rows and tests it on the other, several parts and runs at the same time.
 *
 * <p>The figures are those of Weka's evaluation to the last bit, however many threads there are.
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
    private final TestParts<Answered> parts;
    private final List<Figures> runs = new ArrayList<>();
    private final List<PartResult> results = new ArrayList<>();
    private Evaluation evaluation;

    /** What came out of one part of a run; alone is {@code null} unless it was asked for. */
    private record Answered(int part, Instances train, GivenAnswers answers, PartResult alone) {
    }

    private LearnerTest(Division division, Learner learner, Instances rows, CostMatrix costs, boolean partsToo,
            Progress progress) {
        this.division = division;
        this.learner = learner;
        this.rows = rows;
        this.costs = costs;
        this.partsToo = partsToo;
        parts = new TestParts<>(division, rows, this::answered, progress);
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
        Cores.inOrder(parts, this::weigh);
        String method = division.method(rows);
        return new Tested(Scores.of(learner.name(),
                division.runs() == 1 ? method : Messages.get("method.runs", method, division.runs()),
                rows.classAttribute(), runs, costs), List.copyOf(results));
    }

    /** The test of one part, on whichever thread there is. */
    private Answered answered(int run, int part, Division.Part rows, Progress progress) throws Exception {
        Classifier classifier = learner instanceof WekaLearner ours ? ours.classifier(rows.train())
                : new LearnerClassifier(learner, progress);
        Build.classifier(classifier, rows.train(), progress);
        GivenAnswers answers = GivenAnswers.of(classifier, rows.test());
        PartResult alone = null;
        if (partsToo) {
            // Weighs the answers for this part alone, as Weka's experimenter does.
            Evaluation evaluation = new Evaluation(rows.train(), costs);
            answers.tellDistributions(evaluation);
            alone = new PartResult(run + 1, part + 1, Figures.of(evaluation, costs != null).metrics(),
                    ExperimentFigures.of(evaluation, rows.train().size()));
        }
        return new Answered(part, rows.train(), answers, alone);
    }

    /** Adds up the answers, part by part in their order: sums of floating point numbers depend on it. */
    private void weigh(Answered answered) throws Exception {
        if (answered.part == 0) {
            evaluation = new Evaluation(new Instances(rows, 0), costs);
        }
        evaluation.setPriors(answered.train);
        answered.answers.tell(evaluation);
        if (answered.alone != null) {
            results.add(answered.alone);
        }
        if (answered.part == division.parts(rows) - 1) {
            runs.add(Figures.of(evaluation, costs != null));
            evaluation = null;
        }
    }
}
