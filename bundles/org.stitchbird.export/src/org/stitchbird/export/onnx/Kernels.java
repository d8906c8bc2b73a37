// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.scoring.Likelihood;

/** Writes mixtures of normal distributions, the numbers that were seen side by side. */
final class Kernels {
    private static final double PRECISE_ENOUGH = 0.01;
    private static final Attributes FROM_THE_END = new Attributes().number("reverse", 1);

    private final Graph graph;
    private final Columns columns;
    private final NormalMass mass;

    /** Writes into a graph. */
    Kernels(Graph graph, Columns columns, NormalMass mass) {
        this.graph = graph;
        this.columns = columns;
        this.mass = mass;
    }

    /** How likely a cell is, by row and label. */
    String of(Likelihood.Kernel kernel) {
        List<String> labels = new ArrayList<>();
        for (int label = 0; label < kernel.totals().length; label++) {
            labels.add(label(kernel, label));
        }
        return labels.size() == 1 ? labels.get(0)
                : graph.node("Concat", new Attributes().number("axis", 1), labels.toArray(String[]::new));
    }

    private String label(Likelihood.Kernel kernel, int label) {
        double precision = kernel.precisions()[label];
        String x = Likelihoods.rounded(graph, columns.cells().get(kernel.cell()), precision);
        String half = graph.number(precision / 2);
        String deviation = graph.number(kernel.deviations()[label]);
        if (kernel.values()[label].length == 0) {
            return mass.around(x, half, deviation);
        }
        String values = graph.row(kernel.values()[label]);
        String parts = mass.around(graph.node("Sub", values, x), half, deviation);
        String weighted = graph.node("Mul", parts, graph.row(kernel.weights()[label]));
        String above = numbers(graph.node("GreaterOrEqual", values, x));
        String below = graph.node("Sub", graph.number(1), above);
        String weights = graph.row(kernel.weights()[label]);
        String total = graph.number(kernel.totals()[label]);
        String zero = graph.number(0);
        Way up = way(Attributes.NONE, above, parts, weighted, weights, total, zero, zero);
        Way down = way(FROM_THE_END, below, parts, weighted, weights, total, up.sum(), up.seen());
        return graph.node("Div", down.sum(), graph.number(kernel.totals()[label] * precision));
    }

    /** What has been summed, and the weights that went into it. */
    private record Way(String sum, String seen) {
    }

    /** Goes one way over the numbers that lie there, until what may come is small beside the sum. */
    private Way way(Attributes direction, String there, String parts, String weighted, String weights, String total,
            String before, String seenBefore) {
        String sums = graph.node("Add", before, running(direction, graph.node("Mul", weighted, there)));
        String seen = graph.node("Add", seenBefore, running(direction, graph.node("Mul", weights, there)));
        String open = graph.node("Mul", parts, graph.node("Sub", total, seen));
        String enough = numbers(graph.node("Less", open, graph.node("Mul", sums, graph.number(PRECISE_ENOUGH))));
        String stops = graph.node("Mul", enough, there);
        // A number counts unless one before it was the last one.
        String stopped = graph.node("Sub", running(direction, stops), stops);
        String counts = graph.node("Mul", there, numbers(graph.node("Equal", stopped, graph.number(0))));
        return new Way(graph.node("Add", before, all(graph.node("Mul", weighted, counts))),
                graph.node("Add", seenBefore, all(graph.node("Mul", weights, counts))));
    }

    private String running(Attributes direction, String numbers) {
        return graph.node("CumSum", direction, numbers, graph.longs(new long[] {1}));
    }

    private String all(String numbers) {
        return graph.node("ReduceSum", numbers, graph.list(1));
    }

    private String numbers(String truths) {
        return graph.node("Cast", new Attributes().number("to", Tensors.DOUBLE), truths);
    }
}
