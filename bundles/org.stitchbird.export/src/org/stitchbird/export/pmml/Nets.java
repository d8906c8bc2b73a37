// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.List;
import org.stitchbird.engine.scoring.Predictor;

/**
 * Writes nets.
 *
 * @param labels what the last units are the chances of; empty when the last one predicts a number
 */
record Nets(Fields fields, Schema schema, List<String> labels) {
    /** A net whose last layer's numbers become chances in that way. */
    Part of(Predictor.Net net, String normalization) {
        return (xml, about) -> {
            xml.open("NeuralNetwork", "modelName", about.name(), "functionName",
                    labels.isEmpty() ? "regression" : "classification", "activationFunction", "logistic");
            schema.write(xml, net);
            xml.add(about.outputs());
            xml.open("NeuralInputs", "numberOfInputs", net.inputs().length);
            for (int i = 0; i < net.inputs().length; i++) {
                xml.open("NeuralInput", "id", id(0, i)).open("DerivedField", "optype", "continuous", "dataType",
                        "double");
                xml.empty("FieldRef", "field", fields.number(net.inputs()[i]));
                xml.close("DerivedField").close("NeuralInput");
            }
            xml.close("NeuralInputs");
            for (int i = 0; i < net.layers().size(); i++) {
                layer(xml, net.layers().get(i), i + 1, i == net.layers().size() - 1 ? normalization : "none");
            }
            outputs(xml, net.layers().size());
            xml.close("NeuralNetwork");
        };
    }

    private void layer(Xml xml, Predictor.Layer layer, int depth, String normalization) {
        xml.open("NeuralLayer", "numberOfNeurons", layer.biases().length, "activationFunction",
                layer.sigmoid() ? "logistic" : "identity", "normalizationMethod", normalization);
        for (int unit = 0; unit < layer.biases().length; unit++) {
            xml.open("Neuron", "id", id(depth, unit), "bias", layer.biases()[unit]);
            for (int i = 0; i < layer.weights()[unit].length; i++) {
                xml.empty("Con", "from", id(depth - 1, i), "weight", layer.weights()[unit][i]);
            }
            xml.close("Neuron");
        }
        xml.close("NeuralLayer");
    }

    private void outputs(Xml xml, int depth) {
        int count = Math.max(1, labels.size());
        xml.open("NeuralOutputs", "numberOfOutputs", count);
        for (int i = 0; i < count; i++) {
            xml.open("NeuralOutput", "outputNeuron", id(depth, i));
            xml.open("DerivedField", "optype", labels.isEmpty() ? "continuous" : "categorical", "dataType",
                    labels.isEmpty() ? "double" : "string");
            if (labels.isEmpty()) {
                xml.empty("FieldRef", "field", schema.target());
            } else {
                xml.empty("NormDiscrete", "field", schema.target(), "value", labels.get(i));
            }
            xml.close("DerivedField").close("NeuralOutput");
        }
        xml.close("NeuralOutputs");
    }

    private static String id(int layer, int unit) {
        return layer + "," + unit;
    }
}
