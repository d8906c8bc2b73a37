// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.scoring.Predictor;

/**
 * All trees of a model whose leaves are equally many numbers, found with one operator.
 *
 * <p>Rows of which some cell is missing may go several ways in part, which that operator cannot do; they are
 * answered one by one by {@link MissingRows}.
 */
final class Forest {
    private static final String AXIS = "axis";

    private final Graph graph;
    private final List<FlatTree> trees = new ArrayList<>();
    private final int width;

    private Forest(Graph graph, int width) {
        this.graph = graph;
        this.width = width;
    }

    /** What each of the trees answers, as numbers by row and answer. */
    static Map<Predictor.Tree, String> write(Graph graph, List<String> cells, List<Predictor.Tree> trees) {
        TreeColumns columns = new TreeColumns(graph, cells);
        List<FlatTree> flat = trees.stream().map(tree -> new FlatTree(tree, columns)).toList();
        Forest forest = new Forest(graph, flat.get(0).leaves().get(0).length);
        forest.trees.addAll(flat);
        String table = columns.table();
        String answers = forest.found(table);
        if (!flat.stream().allMatch(FlatTree::goesOneWay)) {
            answers = forest.mended(table, answers, columns.count());
        }
        List<String> split = graph.several("Split", new Attributes().number(AXIS, 1), flat.size(), answers);
        Map<Predictor.Tree, String> byTree = new IdentityHashMap<>();
        for (int i = 0; i < split.size(); i++) {
            byTree.put(trees.get(i), split.get(i));
        }
        return byTree;
    }

    /** What the leaves answer into which rows fall of which nothing is missing. */
    private String found(String table) {
        long[] begins = new long[trees.size()];
        List<double[]> leaves = new ArrayList<>();
        for (int i = 0; i < begins.length; i++) {
            begins[i] = leaves.size();
            leaves.addAll(trees.get(i).leaves());
        }
        String positions = graph.node("Add", TreeEnsemble.leaves(graph, table, trees),
                graph.longs(begins, 1, begins.length));
        String found = graph.node("Gather", graph.doubles(MissingRows.flat(leaves, width), leaves.size(), width),
                positions);
        return graph.node("Reshape", found, graph.list(-1, (long) trees.size() * width));
    }

    /** The same with the rows answered anew of which something is missing. */
    private String mended(String table, String answers, int columns) {
        String count = graph.node("ReduceSum", new Attributes().number("keepdims", 0), graph.node("Cast",
                new Attributes().number("to", Tensors.DOUBLE), graph.node("IsNaN", table)), graph.list(1));
        String rows = graph.node("Reshape", graph.node("NonZero", graph.node("Greater", count,
                graph.doubles(new double[] {0}))), graph.list(-1));
        String repetitions = graph.node("Squeeze", graph.node("Shape", rows));
        Graph body = new MissingRows(graph.inner(), trees, width).write(table, rows);
        String anew = graph.node("Loop", new Attributes().graph("body", body.message("rows_with_missing_cells")),
                repetitions, "");
        return graph.node("ScatterND", answers, graph.node("Unsqueeze", rows, graph.list(1)), anew);
    }
}
