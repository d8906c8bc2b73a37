// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.Random;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Suitability;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.train.WekaLearner;
import weka.classifiers.Classifier;
import weka.classifiers.evaluation.Evaluation;
import weka.core.Instances;

/**
 * Cross-validation as {@code weka.classifiers.Evaluation} does it, draw by draw of its random numbers.
 *
 * @param folds how many; at least 2
 * @param stratified whether every fold gets its share of each label
 * @param seed what the rows are shuffled by
 */
record CrossValidation(int folds, boolean stratified, int seed) {
    /** Runs Weka's folds one by one, so that people see them pass and can stop between them. */
    Score score(Learner learner, Table table, Progress progress) throws NodeFailure {
        Instances rows = rows(learner, table);
        require(rows);
        return WekaWork.call("test.failed", () -> {
            Random random = new Random(seed);
            rows.randomize(random);
            if (rows.classAttribute().isNominal() && stratified) {
                rows.stratify(folds);
            }
            Evaluation evaluation = new Evaluation(new Instances(rows, 0));
            for (int fold = 0; fold < folds; fold++) {
                progress.at(fold, folds, Messages.get("fold", fold + 1, folds));
                Instances train = rows.trainCV(folds, fold, random);
                evaluation.setPriors(train);
                Classifier classifier = classifier(learner, train);
                classifier.buildClassifier(train);
                evaluation.evaluateModel(classifier, rows.testCV(folds, fold));
            }
            return new Scores(evaluation, evaluation).of(learner.name(), method(rows));
        });
    }

    private static Instances rows(Learner learner, Table table) throws NodeFailure {
        return learner instanceof WekaLearner ours ? ours.rows(table) : WekaTables.instances(table);
    }

    private static Classifier classifier(Learner learner, Instances rows) throws Exception {
        return learner instanceof WekaLearner ours ? ours.classifier(rows) : new LearnerClassifier(learner);
    }

    private void require(Instances rows) throws NodeFailure {
        String target = rows.classAttribute().name();
        long known = rows.stream().filter(row -> !row.classIsMissing()).count();
        if (rows.isEmpty()) {
            throw new NodeFailure(Messages.get("rows.none"));
        } else if (known == 0) {
            throw new NodeFailure(Messages.get("target.allMissing", target));
        } else if (rows.size() < folds) {
            throw new NodeFailure(Messages.get("folds.many", folds, rows.size()));
        } else if (rows.classAttribute().isNominal() && Suitability.labelsThatOccur(rows) < 2) {
            throw new NodeFailure(Messages.get("target.oneLabel", target));
        }
    }

    private String method(Instances rows) {
        return Messages.get(rows.classAttribute().isNominal() && !stratified ? "method.crossValidationPlain"
                : "method.crossValidation", folds);
    }
}
