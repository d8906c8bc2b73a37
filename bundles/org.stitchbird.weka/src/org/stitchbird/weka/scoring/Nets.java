// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.cell;
import static org.stitchbird.weka.scoring.Arithmetic.minus;
import static org.stitchbird.weka.scoring.Arithmetic.number;
import static org.stitchbird.weka.scoring.Arithmetic.over;
import static org.stitchbird.weka.scoring.Arithmetic.plus;
import static org.stitchbird.weka.scoring.Arithmetic.times;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Predictor.Layer;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.weka.Messages;
import weka.classifiers.Classifier;
import weka.classifiers.functions.neural.NeuralConnection;
import weka.classifiers.functions.neural.NeuralNode;
import weka.classifiers.functions.neural.SigmoidUnit;
import weka.classifiers.rules.ZeroR;

/** MultilayerPerceptron: scaled inputs and layers of units, of which each is joined to all of the layer before. */
final class Nets {
    private final Classifier trained;
    private final Seen seen;

    private Nets(Classifier trained, Seen seen) {
        this.trained = trained;
        this.seen = seen;
    }

    static Predictor of(Classifier trained, Seen arrived) throws NodeFailure {
        if (WekaFields.is(trained, "m_useDefaultModel")) {
            return SimpleRules.zero(WekaFields.get(trained, "m_ZeroR", ZeroR.class), arrived);
        }
        Seen seen = WekaFields.is(trained, "m_useNomToBin")
                ? LinearModels.after(trained, arrived, "m_nominalToBinaryFilter") : arrived;
        return new Nets(trained, seen).predictor();
    }

    private Predictor predictor() throws NodeFailure {
        NeuralConnection[] outputs = WekaFields.get(trained, "m_outputs", NeuralConnection[].class);
        List<NeuralConnection> units = new ArrayList<>();
        for (NeuralConnection output : outputs) {
            if (output.getNumInputs() != 1) {
                throw notLayered();
            }
            units.add(output.getInputs()[0]);
        }
        List<Layer> layers = new ArrayList<>();
        while (units.get(0) instanceof NeuralNode) {
            List<NeuralConnection> before = inputs(units.get(0));
            layers.add(layer(units, before));
            units = before;
        }
        Collections.reverse(layers);
        int[] cells = new int[units.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = input(WekaFields.whole(units.get(i), "m_link"));
        }
        Predictor net = new Predictor.Net(cells, layers);
        return seen.header().classAttribute().isNumeric() ? scaledBack(net) : new Predictor.Linked(net, Link.SHARES);
    }

    private static List<NeuralConnection> inputs(NeuralConnection unit) {
        return Arrays.asList(unit.getInputs()).subList(0, unit.getNumInputs());
    }

    private Layer layer(List<NeuralConnection> units, List<NeuralConnection> before) throws NodeFailure {
        double[][] weights = new double[units.size()][];
        double[] biases = new double[weights.length];
        boolean sigmoid = false;
        for (int i = 0; i < weights.length; i++) {
            if (!(units.get(i) instanceof NeuralNode unit) || !inputs(unit).equals(before)) {
                throw notLayered();
            }
            biases[i] = unit.getWeights()[0];
            weights[i] = Arrays.copyOfRange(unit.getWeights(), 1, before.size() + 1);
            sigmoid = unit.getMethod() instanceof SigmoidUnit;
        }
        return new Layer(weights, biases, sigmoid);
    }

    private NodeFailure notLayered() {
        return new NodeFailure(Messages.get("formulas.setting", Names.of(trained), "GUI"));
    }

    /** The cell of a scaled column; a missing one counts as 0. */
    private int input(int column) throws NodeFailure {
        Formula value = seen.of(column);
        if (WekaFields.is(trained, "m_normalizeAttributes")) {
            value = minus(value, number(WekaFields.get(trained, "m_attributeBases", double[].class)[column]));
            double range = WekaFields.get(trained, "m_attributeRanges", double[].class)[column];
            value = range == 0 ? value : over(value, number(range));
        }
        return seen.add(seen.header().attribute(column), new Formula.Given(value, number(0)));
    }

    private Predictor scaledBack(Predictor net) {
        if (!WekaFields.is(trained, "m_normalizeClass")) {
            return net;
        }
        int target = seen.header().classIndex();
        return new Predictor.Chained(net, List.of(), new Predictor.Computed(List.of(plus(
                times(cell(0), number(WekaFields.get(trained, "m_attributeRanges", double[].class)[target])),
                number(WekaFields.get(trained, "m_attributeBases", double[].class)[target])))));
    }
}
