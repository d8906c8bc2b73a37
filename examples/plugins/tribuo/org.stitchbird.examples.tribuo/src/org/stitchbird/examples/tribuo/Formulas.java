// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.scoring.Test;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.common.sgd.AbstractLinearSGDModel;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.math.la.DenseMatrix;

/** Tells how a model of Tribuo answers, in formulas that come to the same to the last bit. */
final class Formulas {
    private final TribuoModel model;
    private final int inputs;

    private Formulas(TribuoModel model) {
        this.model = model;
        inputs = model.encoding().columns().size();
    }

    static Scoring of(TribuoModel model) {
        return new Formulas(model).scoring();
    }

    private Scoring scoring() {
        boolean labels = model.task() == Task.CLASSIFICATION;
        List<String> answers = !labels ? List.of() : IntStream.range(0, model.trained().getOutputIDInfo().size())
                .mapToObj(i -> ((Label) model.trained().getOutputIDInfo().getOutput(i)).getLabel()).toList();
        return new Scoring(model.encoding().columns(), features(), predictor(model.trained(), answers), model.task(),
                answers).needed();
    }

    /** What Tribuo knows of a row: a cell for each of its features, in its order; what is missing is 0. */
    private List<Scoring.Derived> features() {
        List<Scoring.Derived> features = new ArrayList<>();
        List<Encoding.Feature> known = model.encoding().features();
        for (int id = 0; id < model.trained().getFeatureIDMap().size(); id++) {
            String name = model.trained().getFeatureIDMap().get(id).getName();
            Encoding.Feature feature = known.stream().filter(each -> each.name().equals(name)).findFirst()
                    .orElseThrow();
            features.add(new Scoring.Derived(name, formula(feature), List.of()));
        }
        return features;
    }

    private Formula formula(Encoding.Feature feature) {
        Formula cell = new Formula.Cell(feature.column());
        if (feature.label() >= 0) {
            return new Formula.Choice(new Test.Compares(cell, Test.Relation.EQUAL,
                    new Formula.Constant(feature.label())), new Formula.Constant(1), new Formula.Constant(0));
        }
        double mean = model.encoding().means()[feature.column()];
        double width = model.encoding().widths()[feature.column()];
        Formula scaled = mean == 0 && width == 1 ? cell : combined(Formula.Operation.DIVIDED_BY,
                combined(Formula.Operation.MINUS, cell, new Formula.Constant(mean)), new Formula.Constant(width));
        return new Formula.Given(scaled, new Formula.Constant(0));
    }

    private static Formula combined(Formula.Operation operation, Formula left, Formula right) {
        return new Formula.Combined(operation, left, right);
    }

    private Predictor predictor(Model<?> trained, List<String> answers) {
        if (trained instanceof AbstractLinearSGDModel<?> linear) {
            Predictor sums = linear(linear.getWeightsCopy());
            return answers.isEmpty() ? sums : new Predictor.Linked(sums, Predictor.Link.SOFTMAX);
        } else if (trained instanceof WeightedEnsembleModel<?> forest) {
            List<Predictor> members = forest.getModels().stream().map(each -> predictor(each, answers)).toList();
            return answers.isEmpty() ? mean(members) : votes(members, answers.size());
        }
        return new Predictor.Tree(TreeNodes.of(trained, inputs, answers));
    }

    /** Tribuo's last weight is that of a feature that is always 1. */
    private Predictor linear(DenseMatrix weights) {
        int features = weights.getDimension2Size() - 1;
        double[][] byAnswer = new double[weights.getDimension1Size()][features];
        double[] intercepts = new double[byAnswer.length];
        for (int answer = 0; answer < byAnswer.length; answer++) {
            for (int feature = 0; feature < features; feature++) {
                byAnswer[answer][feature] = weights.get(answer, feature);
            }
            intercepts[answer] = weights.get(answer, features);
        }
        return new Predictor.Linear(IntStream.range(inputs, inputs + features).toArray(), byAnswer, intercepts, true);
    }

    /** The weight of each member, which is a float in Tribuo. */
    private static float weight(int members) {
        return 1.0f / members;
    }

    /** The share of the members whose answer it is: the sum of their weights divided by that of all, in their order. */
    private static Predictor votes(List<Predictor> members, int answers) {
        double[] weights = new double[members.size()];
        Arrays.fill(weights, weight(members.size()));
        double sum = 0;
        for (double each : weights) {
            sum += each;
        }
        Formula all = new Formula.Constant(sum);
        return new Predictor.Chained(new Predictor.Vote(members, weights), List.of(),
                new Predictor.Computed(IntStream.range(0, answers).mapToObj(answer ->
                        combined(Formula.Operation.DIVIDED_BY, new Formula.Cell(answer), all)).toList()));
    }

    /** Tribuo's mean, which each member brings a bit nearer to its answer. */
    private static Predictor mean(List<Predictor> members) {
        List<Scoring.Derived> means = new ArrayList<>();
        double sum = 0;
        for (int member = 0; member < members.size(); member++) {
            sum += weight(members.size());
            Formula before = member == 0 ? new Formula.Constant(0) : new Formula.Cell(members.size() + member - 1);
            means.add(new Scoring.Derived("mean of " + (member + 1), combined(Formula.Operation.PLUS, before,
                    combined(Formula.Operation.TIMES, new Formula.Constant(weight(members.size()) / sum),
                            combined(Formula.Operation.MINUS, new Formula.Cell(member), before))), List.of()));
        }
        return new Predictor.Chained(new Predictor.Side(members), means,
                new Predictor.Computed(List.of(new Formula.Cell(2 * members.size() - 1))));
    }
}
