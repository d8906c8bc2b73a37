// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Term;

/** Writes the choice of the nearest centre. */
final class Distances {
    private final Graph graph;
    private final Columns columns;
    private final Formulas formulas;

    /** Writes into a graph. */
    Distances(Graph graph, Columns columns, Formulas formulas) {
        this.graph = graph;
        this.columns = columns;
        this.formulas = formulas;
    }

    /** 1 for the nearest centre, 0 for the others, by row and centre. */
    String of(Predictor.Nearest nearest) {
        String sum = "";
        for (Term term : nearest.terms()) {
            String difference = difference(term);
            String part = nearest.squared() ? graph.node("Mul", difference, difference) : graph.node("Abs", difference);
            sum = sum.isEmpty() ? part : graph.node("Add", sum, part);
        }
        int width = nearest.width();
        String first = graph.node("ArgMin", new Attributes().number("axis", 1), sum);
        return graph.node("Cast", new Attributes().number("to", Tensors.DOUBLE), graph.node("Equal", first,
                graph.longs(IntStream.range(0, width).asLongStream().toArray(), 1, width)));
    }

    private String difference(Term term) {
        String cell = columns.cells().get(term.cell());
        String missing = formulas.missing(term.cell());
        return switch (term) {
            case Term.OfNumber number -> {
                double[] centres = new double[number.centres().length];
                for (int i = 0; i < centres.length; i++) {
                    centres[i] = (number.centres()[i] - number.least()) / number.width();
                }
                String placed = graph.node("Div", graph.node("Sub", cell, graph.number(number.least())),
                        graph.number(number.width()));
                String there = graph.node("Sub", placed, graph.row(centres));
                yield formulas.where(missing, graph.row(number.missing()), Arrays.stream(centres)
                        .anyMatch(Double::isNaN) ? withMissingCentres(placed, centres, there) : there);
            }
            case Term.OfLabel label -> {
                double[] centres = IntStream.of(label.centres()).asDoubleStream().toArray();
                yield formulas.where(graph.node("Equal", cell, graph.row(centres)), graph.number(0), graph.number(1));
            }
        };
    }

    /** The greatest difference that there may be to a centre of which the number is missing. */
    private String withMissingCentres(String placed, double[] centres, String there) {
        String far = formulas.where(graph.node("Less", placed, graph.number(0.5)),
                graph.node("Sub", graph.number(1), placed), placed);
        return formulas.where(graph.node("IsNaN", graph.row(centres)), far, there);
    }
}
