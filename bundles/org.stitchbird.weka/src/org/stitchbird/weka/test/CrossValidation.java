// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.Random;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.weka.Messages;
import weka.core.Instances;

/**
 * Folds as {@code weka.classifiers.Evaluation} makes them, draw by draw of its random numbers.
 *
 * @param folds how many, at least 2; or 0 for as many as there are rows
 * @param stratified whether every fold gets its share of each label
 * @param seed what the rows of the first run are shuffled by; each further run has the next number, as in Weka's
 *     experimenter
 * @param runs how often
 */
record CrossValidation(int folds, boolean stratified, int seed, int runs) implements Division {
    @Override
    public int parts(Instances rows) {
        return folds == 0 ? rows.size() : folds;
    }

    @Override
    public Parts divided(Instances rows, int run) {
        int count = parts(rows);
        Random random = new Random(seed + run);
        rows.randomize(random);
        if (rows.classIndex() >= 0 && rows.classAttribute().isNominal() && stratified) {
            rows.stratify(count);
        }
        return new Parts() {
            private int fold;

            @Override
            public Part next() {
                Instances train = rows.trainCV(count, fold, random);
                return new Part(train, rows.testCV(count, fold++));
            }
        };
    }

    @Override
    public String method(Instances rows) {
        return folds == 0 ? Messages.get("method.leaveOneOut")
                : Messages.get(rows.classAttribute().isNominal() && !stratified ? "method.crossValidationPlain"
                        : "method.crossValidation", folds);
    }

    @Override
    public void require(Instances rows) throws NodeFailure {
        if (rows.size() < Math.max(2, folds)) {
            throw new NodeFailure(Messages.get("folds.many", Math.max(2, folds), rows.size()));
        }
    }
}
