// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.scoring.NormalSteps;
import org.stitchbird.engine.scoring.Scoring;

/**
 * Writes the mass of the normal distribution step by step: the operator for the error function is one of single
 * precision in most programs.
 */
final class NormalMass {
    private final Graph graph;

    /** Writes into a graph. */
    NormalMass(Graph graph) {
        this.graph = graph;
    }

    /** The mass between a middle less and plus half a width, both divided by a deviation; in any shape. */
    String around(String middle, String half, String deviation) {
        String upper = below(graph.node("Div", graph.node("Add", middle, half), deviation));
        String lower = below(graph.node("Div", graph.node("Sub", middle, half), deviation));
        return graph.node("Sub", upper, lower);
    }

    private String below(String number) {
        List<String> cells = new ArrayList<>(List.of(number));
        Formulas formulas = new Formulas(graph, cells);
        for (Scoring.Derived step : NormalSteps.below()) {
            cells.add(formulas.of(step.formula()));
        }
        return cells.getLast();
    }
}
