// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns that trees ask about, in the order in which they are first asked for. */
final class TreeColumns {
    private final List<String> cells;
    private final Graph graph;
    private final List<String> columns = new ArrayList<>();
    private final Map<Object, Integer> known = new HashMap<>();

    /** Columns made of cells. */
    TreeColumns(Graph graph, List<String> cells) {
        this.graph = graph;
        this.cells = cells;
    }

    /** The column of a cell. */
    int cell(int cell) {
        return known.computeIfAbsent(cell, key -> add(cells.get(cell)));
    }

    /** A column that is 0 where a cell's label is among some, 1 where it is not and missing where the label is. */
    int outside(int cell, boolean[] labels) {
        return known.computeIfAbsent(List.of(cell, Arrays.toString(labels)), key -> {
            String position = cells.get(cell);
            String missing = graph.node("IsNaN", position);
            String whole = graph.node("Cast", new Attributes().number("to", Tensors.INT64),
                    graph.node("Where", missing, graph.number(0), position));
            double[] sides = new double[labels.length];
            for (int i = 0; i < sides.length; i++) {
                sides[i] = labels[i] ? 0 : 1;
            }
            return add(graph.node("Where", missing, position,
                    graph.node("Gather", graph.doubles(sides, sides.length), whole)));
        });
    }

    /** All columns side by side. */
    String table() {
        return graph.node("Concat", new Attributes().number("axis", 1), columns.toArray(String[]::new));
    }

    /** How many there are. */
    int count() {
        return columns.size();
    }

    private int add(String column) {
        columns.add(column);
        return columns.size() - 1;
    }
}
