// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Predictor;

/** Writes predictors as operators: each becomes a table of numbers, by row and answer. */
final class Answers {
    private static final double CLEARLY = 1e-6;

    private final Graph graph;
    private final Columns columns;
    private final Formulas formulas;
    private final Map<Predictor.Tree, String> found = new IdentityHashMap<>();

    /** Writes into a graph whose cells are there. */
    Answers(Graph graph, Columns columns, Formulas formulas) {
        this.graph = graph;
        this.columns = columns;
        this.formulas = formulas;
    }

    /** What a whole model answers. */
    String all(Predictor predictor) {
        Trees.in(predictor).values().forEach(trees -> found.putAll(Forest.write(graph, columns.cells(), trees)));
        return of(predictor);
    }

    /** The answers by row; as many rows as the inputs have. */
    String of(Predictor predictor) {
        return switch (predictor) {
            case Predictor.Fixed fixed -> columns.everywhere(graph.row(fixed.answer()));
            case Predictor.Computed computed -> side(computed.formulas().stream().map(this::column).toList());
            case Predictor.Tree tree -> found.containsKey(tree) ? found.get(tree)
                    : new PlainTree(graph, columns, formulas, this).of(tree.root());
            case Predictor.Linear linear -> linear(linear);
            case Predictor.Sum sum -> sum(sum.members().stream().map(this::of).toList(), sum.weights());
            case Predictor.Vote vote -> sum(vote.members().stream().map(member -> likeliest(of(member),
                    member.width())).toList(), vote.weights());
            case Predictor.Side side -> side(side.members().stream().map(this::of).toList());
            case Predictor.Chained chained -> chained(chained);
            case Predictor.Linked linked -> linked(of(linked.inner()), linked.inner().width(), linked.link());
            case Predictor.Rules rules -> rules(rules);
            case Predictor.Bayes bayes -> new Likelihoods(graph, columns, formulas).of(bayes);
            case Predictor.Nearest nearest -> new Distances(graph, columns, formulas).of(nearest);
            case Predictor.Net net -> net(net);
        };
    }

    private String column(Formula formula) {
        String column = formulas.of(formula);
        return Formulas.isConstant(formula) ? columns.everywhere(column) : column;
    }

    private String side(List<String> members) {
        return members.size() == 1 ? members.get(0)
                : graph.node("Concat", new Attributes().number("axis", 1), members.toArray(String[]::new));
    }

    private String linear(Predictor.Linear linear) {
        if (linear.cells().length == 0) {
            return columns.everywhere(graph.row(linear.intercepts()));
        }
        return weighted(columns.table(linear.cells()), linear.weights(), linear.intercepts());
    }

    /** The weighted sums of numbers, and what is added to them. */
    private String weighted(String table, double[][] weights, double[] added) {
        int inputs = weights[0].length;
        double[] turned = new double[inputs * weights.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = weights[i % weights.length][i / weights.length];
        }
        return graph.node("Add", graph.node("MatMul", table, graph.doubles(turned, inputs, weights.length)),
                graph.row(added));
    }

    private String sum(List<String> members, double[] weights) {
        String sum = "";
        for (int i = 0; i < weights.length; i++) {
            String member = weights[i] == 1 ? members.get(i)
                    : graph.node("Mul", members.get(i), graph.number(weights[i]));
            sum = sum.isEmpty() ? member : graph.node("Add", sum, member);
        }
        return sum;
    }

    /** 1 for the first of the greatest numbers, or for the first of all if none is above 0; 0 for the others. */
    private String likeliest(String numbers, int width) {
        return only(columns.likeliest(numbers), graph.longs(LongStream.range(0, width).toArray(), 1, width));
    }

    /** 1 for the position of that number, 0 for the others. */
    private String only(String position, String positions) {
        return graph.node("Cast", new Attributes().number("to", Tensors.DOUBLE),
                graph.node("Equal", position, positions));
    }

    private String clearlyLikeliest(String numbers, int width) {
        List<String> each = columns.split(numbers, width);
        String best = each.get(0);
        String position = columns.everywhere(graph.number(0));
        for (int i = 1; i < width; i++) {
            String clearer = graph.node("Greater", graph.node("Sub", each.get(i), best), graph.number(CLEARLY));
            best = formulas.where(clearer, each.get(i), best);
            position = formulas.where(clearer, graph.number(i), position);
        }
        return only(position, graph.row(DoubleStream.iterate(0, i -> i + 1).limit(width).toArray()));
    }

    private String chained(Predictor.Chained chained) {
        List<String> cells = new ArrayList<>(columns.split(of(chained.first()), chained.first().width()));
        Columns row = columns.of(cells);
        Formulas computed = row.derive(chained.derived());
        return new Answers(graph, row, computed).all(chained.second());
    }

    private String linked(String inner, int width, Predictor.Link link) {
        return switch (link) {
            case SHARES -> columns.shares(inner, width);
            case SOFTMAX -> softmax(inner, width);
            case SOFTMAX_WITH_LAST_ZERO -> softmax(side(List.of(inner, columns.everywhere(graph.number(0)))),
                    width + 1);
            case LIKELIEST -> likeliest(inner, width);
            case CLEARLY_LIKELIEST -> clearlyLikeliest(inner, width);
        };
    }

    private String softmax(String numbers, int width) {
        String greatest = graph.node("ReduceMax", new Attributes().numbers("axes", new long[] {1}), numbers);
        String powers = graph.node("Exp", graph.node("Sub", numbers, greatest));
        return columns.shares(powers, width);
    }

    private String rules(Predictor.Rules rules) {
        String answers = of(rules.otherwise());
        for (Predictor.Rule rule : rules.rules().reversed()) {
            answers = formulas.where(formulas.of(rule.when()), of(rule.then()), answers);
        }
        return answers;
    }

    private String net(Predictor.Net net) {
        String numbers = columns.table(net.inputs());
        for (Predictor.Layer layer : net.layers()) {
            String sums = weighted(numbers, layer.weights(), layer.biases());
            numbers = layer.sigmoid() ? sigmoid(sums) : sums;
        }
        return numbers;
    }

    private String sigmoid(String sums) {
        String one = graph.number(1);
        String curve = graph.node("Div", one, graph.node("Add", one, graph.node("Exp", graph.node("Neg", sums))));
        String low = formulas.where(graph.node("Less", sums, graph.number(-45)), graph.number(0), curve);
        return formulas.where(graph.node("Greater", sums, graph.number(45)), one, low);
    }
}
