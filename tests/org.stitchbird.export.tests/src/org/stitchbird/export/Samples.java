// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Formula.Cell;
import org.stitchbird.engine.scoring.Likelihood;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.scoring.Term;

/** Scorings made by hand, which between them use every formula that there is, and rows for them. */
public final class Samples {
    /** Numbers, then labels. */
    public static final List<ColumnSpec> COLUMNS = List.of(ColumnSpec.number("petal width"), ColumnSpec.number("b"),
            ColumnSpec.category("outlook", List.of("sunny", "overcast", "rainy")), ColumnSpec.category("windy",
                    List.of("yes", "no", "a", "b", "c", "d", "e")), ColumnSpec.number("petal-width"));
    private static final List<Scoring.Derived> DERIVED = List.of(
            new Scoring.Derived("petal width", new Formula.Combined(Formula.Operation.DIVIDED_BY, new Formula.Combined(
                    Formula.Operation.MINUS, new Cell(0), new Formula.Constant(0.25)), new Formula.Constant(3)),
                            List.of()),
            new Scoring.Derived("bin", new Formula.Bin(new Cell(5), new double[] {-0.25, 0, 0.25}, true),
                    List.of("low", "middle", "high", "top")),
            new Scoring.Derived("", new Formula.Given(new Cell(1), new Formula.Constant(0.125)), List.of()));
    private static final Predictor LINEAR = new Predictor.Linear(new int[] {0, 1, 7}, new double[][] {{0.1, -0.2, 3},
        {1e-3, 5, 0.3}, {0, -1, 1}}, new double[] {0.1, -0.3, 0.7}, false);

    private Samples() {
    }

    /** All of them, by name. */
    public static Map<String, Scoring> all() {
        Map<String, Scoring> all = new LinkedHashMap<>();
        all.put("formulas", number(new Predictor.Computed(SampleFormulas.all())));
        all.put("long sum", number(new Predictor.Computed(List.of(SampleFormulas.sum(3_000)))));
        all.put("many formulas", number(new Predictor.Computed(IntStream.range(0, 120).mapToObj(i ->
                (Formula) SampleFormulas.sum(i)).toList())));
        all.put("linear", number(new Predictor.Linear(new int[] {0, 1}, new double[][] {{0.1, -2}}, new double[] {0.3},
                true)));
        Random random = new Random(1);
        int[] cells = random.ints(200, 0, 2).toArray();
        all.put("long linear", labels(new Predictor.Linear(cells, new double[][] {numbers(random, 200),
            numbers(random, 200), numbers(random, 200)}, numbers(random, 3), true)));
        trees(all);
        for (Link link : Link.values()) {
            Predictor inner = link == Link.SOFTMAX_WITH_LAST_ZERO ? new Predictor.Linear(new int[] {0, 1},
                    new double[][] {
                {0.1, -0.2}, {1e-3, 5}}, new double[] {0.1, -0.3}, false) : LINEAR;
            all.put(link.toString(), labels(new Predictor.Linked(inner, link)));
        }
        all.put("shares of nothing", labels(new Predictor.Linked(new Predictor.Fixed(new double[3]), Link.SHARES)));
        all.put("rules", labels(rules(3)));
        all.put("many rules", labels(rules(130)));
        all.put("bayes", labels(bayes(1)));
        all.put("long bayes", labels(bayes(40)));
        all.put("nearest", clusters(new Predictor.Nearest(terms(1), true)));
        all.put("nearest by blocks", clusters(new Predictor.Nearest(terms(20), false)));
        all.put("net", labels(net(random)));
        all.put("chained", labels(new Predictor.Chained(LINEAR, List.of(new Scoring.Derived("x", new Formula.Combined(
                Formula.Operation.TIMES, new Cell(0), new Cell(1)), List.of()), new Scoring.Derived("y",
                        new Formula.Bin(
                        new Cell(3), new double[] {0}, false), List.of("a", "b"))),
                new Predictor.Linked(new Predictor.Linear(new int[] {2, 3, 4}, new double[][] {{1, 2, 3}, {4, 5, 6},
                    {7, 8, -9}}, new double[3], false), Link.SOFTMAX))));
        return all;
    }

    private static void trees(Map<String, Scoring> all) {
        List<ColumnSpec> cells = new ArrayList<>(COLUMNS);
        DERIVED.forEach(each -> cells.add(ColumnSpec.category(each.name(), each.labels())));
        all.put("leaf", labels(new Predictor.Fixed(new double[] {0.25, 0.5, 0.25})));
        for (int astray = 0; astray < 4; astray++) {
            all.put("small tree " + astray, labels(new SampleTrees(astray, cells, 3, astray).tree(3)));
            all.put("tree " + astray, labels(new SampleTrees(astray, cells, 3, astray).tree(7)));
        }
        all.put("mixed tree", labels(new SampleTrees(9, cells, 3, 0, 1, 2, 3).tree(8)));
        all.put("tree of models", labels(of(new SampleTrees(5, cells, 3, 2, 3).tree(5))));
        all.put("tree of models in parts", labels(of(new SampleTrees(6, cells, 3, 0, 1, 2, 3).tree(5))));
        Random random = new Random(2);
        all.put("forest", labels(new Predictor.Linked(new Predictor.Sum(new SampleTrees(10, cells, 3, 0).trees(20, 6),
                numbers(random, 20)), Link.SHARES)));
        all.put("small forest", labels(new Predictor.Sum(new SampleTrees(11, cells, 3, 1).trees(3, 2), numbers(random,
                3))));
        all.put("vote", labels(new Predictor.Vote(new SampleTrees(12, cells, 3, 1, 2).trees(11, 6), numbers(random,
                11))));
        all.put("vote of stumps", labels(new Predictor.Vote(new SampleTrees(13, cells, 3, 3).trees(5, 1),
                numbers(random, 5))));
        List<Predictor> mixed = new ArrayList<>(new SampleTrees(14, cells, 3, 2).trees(70, 2));
        mixed.add(LINEAR);
        all.put("many members", labels(new Predictor.Sum(mixed, numbers(random, 71))));
        all.put("vote of many", labels(new Predictor.Vote(mixed, numbers(random, 71))));
        all.put("side", labels(new Predictor.Linked(new Predictor.Side(List.of(new Predictor.Sum(new SampleTrees(15,
                cells,
                1, 3).trees(4, 2), numbers(random, 4)), new Predictor.Fixed(new double[] {0.5}), new SampleTrees(16,
                        cells,
                        1, 2).tree(3))), Link.SOFTMAX)));
        all.put("sum of trees", number(new Predictor.Sum(new SampleTrees(17, cells, 1, 0).trees(9, 3), numbers(random,
                9))));
    }

    /** The same tree, whose leaves answer by formulas. */
    private static Predictor of(Predictor.Tree tree) {
        return new Predictor.Tree(SampleLeaves.with(tree.root(), LINEAR));
    }

    private static Predictor rules(int count) {
        List<Predictor.Rule> rules = new ArrayList<>();
        var tests = SampleFormulas.tests();
        for (int i = 0; i < count; i++) {
            rules.add(new Predictor.Rule(new org.stitchbird.engine.scoring.Test.All(List.of(tests.get(i % tests.size()),
                    new org.stitchbird.engine.scoring.Test.Compares(new Cell(4),
                            org.stitchbird.engine.scoring.Test.Relation.AT_MOST, new Formula.Constant(-2 + 0.02 * i)))),
                    i % 7 == 6 ? LINEAR : new Predictor.Fixed(new double[] {i, 1, 0.5})));
        }
        return new Predictor.Rules(rules, new Predictor.Fixed(new double[] {0, 0, 1}));
    }

    private static Predictor bayes(int times) {
        List<Likelihood> likelihoods = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            likelihoods.add(new Likelihood.Normal(i % 2, new double[] {0, 1, 0.5 * i}, new double[] {0.5, 1, 0.1},
                    new double[] {0.01, 0.1, 0.05}));
            likelihoods.add(new Likelihood.OfLabels(2, new double[][] {{0.25, 0.5, 0.25}, {0.1, 0, 0.9}, {0.3, 0.3,
                    0.4}}));
            likelihoods.add(new Likelihood.Kernel(4, new double[][] {{-1, -0.5, 0.5, 1}, {0}, {}}, new double[][] {
                {1, 2, 1, 3}, {5}, {}}, new double[] {7, 5, 0}, new double[] {0.3, 0.2, 0.4}, new double[] {0.1, 0.1,
                        0.01}));
        }
        return new Predictor.Bayes(new double[] {0.5, 0.3, 0.2}, likelihoods);
    }

    private static List<Term> terms(int times) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            terms.add(new Term.OfNumber(0, -1, 2.5, new double[] {-1 + 0.1 * i, 0, 1, Double.NaN},
                    new double[] {1, 0.5, 0.25, 1}));
            terms.add(new Term.OfLabel(3, new int[] {0, i % 7, -1, 1}));
            terms.add(new Term.OfNumber(4, 0, 1, new double[] {0.1, 0.2, -0.3, 0.4}, new double[] {1, 1, 1, 1}));
        }
        return terms;
    }

    private static Predictor net(Random random) {
        double[][] first = new double[6][];
        for (int i = 0; i < first.length; i++) {
            first[i] = numbers(random, 3);
        }
        first[5][1] = 1e4;
        return new Predictor.Net(new int[] {0, 1, 7}, List.of(new Predictor.Layer(first, numbers(random, 6), true),
                new Predictor.Layer(new double[][] {numbers(random, 6), numbers(random, 6), numbers(random, 6)},
                        numbers(random, 3), false)));
    }

    private static Scoring labels(Predictor predictor) {
        return new Scoring(COLUMNS, DERIVED, predictor, Task.CLASSIFICATION, List.of("Iris-setosa", "no", "a b"));
    }

    private static Scoring clusters(Predictor predictor) {
        return new Scoring(COLUMNS, DERIVED, predictor, Task.CLUSTERING, List.of("cluster 1", "cluster 2", "cluster 3",
                "cluster 4"));
    }

    private static Scoring number(Predictor predictor) {
        return new Scoring(COLUMNS, DERIVED, predictor, Task.REGRESSION, List.of());
    }

    /** Numbers from 0 to 1, some of them round. */
    static double[] numbers(Random random, int count) {
        return random.doubles(count).map(number -> random.nextInt(5) == 0 ? Math.rint(number * 4) / 4 : number)
                .toArray();
    }

    /** Trees of three numbers that grow by chance over some columns. */
    public static List<Predictor> trees(List<ColumnSpec> columns, int count, int depth) {
        return new SampleTrees(count, columns, 3, 0).trees(count, depth);
    }

    /** So many rules. */
    public static Scoring manyRules(int count) {
        return labels(rules(count));
    }

    /** Rows of inputs: ordinary ones, some on borders, some with one or more missing cells. */
    public static double[][] rows(List<ColumnSpec> columns, int count, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[count][columns.size()];
        for (double[] row : rows) {
            boolean gaps = random.nextInt(3) == 0;
            for (int i = 0; i < row.length; i++) {
                int labels = columns.get(i).labels().size();
                row[i] = gaps && random.nextInt(3) == 0 ? Double.NaN : labels > 0 ? random.nextInt(labels)
                        : random.nextInt(6) == 0 ? 0.5 * (random.nextInt(5) - 2) : random.nextGaussian();
            }
        }
        return rows;
    }
}
