// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import weka.classifiers.Classifier;
import weka.classifiers.ConditionalDensityEstimator;
import weka.classifiers.IntervalEstimator;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.evaluation.NominalPrediction;
import weka.classifiers.evaluation.Prediction;
import weka.classifiers.misc.InputMappedClassifier;
import weka.core.BatchPredictor;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/**
 * What a trained classifier answers to some rows: asked on one thread as Weka's evaluation would ask, and told to an
 * evaluation later, when its turn has come.
 */
final class GivenAnswers {
    /** How sure of a number Weka's evaluation wants a classifier to be. */
    private static final double CONFIDENCE = 0.95;

    private final Instances rows;
    private final double[][] distributions;
    /** Answers for Weka's evaluation as the classifier would; {@code null} when the distributions are all. */
    private final Classifier again;

    private GivenAnswers(Instances rows, double[][] distributions, Classifier again) {
        this.rows = rows;
        this.distributions = distributions;
        this.again = again;
    }

    /** Asks a classifier, which is not needed any more afterwards. */
    static GivenAnswers of(Classifier classifier, Instances rows) throws Exception {
        if (classifier instanceof InputMappedClassifier) {
            return new GivenAnswers(rows, mapped(classifier, rows), classifier);
        } else if (classifier instanceof BatchPredictor batch && batch.implementsMoreEfficientBatchPrediction()) {
            Instances asked = new Instances(rows);
            asked.forEach(Instance::setClassMissing);
            return new GivenAnswers(rows, batch.distributionsForInstances(asked), null);
        }
        double[][] distributions = new double[rows.size()][];
        boolean numbers = rows.classAttribute().isNumeric();
        Recorded recorded = numbers ? Recorded.of(classifier) : null;
        for (int i = 0; i < distributions.length; i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            Instance asked = (Instance) rows.get(i).copy();
            asked.setDataset(rows);
            asked.setClassMissing();
            distributions[i] = classifier.distributionForInstance(asked).clone();
            if (numbers) {
                recorded.record(distributions[i], asked, rows.get(i));
            }
        }
        return new GivenAnswers(rows, distributions, recorded);
    }

    /** Weka's evaluation itself maps the rows for such a classifier. */
    private static double[][] mapped(Classifier classifier, Instances rows) throws Exception {
        Evaluation evaluation = new Evaluation(new Instances(rows, 0));
        evaluation.evaluateModel(classifier, rows);
        List<double[]> all = new ArrayList<>();
        for (Prediction each : evaluation.predictions()) {
            all.add(each instanceof NominalPrediction label ? label.distribution() : new double[] {each.predicted()});
        }
        return all.toArray(double[][]::new);
    }

    /** Tells them to an evaluation that is to know how sure a classifier is of its numbers. */
    void tell(Evaluation evaluation) throws Exception {
        if (again == null) {
            tellDistributions(evaluation);
        } else {
            evaluation.evaluateModel(again, rows);
        }
    }

    /** Tells an evaluation the answers alone. */
    void tellDistributions(Evaluation evaluation) throws Exception {
        for (int i = 0; i < distributions.length; i++) {
            evaluation.evaluateModelOnceAndRecordPrediction(distributions[i], rows.get(i));
        }
    }

    /** A classifier that repeats what another has answered; of one that tells no more than numbers. */
    private static class Recorded extends weka.classifiers.AbstractClassifier {
        private static final long serialVersionUID = 1;
        private final transient Classifier classifier;
        private final transient Queue<double[]> distributions = new ArrayDeque<>();
        private final transient Queue<double[][]> intervals = new ArrayDeque<>();
        private final transient Queue<Double> densities = new ArrayDeque<>();

        Recorded(Classifier classifier) {
            this.classifier = classifier;
        }

        /** Weka's evaluation looks at what a classifier implements. */
        static Recorded of(Classifier classifier) {
            boolean density = classifier instanceof ConditionalDensityEstimator;
            if (classifier instanceof IntervalEstimator) {
                return density ? new RecordedBoth(classifier) : new RecordedIntervals(classifier);
            }
            return density ? new RecordedDensity(classifier) : new Recorded(classifier);
        }

        void record(double[] distribution, Instance asked, Instance row) throws Exception {
            distributions.add(distribution);
            if (row.classIsMissing() || Utils.isMissingValue(distribution[0])) {
                return;
            }
            if (classifier instanceof IntervalEstimator estimator) {
                intervals.add(estimator.predictIntervals(asked, CONFIDENCE));
            }
            if (classifier instanceof ConditionalDensityEstimator estimator) {
                densities.add(estimator.logDensity(asked, row.classValue()));
            }
        }

        @Override
        public void buildClassifier(Instances rows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public double[] distributionForInstance(Instance row) {
            return distributions.remove();
        }

        /** What was told of a row's interval. */
        public double[][] predictIntervals(Instance row, double confidence) {
            return intervals.remove();
        }

        /** What was told of the density at a row's number. */
        public double logDensity(Instance row, double number) {
            return densities.remove();
        }
    }

    private static final class RecordedIntervals extends Recorded implements IntervalEstimator {
        private static final long serialVersionUID = 1;

        RecordedIntervals(Classifier classifier) {
            super(classifier);
        }
    }

    private static final class RecordedDensity extends Recorded implements ConditionalDensityEstimator {
        private static final long serialVersionUID = 1;

        RecordedDensity(Classifier classifier) {
            super(classifier);
        }
    }

    private static final class RecordedBoth extends Recorded implements IntervalEstimator,
            ConditionalDensityEstimator {
        private static final long serialVersionUID = 1;

        RecordedBoth(Classifier classifier) {
            super(classifier);
        }
    }
}
