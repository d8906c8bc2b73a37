// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Predictor;

/**
 * Numbers that are sums: of fields times weights, and of what other models predict, which come first in a chain.
 * That is how linear models, boosting and everything that is summed or voted is written.
 */
final class Additive {
    private final Models models;
    private final double[] intercepts;
    private final Map<String, double[]> numbers = new LinkedHashMap<>();
    private final Map<String, double[][]> votes = new LinkedHashMap<>();
    private final List<Part> segments = new ArrayList<>();
    private final List<Xml> outputs = new ArrayList<>();
    private final List<String> handedOut = new ArrayList<>();

    private Additive(Models models, int width) {
        this.models = models;
        this.intercepts = new double[width];
    }

    /** The sums that a predictor is. */
    static Additive of(Models models, Predictor predictor, int width) throws NodeFailure {
        Additive additive = new Additive(models, width);
        double[][] weights = new double[width][predictor.width()];
        for (int i = 0; i < predictor.width(); i++) {
            weights[i][i] = 1;
        }
        additive.add(predictor, weights);
        return additive;
    }

    /** @param weights by sum, then by number of the predictor */
    private void add(Predictor predictor, double[][] weights) throws NodeFailure {
        switch (predictor) {
            case Predictor.Fixed fixed -> fixed(fixed.answer(), weights);
            case Predictor.Linear linear -> linear(linear, weights);
            case Predictor.Sum sum -> {
                for (int i = 0; i < sum.weights().length; i++) {
                    add(sum.members().get(i), times(weights, sum.weights()[i]));
                }
            }
            case Predictor.Side side -> {
                int at = 0;
                for (Predictor member : side.members()) {
                    int from = at;
                    at += member.width();
                    int to = at;
                    add(member, each(weights, row -> Arrays.copyOfRange(row, from, to)));
                }
            }
            case Predictor.Vote vote -> {
                for (int i = 0; i < vote.weights().length; i++) {
                    vote(vote.members().get(i), times(weights, vote.weights()[i]));
                }
            }
            case Predictor.Chained chained when Affine.of(chained).isPresent() -> {
                Affine affine = Affine.of(chained).get();
                fixed(affine.added(), weights);
                add(chained.first(), each(weights, row -> through(row, affine.weights())));
            }
            case Predictor.Computed computed -> {
                for (int i = 0; i < computed.formulas().size(); i++) {
                    number(models.fields().of(computed.formulas().get(i), "computed"), weights, i, 1);
                }
            }
            case Predictor.Bayes bayes -> {
                List<String> products = new Products(models.fields()).of(bayes);
                for (int i = 0; i < products.size(); i++) {
                    number(products.get(i), weights, i, 1);
                }
            }
            default -> predicted(predictor, weights);
        }
    }

    private static double[][] each(double[][] weights, UnaryOperator<double[]> change) {
        return Arrays.stream(weights).map(change).toArray(double[][]::new);
    }

    private static double[][] times(double[][] weights, double factor) {
        return each(weights, row -> Arrays.stream(row).map(weight -> weight * factor).toArray());
    }

    /** The weights of numbers of which those with the weights are made. */
    private static double[] through(double[] row, double[][] inner) {
        double[] all = new double[inner[0].length];
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < all.length; j++) {
                all[j] += row[i] * inner[i][j];
            }
        }
        return all;
    }

    private void fixed(double[] numbers, double[][] weights) {
        for (int sum = 0; sum < intercepts.length; sum++) {
            for (int i = 0; i < numbers.length; i++) {
                intercepts[sum] += numbers[i] * weights[sum][i];
            }
        }
    }

    private void linear(Predictor.Linear linear, double[][] weights) {
        fixed(linear.intercepts(), weights);
        for (int i = 0; i < linear.intercepts().length; i++) {
            for (int c = 0; c < linear.cells().length; c++) {
                number(models.fields().number(linear.cells()[c]), weights, i, linear.weights()[i][c]);
            }
        }
    }

    /** Adds a field that is the number at a place. */
    private void number(String field, double[][] weights, int place, double factor) {
        double[] all = numbers.computeIfAbsent(field, key -> new double[intercepts.length]);
        for (int sum = 0; sum < all.length; sum++) {
            all[sum] += weights[sum][place] * factor;
        }
    }

    private void vote(Predictor member, double[][] weights) throws NodeFailure {
        if (member.width() != models.labels().size()) {
            throw models.refusal("pmml.shape");
        }
        String name = models.fields().fresh("vote of model " + (segments.size() + 1));
        Xml output = new Xml().open("Output").empty("OutputField", "name", name, "optype", "categorical", "dataType",
                "string", "feature", "predictedValue").close("Output");
        segment(models.choice(member), output);
        handedOut.add(name);
        votes.put(name, weights);
    }

    /** Adds what another model predicts: a number, or the chances of all labels. */
    private void predicted(Predictor predictor, double[][] weights) throws NodeFailure {
        int width = predictor.width();
        if (width != 1 && width != models.labels().size()) {
            throw models.refusal("pmml.shape");
        }
        Xml output = new Xml().open("Output");
        for (int i = 0; i < width; i++) {
            String name = models.fields().fresh("answer of model " + (segments.size() + 1));
            output.empty("OutputField", "name", name, "optype", "continuous", "dataType", "double", "feature",
                    width == 1 ? "predictedValue" : "probability", "value", width == 1 ? null
                            : models.labels().get(i));
            handedOut.add(name);
            number(name, weights, i, 1);
        }
        segment(width == 1 ? models.number(predictor) : models.label(predictor), output.close("Output"));
    }

    private void segment(Part part, Xml output) {
        segments.add(part);
        outputs.add(output);
    }

    /**
     * The sums as a model.
     *
     * @param normalization how they become chances; {@code null} for a number
     * @param labels the labels; of those that there are more of than sums, the sums are 0
     */
    Part part(Predictor whole, String normalization, List<String> labels) {
        boolean ofLabels = normalization != null;
        if ("logit".equals(normalization)) {
            opposed();
        }
        return segments.isEmpty() ? (xml, about) -> regression(xml, about, whole, normalization, labels)
                : (xml, about) -> {
                    xml.open("MiningModel", "modelName", about.name(), "functionName",
                            ofLabels ? "classification" : "regression");
                    models.schema(ofLabels).write(xml, whole);
                    xml.add(about.outputs()).open("Segmentation", "multipleModelMethod", "modelChain");
                    for (int i = 0; i < segments.size(); i++) {
                        xml.open("Segment", "id", i + 1).empty("True");
                        segments.get(i).write(xml, new Part.About(null, outputs.get(i)));
                        xml.close("Segment");
                    }
                    xml.open("Segment", "id", segments.size() + 1).empty("True");
                    regression(xml, Part.About.NOTHING, whole, normalization, labels);
                    xml.close("Segment").close("Segmentation").close("MiningModel");
                };
    }

    private void regression(Xml xml, Part.About about, Predictor whole, String normalization, List<String> labels) {
        boolean ofLabels = normalization != null;
        shift(normalization);
        xml.open("RegressionModel", "modelName", about.name(), "functionName",
                ofLabels ? "classification" : "regression", "normalizationMethod", ofLabels ? normalization : "none");
        models.schema(ofLabels).write(xml, models.fields().columns(whole), handedOut);
        xml.add(about.outputs());
        for (int i = 0; i < intercepts.length; i++) {
            xml.open("RegressionTable", "intercept", intercepts[i], "targetCategory", ofLabels ? labels.get(i) : null);
            int answer = i;
            numbers.forEach((field, weights) -> {
                if (weights[answer] != 0) {
                    xml.empty("NumericPredictor", "name", field, "coefficient", weights[answer]);
                }
            });
            votes.forEach((field, weights) -> votes(xml, field, weights[answer]));
            xml.close("RegressionTable");
        }
        xml.close("RegressionModel");
    }

    /** Of two sums makes the one less the other, and 0. */
    private void opposed() {
        oppose(intercepts);
        numbers.values().forEach(Additive::oppose);
        votes.replaceAll((field, weights) -> {
            double[] first = weights[0].clone();
            Arrays.setAll(first, i -> weights[0][i] - weights[1][i]);
            return new double[][] {first, new double[first.length]};
        });
    }

    private static void oppose(double[] two) {
        two[0] -= two[1];
        two[1] = 0;
    }

    /** Takes the greatest sum off all, which changes no chance, but lets none be too great to raise e to it. */
    private void shift(String normalization) {
        if (!"softmax".equals(normalization) || !segments.isEmpty()) {
            return;
        }
        Xml expression = new Xml();
        Formulas formulas = new Formulas(expression, models.fields());
        formulas.apply("max", () -> {
            for (int sum = 0; sum < intercepts.length; sum++) {
                int place = sum;
                formulas.apply("sum", () -> {
                    formulas.constant(intercepts[place]);
                    numbers.forEach((field, weights) -> formulas.apply("*", () -> {
                        formulas.field(field);
                        formulas.constant(weights[place]);
                    }));
                });
            }
        });
        double[] off = new double[intercepts.length];
        Arrays.fill(off, -1);
        numbers.put(models.fields().written("greatest sum", expression), off);
    }

    private void votes(Xml xml, String field, double[] weights) {
        for (int label = 0; label < weights.length; label++) {
            if (weights[label] != 0) {
                xml.empty("CategoricalPredictor", "name", field, "value", models.labels().get(label), "coefficient",
                        weights[label]);
            }
        }
    }
}
