// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.Map;
import java.util.stream.IntStream;
import org.stitchbird.engine.cores.Cores;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.RowSplit;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.train.Answers;
import org.stitchbird.weka.train.WekaLearner;
import weka.clusterers.Clusterer;
import weka.core.Instances;

/**
 * Measures clusterers as {@code weka.clusterers.ClusterEvaluation} does.
 *
 * @param split which rows to learn from and which to test with; {@code null} for all rows for both
 * @param compare whether to compare clusters with the labels of the target, when it has any
 */
record ClusterTest(RowSplit split, boolean compare) {
    private static final int BATCH = 256;

    /** Makes clusterers. */
    @FunctionalInterface
    interface Maker {
        /** An untrained one for these rows. */
        Clusterer fresh(Instances rows) throws Exception;
    }

    /** Trains a clusterer and counts how the rows fall into its clusters. */
    Score score(Learner learner, Table table, Progress progress) throws NodeFailure {
        progress.at(0, 0, null);
        int[] train = split == null ? IntStream.range(0, table.rows()).toArray() : split.train();
        int[] test = split == null ? train : split.test();
        String method = split == null ? Messages.get("method.trainingRows", train.length)
                : Messages.get("method.holdOut", train.length, test.length);
        if (learner instanceof WekaLearner ours) {
            Instances all = ours.rows(table);
            ClusterTally tally = WekaWork.call("test.failed", () -> tally(ours::clusterer, all, labels(table), train,
                    test, progress));
            return tally.score(learner.name(), method);
        }
        return WekaWork.call("test.failed", () -> ofOther(learner, table, train, test, method, progress));
    }

    /** Counts how some rows fall into the clusters that are found in others. */
    static ClusterTally tally(Maker clusterers, Instances all, Column labels, int[] train, int[] test,
            Progress progress) throws Exception {
        Instances seen = PercentageSplit.picked(all, train);
        TrainedClusterer clusterer = new TrainedClusterer(clusterers.fresh(seen), seen);
        ClusterTally tally = new ClusterTally(Answers.clusters(clusterer.clusters()), labels);
        double density = 0;
        for (int i = 0; i < test.length; i++) {
            if (i % BATCH == 0) {
                progress.at(i, test.length, "");
            }
            int cluster = -1;
            try {
                density += clusterer.tellsDensity() ? clusterer.logDensity(all.get(test[i])) : 0;
                cluster = clusterer.cluster(all.get(test[i]));
            } catch (Exception e) {
                // So a clusterer says that a row is in no cluster.
                progress.at(i, test.length, "");
            }
            tally.add(test[i], cluster);
        }
        if (clusterer.tellsDensity()) {
            tally.measured(Metric.LOG_LIKELIHOOD, density / tally.clustered());
        }
        clusterer.squaredError().ifPresent(error -> tally.measured(Metric.SQUARED_ERROR, error));
        return tally;
    }

    /** Of a clusterer that is not Weka's, only the clusters of the rows are known. */
    private Score ofOther(Learner learner, Table table, int[] train, int[] test, String method, Progress progress)
            throws Exception {
        Column answers = learner.train(table.rows(train), progress).apply(table.rows(test), progress)
                .column(Answers.PREDICTION);
        ClusterTally tally = new ClusterTally(answers.spec().labels(), labels(table));
        for (int i = 0; i < test.length; i++) {
            tally.add(test[i], answers.missing(i) ? -1 : answers.code(i));
        }
        return tally.score(learner.name(), method);
    }

    private Column labels(Table table) {
        boolean there = compare && table.schema().target()
                .filter(target -> target.type() == ColumnType.CATEGORY && !target.labels().isEmpty()).isPresent();
        return there ? table.column(table.schema().targetName()) : null;
    }

    /** The log likelihood of rows in folds that a clusterer has not seen, as Weka cross-validates it. */
    static Score crossValidated(CrossValidation folds, Learner learner, Table table, Progress progress)
            throws NodeFailure {
        if (!(learner instanceof WekaLearner ours && ours.tellsDensity())) {
            throw new NodeFailure(Messages.get("clusters.noDensity"));
        }
        Instances rows = ours.rows(table);
        folds.require(rows);
        double likelihood = WekaWork.call("test.failed", () -> logLikelihood(ours::clusterer, rows, folds, progress));
        return Score.ofClusters(ours.name(), Messages.get("method.crossValidation", folds.folds()), null,
                Map.of(Metric.LOG_LIKELIHOOD, likelihood), null);
    }

    /** The mean log likelihood of rows that a density-based clusterer has not seen; rows in no cluster count as 0. */
    static double logLikelihood(Maker clusterers, Instances rows, CrossValidation folds, Progress progress)
            throws Exception {
        double[] sum = {0};
        TestParts<double[]> parts = new TestParts<>(folds, rows, (run, fold, part, told) -> {
            TrainedClusterer clusterer = new TrainedClusterer(clusterers.fresh(part.train()), part.train());
            return logDensities(clusterer, part.test());
        }, progress);
        Cores.inOrder(parts, densities -> {
            for (double density : densities) {
                sum[0] += density;
            }
        });
        return sum[0] / rows.size();
    }

    private static double[] logDensities(TrainedClusterer clusterer, Instances rows) throws InterruptedException {
        double[] densities = new double[rows.size()];
        for (int i = 0; i < densities.length; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                densities[i] = clusterer.logDensity(rows.get(i));
            } catch (Exception e) {
                // So a clusterer says that a row is in no cluster.
                densities[i] = 0;
            }
        }
        return densities;
    }
}
