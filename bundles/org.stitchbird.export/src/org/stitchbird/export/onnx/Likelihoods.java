// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.Arrays;
import org.stitchbird.engine.scoring.Likelihood;
import org.stitchbird.engine.scoring.Predictor;

/** Writes naive Bayes. */
final class Likelihoods {
    private static final double LEAST = 1e-75;
    private static final double LIFT = 1e75;

    private final Graph graph;
    private final Columns columns;
    private final Formulas formulas;
    private final NormalMass mass;

    /** Writes into a graph. */
    Likelihoods(Graph graph, Columns columns, Formulas formulas) {
        this.graph = graph;
        this.columns = columns;
        this.formulas = formulas;
        this.mass = new NormalMass(graph);
    }

    /** The chances, by row and label. */
    String of(Predictor.Bayes bayes) {
        String products = columns.everywhere(graph.row(bayes.priors()));
        for (Likelihood likelihood : bayes.likelihoods()) {
            String likely = switch (likelihood) {
                case Likelihood.OfLabels labels -> labels(labels);
                case Likelihood.Normal normal -> normal(normal);
                case Likelihood.Kernel kernel -> new Kernels(graph, columns, mass).of(kernel);
            };
            String least = formulas.where(graph.node("Less", likely, graph.number(LEAST)), graph.number(LEAST), likely);
            String more = lifted(graph.node("Mul", products, least));
            products = formulas.where(formulas.missing(likelihood.cell()), products, more);
        }
        return columns.shares(products, bayes.priors().length);
    }

    /** Times 1e75 where the greatest one is above 0 and below 1e-75. */
    private String lifted(String products) {
        String greatest = graph.node("ReduceMax", new Attributes().numbers("axes", new long[] {1}), products);
        String small = graph.node("And", graph.node("Greater", greatest, graph.number(0)),
                graph.node("Less", greatest, graph.number(LEAST)));
        return graph.node("Mul", products, formulas.where(small, graph.number(LIFT), graph.number(1)));
    }

    private String labels(Likelihood.OfLabels labels) {
        int count = labels.chances()[0].length;
        double[] turned = new double[count * labels.chances().length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = labels.chances()[i % labels.chances().length][i / labels.chances().length];
        }
        // One row for each cell, as they come in one column.
        String position = graph.node("Reshape", formulas.whole(columns.cells().get(labels.cell())), graph.list(-1));
        return graph.node("Gather", graph.doubles(turned, count, labels.chances().length), position);
    }

    private String normal(Likelihood.Normal normal) {
        String cell = columns.cells().get(normal.cell());
        String from = graph.node("Sub", rounded(graph, cell, normal.precisions()), graph.row(normal.means()));
        return graph.node("Div", mass.around(from, graph.row(halves(normal.precisions())),
                graph.row(normal.deviations())), graph.row(normal.precisions()));
    }

    /** Half of each. */
    static double[] halves(double[] numbers) {
        return Arrays.stream(numbers).map(each -> each / 2).toArray();
    }

    /** A number made a multiple of each precision, halves to even. */
    static String rounded(Graph graph, String cell, double... precisions) {
        String precision = graph.row(precisions);
        return graph.node("Mul", graph.node("Round", graph.node("Div", cell, precision)), precision);
    }
}
