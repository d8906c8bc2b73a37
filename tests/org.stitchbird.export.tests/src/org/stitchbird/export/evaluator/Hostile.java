// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Branch.Astray;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.engine.scoring.Scoring;

/** Models whose texts are anything but names. */
final class Hostile {
    /** Texts that mean something in some language. */
    static final List<String> TEXTS = List.of("a \"quoted\" one", "it's", "back\\slash", "\\u000a", "*/ end", "${x}",
            "-- comment", "a;b", "]]>", "</script>", "<!-- x -->", "&amp;", "한국어 이름", "class", "select", " ", "  ",
            "two\nlines", "tab\there", "a b", "a_b", "A b", "prediction", "probabilities", "Add_1", "numbers_1", "1",
            "1st", "NaN", "null", "missing", "probability(x)", "\u00e9", "e\u0301", "%s {0}", "x".repeat(3_000), "?",
            "rows");

    private Hostile() {
    }

    /** A model whose columns, labels and answers have those names. */
    static Scoring scoring() {
        List<ColumnSpec> columns = new ArrayList<>();
        List<Predictor> trees = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            columns.add(i % 2 == 0 ? ColumnSpec.number(TEXTS.get(i)) : ColumnSpec.category(TEXTS.get(i), TEXTS));
            boolean[] half = new boolean[TEXTS.size()];
            IntStream.range(0, half.length).forEach(label -> half[label] = label % 2 == 0);
            Astray missing = new Astray.Everywhere(new double[] {0.25, 0.75});
            trees.add(new Predictor.Tree(i % 2 == 0
                    ? new Branch.AtNumber(i, 0.5, true, leaf(i), leaf(i + 1), missing)
                    : new Branch.Among(i, half, leaf(i), leaf(i + 1), missing)));
        }
        double[] weights = IntStream.range(0, trees.size()).mapToDouble(i -> 1 + i * 0.01).toArray();
        return new Scoring(columns, List.of(), new Predictor.Linked(new Predictor.Sum(trees, weights), Link.SHARES),
                Task.CLASSIFICATION, TEXTS);
    }

    private static Branch leaf(int label) {
        double[] chances = new double[TEXTS.size()];
        chances[label % chances.length] = 0.75;
        chances[(label + 7) % chances.length] = 0.25;
        return new Branch.Leaf(new Predictor.Fixed(chances));
    }

    /** A model of very many columns. */
    static Scoring wide(int count) {
        List<ColumnSpec> columns = IntStream.range(0, count).mapToObj(i -> i % 10 == 3
                ? ColumnSpec.category("열 " + i, List.of("a", "b")) : ColumnSpec.number("column " + i)).toList();
        int[] cells = IntStream.range(0, count).toArray();
        double[][] weights = new double[2][];
        java.util.Arrays.setAll(weights, row -> IntStream.range(0, count).mapToDouble(i -> Math.sin(i + row) / count)
                .toArray());
        return new Scoring(columns, List.of(), new Predictor.Linked(new Predictor.Linear(cells, weights,
                new double[] {0.1, 0.2}, false), Link.SOFTMAX_WITH_LAST_ZERO), Task.CLASSIFICATION, MadeUp.LABELS);
    }
}
