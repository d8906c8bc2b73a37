// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trees for one row of which cells are missing: from the deepest questions up to the roots, each question's answer
 * is the sum of its children's, each times its share of the row: 1 or 0 where the cell is there. All questions of
 * one depth and kind are answered together.
 */
final class MissingRows {
    private final Graph body;
    private final List<FlatTree> trees;
    private final int width;
    private final List<Level> levels = new ArrayList<>();

    /** Questions that are answered together. */
    private record Group(FlatTree.Kind kind, int ways, int children) {
    }

    /** A question and the tree that it belongs to. */
    private record Asked(int tree, int position, FlatTree.Question question) {
    }

    /** What lies at one depth: questions by group, then leaves; {@code places} by tree, then as children are told. */
    private static final class Level {
        private final Map<Group, List<Asked>> groups = new LinkedHashMap<>();
        private final List<double[]> leaves = new ArrayList<>();
        private final Map<List<Integer>, Integer> places = new LinkedHashMap<>();
        private final List<List<Integer>> leafPlaces = new ArrayList<>();
    }

    /**
     * Writes into the body of a loop.
     *
     * @param width how many numbers a leaf answers
     */
    MissingRows(Graph body, List<FlatTree> trees, int width) {
        this.body = body;
        this.trees = trees;
        this.width = width;
    }

    /** Numbers one row behind the other. */
    static double[] flat(List<double[]> rows, int width) {
        double[] flat = new double[rows.size() * width];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, flat, i * width, width);
        }
        return flat;
    }

    /**
     * The body of a loop over the rows: takes its turn and whether it goes on, gives whether it goes on and the
     * answers of all trees, one behind the other.
     */
    Graph write(String table, String rows) {
        String turn = body.input(body.fresh("turn"), Tensors.INT64, List.of(), "");
        String goOn = body.input(body.fresh("go_on"), Tensors.BOOL, List.of(), "");
        body.output(body.node("Identity", goOn), Tensors.BOOL, List.of());
        String cells = body.node("Gather", table, body.node("Gather", rows, turn));
        collect();
        String below = "";
        for (int depth = levels.size() - 1; depth >= 0; depth--) {
            below = level(levels.get(depth), depth + 1 < levels.size() ? levels.get(depth + 1) : null, cells, below);
        }
        long[] order = new long[trees.size()];
        Arrays.setAll(order, tree -> levels.get(0).places.get(List.of(tree, 0)));
        String roots = body.node("Gather", below, body.list(order));
        body.output(body.node("Reshape", roots, body.list(-1)), Tensors.DOUBLE,
                List.of((long) trees.size() * width));
        return body;
    }

    private void collect() {
        for (int tree = 0; tree < trees.size(); tree++) {
            List<FlatTree.Question> questions = trees.get(tree).questions();
            for (int i = 0; i < questions.size(); i++) {
                FlatTree.Question question = questions.get(i);
                Group group = new Group(question.kind(), question.ways(), question.children().length);
                at(question.depth()).groups.computeIfAbsent(group, key -> new ArrayList<>())
                        .add(new Asked(tree, i, question));
                for (int child : question.children()) {
                    if (child < 0) {
                        Level level = at(question.depth() + 1);
                        level.leafPlaces.add(List.of(tree, child));
                        level.leaves.add(trees.get(tree).leaves().get(-1 - child));
                    }
                }
            }
        }
        for (Level level : levels) {
            level.groups.values().forEach(group -> group.forEach(asked -> level.places.put(
                    List.of(asked.tree(), asked.position()), level.places.size())));
            level.leafPlaces.forEach(leaf -> level.places.put(leaf, level.places.size()));
        }
    }

    private Level at(int depth) {
        while (levels.size() <= depth) {
            levels.add(new Level());
        }
        return levels.get(depth);
    }

    /** The answers of all that lies at one depth, by place and number. */
    private String level(Level level, Level next, String cells, String below) {
        List<String> parts = new ArrayList<>();
        level.groups.forEach((group, asked) -> parts.add(group(group, asked, next, cells, below)));
        if (!level.leaves.isEmpty()) {
            parts.add(body.doubles(flat(level.leaves, width), level.leaves.size(), width));
        }
        return parts.size() == 1 ? parts.get(0)
                : body.node("Concat", new Attributes().number("axis", 0), parts.toArray(String[]::new));
    }

    private String group(Group group, List<Asked> asked, Level next, String cells, String below) {
        int count = asked.size();
        String cell = column(body.node("Gather", cells,
                body.list(asked.stream().mapToLong(each -> each.question().column()).toArray())));
        String missing = body.node("IsNaN", cell);
        String low = group.kind() == FlatTree.Kind.LABEL ? "" : body.node(
                group.kind() == FlatTree.Kind.CLOSED ? "LessOrEqual" : "Less", cell, body.doubles(
                        asked.stream().mapToDouble(each -> each.question().border()).toArray(), count, 1));
        String sum = "";
        for (int i = 0; i < group.children(); i++) {
            int child = i;
            String here = i >= group.ways() ? body.number(0)
                    : group.kind() == FlatTree.Kind.LABEL ? share(body.node("Equal", cell, body.number(i)), 1, 0)
                            : share(low, i == 0 ? 1 : 0, i == 0 ? 0 : 1);
            String share = body.node("Where", missing, body.doubles(
                    asked.stream().mapToDouble(each -> each.question().shares()[child]).toArray(), count, 1), here);
            String answers = body.node("Gather", below, body.list(asked.stream().mapToLong(each -> next.places.get(
                    List.of(each.tree(), each.question().children()[child]))).toArray()));
            // What nothing goes to is left out, and may even be no number.
            String part = body.node("Where", body.node("Equal", share, body.number(0)), body.number(0),
                    body.node("Mul", share, answers));
            sum = sum.isEmpty() ? part : body.node("Add", sum, part);
        }
        return sum;
    }

    private String share(String test, double yes, double no) {
        return body.node("Where", test, body.number(yes), body.number(no));
    }

    private String column(String list) {
        return body.node("Unsqueeze", list, body.list(1));
    }
}
