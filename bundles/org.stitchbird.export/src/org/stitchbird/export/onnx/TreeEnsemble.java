// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trees as the operator for them: it tells for each row and tree which leaf the row falls into.
 *
 * <p>The operator adds up numbers of single precision. Positions of leaves are exact in it, sums of what leaves
 * answer would not be; so it only finds the leaves.
 */
final class TreeEnsemble {
    /** Beyond it, whole numbers are not exact in single precision. */
    static final int MOST_LEAVES = 1 << 24;

    private final List<String> modes = new ArrayList<>();
    private final List<long[]> nodes = new ArrayList<>();
    private final List<Double> borders = new ArrayList<>();
    private final List<long[]> targets = new ArrayList<>();

    private FlatTree tree;
    private int treeId;
    private int nextId;

    /** The positions of leaves, as whole numbers: by row, then by tree. */
    static String leaves(Graph graph, String table, List<FlatTree> trees) {
        TreeEnsemble ensemble = new TreeEnsemble();
        for (int i = 0; i < trees.size(); i++) {
            ensemble.begin(trees.get(i), i);
        }
        String found = graph.classical("TreeEnsembleRegressor", ensemble.attributes(trees.size()), table);
        return graph.node("Cast", new Attributes().number("to", Tensors.INT64), found);
    }

    private void begin(FlatTree next, int id) {
        tree = next;
        treeId = id;
        nextId = 1;
        add(0, 0);
    }

    /** Adds what a child stands for under an id. */
    private void add(int child, int id) {
        if (child < 0) {
            node(id, "LEAF", 0, 0, 0, 0, false);
            targets.add(new long[] {treeId, id, -1L - child});
            return;
        }
        FlatTree.Question question = tree.questions().get(child);
        switch (question.kind()) {
            case CLOSED -> fork(question, id, "BRANCH_LEQ");
            case OPEN -> fork(question, id, "BRANCH_LT");
            case LABEL -> labels(question, id);
        }
    }

    private void fork(FlatTree.Question question, int id, String mode) {
        int low = nextId++;
        int high = nextId++;
        node(id, mode, question.column(), question.border(), low, high, question.shares()[0] == 1);
        add(question.children()[0], low);
        add(question.children()[1], high);
    }

    /** One question for each label but the last, one behind the other. */
    private void labels(FlatTree.Question question, int id) {
        int here = id;
        for (int i = 0; i < question.ways() - 1; i++) {
            int yes = nextId++;
            int no = nextId++;
            node(here, "BRANCH_EQ", question.column(), i, yes, no, question.shares()[i] == 1);
            add(question.children()[i], yes);
            here = no;
        }
        add(question.children()[question.ways() - 1], here);
    }

    private void node(int id, String mode, int column, double border, int yes, int no, boolean missingIsYes) {
        modes.add(mode);
        borders.add(border);
        nodes.add(new long[] {treeId, id, column, yes, no, missingIsYes ? 1 : 0});
    }

    private Attributes attributes(int count) {
        double[] weights = new double[targets.size()];
        Arrays.setAll(weights, i -> targets.get(i)[2]);
        double[] values = borders.stream().mapToDouble(Double::doubleValue).toArray();
        return new Attributes().number("n_targets", count)
                .text("aggregate_function", "SUM").text("post_transform", "NONE")
                .numbers("nodes_treeids", part(nodes, 0)).numbers("nodes_nodeids", part(nodes, 1))
                .numbers("nodes_featureids", part(nodes, 2)).texts("nodes_modes", modes)
                .tensor("nodes_values_as_tensor", Tensors.doubles("borders", values, values.length))
                .numbers("nodes_truenodeids", part(nodes, 3)).numbers("nodes_falsenodeids", part(nodes, 4))
                .numbers("nodes_missing_value_tracks_true", part(nodes, 5))
                .numbers("target_treeids", part(targets, 0)).numbers("target_nodeids", part(targets, 1))
                .numbers("target_ids", part(targets, 0))
                .tensor("target_weights_as_tensor", Tensors.doubles("leaves", weights, weights.length));
    }

    private static long[] part(List<long[]> rows, int part) {
        return rows.stream().mapToLong(row -> row[part]).toArray();
    }
}
