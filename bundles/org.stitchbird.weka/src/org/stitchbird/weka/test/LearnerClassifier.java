// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.WekaTables;
import weka.classifiers.AbstractClassifier;
import weka.core.Instance;
import weka.core.Instances;

/** Any learner as a classifier of Weka's, so that Weka's evaluation can measure it. */
final class LearnerClassifier extends AbstractClassifier {
    private static final long serialVersionUID = 1;
    private final transient Learner learner;
    private final transient Progress progress;
    private transient Model model;

    LearnerClassifier(Learner learner, Progress progress) {
        this.learner = learner;
        this.progress = progress;
    }

    @Override
    public void buildClassifier(Instances rows) throws Exception {
        model = learner.train(WekaTables.table(rows), progress);
    }

    @Override
    public boolean implementsMoreEfficientBatchPrediction() {
        return true;
    }

    @Override
    public double[][] distributionsForInstances(Instances rows) throws Exception {
        Table answered = model.apply(WekaTables.table(rows), Progress.NONE);
        return new PredictedRows(answered, WekaTables.schema(rows).target().orElseThrow().labels()).distributions();
    }

    @Override
    public double[] distributionForInstance(Instance row) throws Exception {
        Instances one = new Instances(row.dataset(), 1);
        one.add(row);
        return distributionsForInstances(one)[0];
    }
}
