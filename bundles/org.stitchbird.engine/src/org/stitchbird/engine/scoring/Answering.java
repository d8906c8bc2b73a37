// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What predictors answer. */
final class Answering {
    private static final double CLEARLY = 1e-6;
    private static final double STEEPEST = 45;

    private Answering() {
    }

    static double[] answer(Predictor predictor, double[] row) {
        return switch (predictor) {
            case Predictor.Fixed fixed -> fixed.answer().clone();
            case Predictor.Computed computed -> computed.formulas().stream()
                    .mapToDouble(formula -> Computing.number(formula, row)).toArray();
            case Predictor.Tree tree -> Branching.answer(tree.root(), row);
            case Predictor.Linear linear -> linear(linear, row);
            case Predictor.Sum sum -> sum(sum.members(), sum.weights(), row);
            case Predictor.Vote vote -> vote(vote, row);
            case Predictor.Side side -> side.members().stream()
                    .flatMapToDouble(member -> DoubleStream.of(answer(member, row))).toArray();
            case Predictor.Chained chained -> answer(chained.second(),
                    Computing.row(answer(chained.first(), row), chained.derived()));
            case Predictor.Linked linked -> linked(linked.link(), answer(linked.inner(), row));
            case Predictor.Rules rules -> answer(rules.rules().stream()
                    .filter(rule -> Computing.holds(rule.when(), row)).findFirst().map(Predictor.Rule::then)
                    .orElse(rules.otherwise()), row);
            case Predictor.Bayes bayes -> Likelihoods.answer(bayes, row);
            case Predictor.Nearest nearest -> Distances.answer(nearest, row);
            case Predictor.Net net -> net(net, row);
        };
    }

    private static double[] linear(Predictor.Linear linear, double[] row) {
        double[] answer = new double[linear.intercepts().length];
        for (int i = 0; i < answer.length; i++) {
            double sum = linear.interceptsLast() ? 0 : linear.intercepts()[i];
            for (int c = 0; c < linear.cells().length; c++) {
                sum += row[linear.cells()[c]] * linear.weights()[i][c];
            }
            answer[i] = linear.interceptsLast() ? sum + linear.intercepts()[i] : sum;
        }
        return answer;
    }

    private static double[] sum(List<Predictor> members, double[] weights, double[] row) {
        double[] sum = null;
        for (int m = 0; m < members.size(); m++) {
            double[] answer = answer(members.get(m), row);
            sum = sum == null ? new double[answer.length] : sum;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += answer[i] * weights[m];
            }
        }
        return sum;
    }

    private static double[] vote(Predictor.Vote vote, double[] row) {
        double[] sum = null;
        for (int m = 0; m < vote.members().size(); m++) {
            double[] answer = answer(vote.members().get(m), row);
            sum = sum == null ? new double[answer.length] : sum;
            sum[Scorer.likeliest(answer)] += vote.weights()[m];
        }
        return sum;
    }

    private static double[] linked(Predictor.Link link, double[] numbers) {
        return switch (link) {
            case SHARES -> shares(numbers);
            case SOFTMAX -> softmax(numbers);
            case SOFTMAX_WITH_LAST_ZERO -> softmaxWithLastZero(numbers);
            case LIKELIEST -> Scorer.only(Scorer.likeliest(numbers), numbers.length);
            case CLEARLY_LIKELIEST -> Scorer.only(clearlyLikeliest(numbers), numbers.length);
        };
    }

    /** The numbers divided by their sum; as they are when that is 0. */
    static double[] shares(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        double[] shares = numbers.clone();
        for (int i = 0; i < shares.length && sum != 0; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static double[] softmax(double[] numbers) {
        double greatest = DoubleStream.of(numbers).max().orElse(0);
        return shares(DoubleStream.of(numbers).map(number -> Math.exp(number - greatest)).toArray());
    }

    private static double[] softmaxWithLastZero(double[] numbers) {
        double[] all = java.util.Arrays.copyOf(numbers, numbers.length + 1);
        double[] answer = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            double sum = 0;
            for (double number : all) {
                sum += Math.exp(number - all[i]);
            }
            answer[i] = 1 / sum;
        }
        return answer;
    }

    private static int clearlyLikeliest(double[] numbers) {
        int best = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] - numbers[best] > CLEARLY) {
                best = i;
            }
        }
        return best;
    }

    private static double[] net(Predictor.Net net, double[] row) {
        double[] signals = new double[net.inputs().length];
        for (int i = 0; i < signals.length; i++) {
            signals[i] = row[net.inputs()[i]];
        }
        for (Predictor.Layer layer : net.layers()) {
            signals = layer(layer, signals);
        }
        return signals;
    }

    private static double[] layer(Predictor.Layer layer, double[] signals) {
        List<Double> sums = new ArrayList<>();
        for (int unit = 0; unit < layer.biases().length; unit++) {
            double sum = layer.biases()[unit];
            for (int i = 0; i < signals.length; i++) {
                sum += signals[i] * layer.weights()[unit][i];
            }
            sums.add(layer.sigmoid() ? sigmoid(sum) : sum);
        }
        return sums.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double sigmoid(double sum) {
        return sum < -STEEPEST ? 0 : sum > STEEPEST ? 1 : 1 / (1 + Math.exp(-sum));
    }
}
