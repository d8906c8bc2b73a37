// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Predictor;

/**
 * Numbers that are sums: of fields times weights, and of what other models predict, which come first in a chain.
 * That is how linear models, boosting and everything that is summed or voted is written.
 */
final class Additive {
    private final Models models;
    private final double[] intercepts;
    private final Map<String, double[]> numbers = new LinkedHashMap<>();
    private final Map<String, double[]> votes = new LinkedHashMap<>();
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
        additive.add(predictor, 1, 0);
        return additive;
    }

    /** @param offset the place of the predictor's first number among all */
    private void add(Predictor predictor, double weight, int offset) throws NodeFailure {
        switch (predictor) {
            case Predictor.Fixed fixed -> {
                for (int i = 0; i < fixed.answer().length; i++) {
                    intercepts[offset + i] += fixed.answer()[i] * weight;
                }
            }
            case Predictor.Linear linear -> linear(linear, weight, offset);
            case Predictor.Sum sum -> {
                for (int i = 0; i < sum.weights().length; i++) {
                    add(sum.members().get(i), weight * sum.weights()[i], offset);
                }
            }
            case Predictor.Side side -> {
                int at = offset;
                for (Predictor member : side.members()) {
                    add(member, weight, at);
                    at += member.width();
                }
            }
            case Predictor.Vote vote -> {
                for (int i = 0; i < vote.weights().length; i++) {
                    vote(vote.members().get(i), weight * vote.weights()[i], offset);
                }
            }
            case Predictor.Computed computed -> {
                for (int i = 0; i < computed.formulas().size(); i++) {
                    Formula formula = computed.formulas().get(i);
                    number(models.fields().of(formula, "computed"), offset + i, weight);
                }
            }
            case Predictor.Bayes bayes -> {
                List<String> products = new Products(models.fields()).of(bayes);
                for (int i = 0; i < products.size(); i++) {
                    number(products.get(i), offset + i, weight);
                }
            }
            default -> predicted(predictor, weight, offset);
        }
    }

    private void linear(Predictor.Linear linear, double weight, int offset) {
        for (int i = 0; i < linear.intercepts().length; i++) {
            intercepts[offset + i] += linear.intercepts()[i] * weight;
            for (int c = 0; c < linear.cells().length; c++) {
                number(models.fields().number(linear.cells()[c]), offset + i, linear.weights()[i][c] * weight);
            }
        }
    }

    private void number(String field, int answer, double weight) {
        numbers.computeIfAbsent(field, key -> new double[intercepts.length])[answer] += weight;
    }

    private void vote(Predictor member, double weight, int offset) throws NodeFailure {
        if (offset != 0 || intercepts.length != models.labels().size()) {
            throw models.refusal("pmml.shape");
        }
        String name = models.fields().fresh("vote of model " + (segments.size() + 1));
        Xml output = new Xml().open("Output").empty("OutputField", "name", name, "optype", "categorical", "dataType",
                "string", "feature", "predictedValue").close("Output");
        segment(models.label(member), output);
        handedOut.add(name);
        votes.put(name, new double[] {weight});
    }

    /** Adds what another model predicts: a number, or the chances of all labels. */
    private void predicted(Predictor predictor, double weight, int offset) throws NodeFailure {
        int width = predictor.width();
        if (width != 1 && (width != models.labels().size() || width != intercepts.length)) {
            throw models.refusal("pmml.shape");
        }
        Xml output = new Xml().open("Output");
        for (int i = 0; i < width; i++) {
            String name = models.fields().fresh("answer of model " + (segments.size() + 1));
            output.empty("OutputField", "name", name, "optype", "continuous", "dataType", "double", "feature",
                    width == 1 ? "predictedValue" : "probability", "value", width == 1 ? null
                            : models.labels().get(i));
            handedOut.add(name);
            number(name, offset + i, weight);
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
        xml.open("RegressionModel", "modelName", about.name(), "functionName",
                ofLabels ? "classification" : "regression", "normalizationMethod", ofLabels ? normalization : "none");
        models.schema(ofLabels).write(xml, models.fields().columns(whole), handedOut);
        xml.add(about.outputs());
        for (int i = 0; i < Math.max(1, labels.size()); i++) {
            xml.open("RegressionTable", "intercept", intercepts[i], "targetCategory", ofLabels ? labels.get(i) : null);
            int answer = i;
            numbers.forEach((field, weights) -> {
                if (weights[answer] != 0) {
                    xml.empty("NumericPredictor", "name", field, "coefficient", weights[answer]);
                }
            });
            votes.forEach((field, weight) -> xml.empty("CategoricalPredictor", "name", field, "value",
                    labels.get(answer), "coefficient", weight[0]));
            xml.close("RegressionTable");
        }
        xml.close("RegressionModel");
    }
}
