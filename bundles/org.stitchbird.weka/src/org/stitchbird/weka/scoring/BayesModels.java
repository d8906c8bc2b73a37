// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.cell;
import static org.stitchbird.weka.scoring.Arithmetic.minus;
import static org.stitchbird.weka.scoring.Arithmetic.number;
import static org.stitchbird.weka.scoring.Arithmetic.times;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Formula.Function;
import org.stitchbird.engine.scoring.Formula.Operation;
import org.stitchbird.engine.scoring.Likelihood;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.weka.Messages;
import weka.classifiers.Classifier;
import weka.core.Attribute;
import weka.estimators.DiscreteEstimator;
import weka.estimators.Estimator;
import weka.estimators.KernelEstimator;
import weka.estimators.NormalEstimator;

/** NaiveBayes with any of its estimators, and NaiveBayesMultinomial. */
final class BayesModels {
    private BayesModels() {
    }

    static Predictor naive(Classifier trained, Seen arrived) throws NodeFailure {
        Seen seen = WekaFields.is(trained, "m_UseDiscretization") ? LinearModels.after(trained, arrived, "m_Disc")
                : arrived;
        Estimator[][] estimators = WekaFields.get(trained, "m_Distributions", Estimator[][].class);
        Estimator priors = WekaFields.get(trained, "m_ClassDistribution", Estimator.class);
        List<Likelihood> likelihoods = new ArrayList<>();
        List<Integer> columns = seen.columns();
        for (int i = 0; i < columns.size(); i++) {
            Attribute column = seen.header().attribute(columns.get(i));
            if (column.weight() != 1) {
                throw new NodeFailure(Messages.get("table.columnWeight", column.name()));
            }
            likelihoods.add(likelihood(seen, columns.get(i), estimators[i], trained));
        }
        double[] chances = new double[seen.header().numClasses()];
        for (int label = 0; label < chances.length; label++) {
            chances[label] = priors.getProbability(label);
        }
        return new Predictor.Bayes(chances, likelihoods);
    }

    private static Likelihood likelihood(Seen seen, int column, Estimator[] estimators, Classifier trained)
            throws NodeFailure {
        int cell = seen.cell(column);
        return switch (estimators[0]) {
            case DiscreteEstimator first -> {
                double[][] chances = new double[estimators.length][seen.header().attribute(column).numValues()];
                for (int label = 0; label < chances.length; label++) {
                    for (int value = 0; value < chances[label].length; value++) {
                        chances[label][value] = estimators[label].getProbability(value);
                    }
                }
                yield new Likelihood.OfLabels(cell, chances);
            }
            case NormalEstimator first -> new Likelihood.Normal(cell, numbers(estimators, "m_Mean"),
                    numbers(estimators, "m_StandardDev"), numbers(estimators, "m_Precision"));
            case KernelEstimator first -> new Likelihood.Kernel(cell, seen(estimators, "m_Values"),
                    seen(estimators, "m_Weights"), numbers(estimators, "m_SumOfWeights"),
                    numbers(estimators, "m_StandardDev"), numbers(estimators, "m_Precision"));
            default -> throw new NodeFailure(Messages.get("formulas.none", Names.of(trained)));
        };
    }

    private static double[] numbers(Estimator[] estimators, String field) {
        return Arrays.stream(estimators).mapToDouble(each -> WekaFields.number(each, field)).toArray();
    }

    private static double[][] seen(Estimator[] estimators, String field) {
        return Arrays.stream(estimators).map(each -> Arrays.copyOf(WekaFields.get(each, field, double[].class),
                WekaFields.whole(each, "m_NumValues"))).toArray(double[][]::new);
    }

    /** The logarithms of the chances grow with the counts; they come back to chances once the greatest is taken off. */
    static Predictor multinomial(Classifier trained, Seen seen) throws NodeFailure {
        List<Integer> columns = seen.columns();
        double[][] logs = WekaFields.get(trained, "m_probOfWordGivenClass", double[][].class);
        double[] priors = WekaFields.get(trained, "m_probOfClass", double[].class);
        double[][] weights = Arrays.stream(logs)
                .map(ofLabel -> columns.stream().mapToDouble(column -> ofLabel[column]).toArray())
                .toArray(double[][]::new);
        Predictor sums = new Predictor.Linear(seen.cells(columns), weights, new double[weights.length], false);
        Formula greatest = cell(0);
        List<Formula> chances = new ArrayList<>();
        for (int label = 0; label < weights.length; label++) {
            greatest = label == 0 ? greatest : new Formula.Combined(Operation.GREATEST, greatest, cell(label));
            chances.add(times(new Formula.Applied(Function.EXP, minus(cell(label), cell(weights.length))),
                    number(priors[label])));
        }
        return new Predictor.Linked(new Predictor.Chained(sums,
                List.of(new Scoring.Derived("greatest", greatest, List.of())), new Predictor.Computed(chances)),
                Link.SHARES);
    }
}
