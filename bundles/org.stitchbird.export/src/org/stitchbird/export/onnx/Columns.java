// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.scoring.Scoring;

/** The columns of a model's cells, and what is made of several of them. */
final class Columns {
    private static final int MOST_SUMMED_ONE_BY_ONE = 64;

    private final Graph graph;
    private final List<String> cells;
    private final String shape;
    private final Map<List<Integer>, String> tables = new HashMap<>();

    /**
     * Columns of a graph.
     *
     * @param cells the names of the columns
     * @param shape what tells how many rows there are, and that a column is one wide
     */
    Columns(Graph graph, List<String> cells, String shape) {
        this.graph = graph;
        this.cells = cells;
        this.shape = shape;
    }

    List<String> cells() {
        return cells;
    }

    /** The columns of another row, of which there are as many. */
    Columns of(List<String> others) {
        return new Columns(graph, others, shape);
    }

    /** Adds derived columns to the cells, and hands back what writes further formulas. */
    Formulas derive(List<Scoring.Derived> derived) {
        Formulas formulas = new Formulas(graph, cells);
        for (Scoring.Derived each : derived) {
            String column = formulas.of(each.formula());
            cells.add(Formulas.isConstant(each.formula()) ? everywhere(column) : column);
        }
        return formulas;
    }

    /** The same numbers in every row. */
    String everywhere(String row) {
        return graph.node("Expand", row, shape);
    }

    /** Some cells side by side. */
    String table(int[] positions) {
        return tables.computeIfAbsent(Arrays.stream(positions).boxed().toList(), list -> graph.node("Concat",
                new Attributes().number("axis", 1), list.stream().map(cells::get).toArray(String[]::new)));
    }

    /** The sum of each row, from left to right; of very many numbers in an order of the reader's choice. */
    String sum(String table, int width) {
        if (width > MOST_SUMMED_ONE_BY_ONE) {
            return graph.node("ReduceSum", table, graph.list(1));
        }
        List<String> parts = split(table, width);
        String sum = parts.get(0);
        for (String part : parts.subList(1, width)) {
            sum = graph.node("Add", sum, part);
        }
        return sum;
    }

    /** The numbers of each row divided by their sum; as they are where that is 0. */
    String shares(String table, int width) {
        String sum = sum(table, width);
        return graph.node("Where", graph.node("Equal", sum, graph.number(0)), table, graph.node("Div", table, sum));
    }

    /** The columns of a table. */
    List<String> split(String table, int width) {
        return width == 1 ? List.of(table)
                : graph.several("Split", new Attributes().number("axis", 1), width, table);
    }

    /** The position of the first of the greatest numbers of each row, 0 where none is above 0; as whole numbers. */
    String likeliest(String table) {
        String above = graph.node("Greater", table, graph.number(0));
        return graph.node("ArgMax", new Attributes().number("axis", 1),
                graph.node("Where", above, table, graph.number(0)));
    }
}
