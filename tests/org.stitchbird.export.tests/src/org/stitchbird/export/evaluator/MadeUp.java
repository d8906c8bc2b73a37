// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Branch.Astray;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Likelihood;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.scoring.Term;

/** Models that nobody has trained: of every kind, with numbers drawn from a seed. */
final class MadeUp {
    /** Two columns of numbers, one of three labels, one of many, and a further column of numbers. */
    static final List<ColumnSpec> COLUMNS = List.of(ColumnSpec.number("x"), ColumnSpec.number("second number"),
            ColumnSpec.category("colour", List.of("red", "green", "blue")),
            ColumnSpec.category("letter", IntStream.range(0, 20).mapToObj(i -> "" + (char) ('a' + i)).toList()),
            ColumnSpec.number("z"));
    static final List<String> LABELS = List.of("yes", "no", "perhaps");

    private final Random random;

    MadeUp(long seed) {
        random = new Random(seed);
    }

    /** A model of each kind, by a name. */
    static Map<String, Scoring> all() {
        MadeUp made = new MadeUp(7);
        Map<String, Scoring> all = new LinkedHashMap<>();
        all.put("always the same", labels(made.leaf(3)));
        all.put("tree", labels(made.tree(3, 4, made::everywhere)));
        all.put("tree that parts rows twice", labels(made.tree(3, 5, made::parts)));
        all.put("tree with one way", labels(made.tree(3, 4, () -> new Astray.Way(0))));
        all.put("tree that ends", labels(made.tree(3, 4, () -> new Astray.Ends(made.leaf(3)))));
        all.put("tree of numbers", number(made.tree(1, 5, made::everywhere)));
        all.put("tree of numbers with one way", number(made.tree(1, 5, () -> new Astray.Way(1))));
        all.put("tree of formulas", number(made.modelTree()));
        all.put("forest", labels(new Predictor.Linked(made.sum(9, () -> made.tree(3, 6, made::everywhere)),
                Link.SHARES)));
        all.put("forest of numbers", number(made.sum(9, () -> made.tree(1, 5, made::everywhere))));
        all.put("vote", labels(new Predictor.Linked(made.vote(7), Link.SHARES)));
        all.put("boosted votes", labels(new Predictor.Linked(made.vote(7), Link.SOFTMAX)));
        all.put("boosted sums", labels(new Predictor.Linked(made.sum(6, () -> new Predictor.Side(List.of(
                made.stump(), made.stump(), made.stump()))), Link.SOFTMAX)));
        all.put("boosted numbers", number(made.sum(6, made::stump)));
        all.put("linear", number(made.linear(1)));
        all.put("logistic", labels(new Predictor.Linked(made.linear(2), Link.SOFTMAX_WITH_LAST_ZERO)));
        all.put("logistic by softmax", labels(new Predictor.Linked(made.linear(3), Link.SOFTMAX)));
        all.put("the likeliest", labels(new Predictor.Linked(made.linear(3), Link.LIKELIEST)));
        all.put("the clearly likeliest", labels(new Predictor.Linked(made.linear(3), Link.CLEARLY_LIKELIEST)));
        all.put("bayes of labels", labels(made.bayes(List.of(made.ofLabels(2), made.ofLabels(3)))));
        all.put("bayes", labels(made.bayes(List.of(made.normal(0), made.ofLabels(2), made.normal(1)))));
        all.put("bayes of kernels", labels(made.bayes(List.of(made.kernel(0), made.ofLabels(3), made.kernel(4)))));
        all.put("nearest", clusters(made.nearest(true, false)));
        all.put("nearest of what is never missing", filled((Predictor.Nearest) made.nearest(true, false)));
        all.put("nearest with missing centres", clusters(made.nearest(false, true)));
        all.put("net", labels(new Predictor.Linked(made.net(3, true), Link.SHARES)));
        all.put("net of a number", number(made.net(1, false)));
        all.put("rules", labels(made.rules()));
        all.put("rules in a row of its own", labels(new Predictor.Chained(made.linear(4),
                List.of(MadeFormulas.all(0, 1, 2).get(0)), new Predictor.Tree(new Branch.AtNumber(4, 0.2, true,
                        new Branch.Leaf(made.leaf(3)), new Branch.Leaf(made.leaf(3)), new Astray.Way(0))))));
        all.put("computed", MadeFormulas.scoring());
        return all;
    }

    static Scoring labels(Predictor predictor) {
        return new Scoring(COLUMNS, List.of(), predictor, Task.CLASSIFICATION, LABELS);
    }

    static Scoring number(Predictor predictor) {
        return new Scoring(COLUMNS, List.of(), predictor, Task.REGRESSION, List.of());
    }

    private static Scoring clusters(Predictor predictor) {
        return new Scoring(COLUMNS, List.of(), predictor, Task.CLUSTERING, List.of("cluster 1", "cluster 2", "far"));
    }

    /** The same with what is missing replaced before. */
    private static Scoring filled(Predictor.Nearest nearest) {
        List<Scoring.Derived> derived = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        for (Term term : nearest.terms()) {
            int cell = COLUMNS.size() + derived.size();
            derived.add(new Scoring.Derived(COLUMNS.get(term.cell()).name(), new Formula.Given(
                    new Formula.Cell(term.cell()), new Formula.Constant(1)), List.of()));
            terms.add(switch (term) {
                case Term.OfNumber number -> new Term.OfNumber(cell, number.least(), number.width(), number.centres(),
                        number.missing());
                case Term.OfLabel label -> new Term.OfLabel(cell, label.centres());
            });
        }
        return new Scoring(COLUMNS, derived, new Predictor.Nearest(terms, nearest.squared()), Task.CLUSTERING,
                List.of("cluster 1", "cluster 2", "far"));
    }

    /** Rows for those columns: whole ones, and ones with missing cells and labels that are not known. */
    Rows rows(List<ColumnSpec> columns, int count, boolean whole) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean holes = !whole && i % 2 == 1;
            rows.add(columns.stream().map(column -> cell(column, holes)).toArray());
        }
        return new Rows(columns, rows);
    }

    private Object cell(ColumnSpec column, boolean holes) {
        if (holes && random.nextInt(3) == 0) {
            return column.type() == ColumnType.CATEGORY && random.nextBoolean() ? "unheard of" : null;
        }
        // Whole numbers as well, so that borders are met exactly.
        return column.type() == ColumnType.CATEGORY
                ? column.labels().get(random.nextInt(column.labels().size()))
                : random.nextInt(4) == 0 ? (Object) (double) random.nextInt(3) : (Object) (random.nextGaussian() * 2);
    }

    private double[] numbers(int count) {
        return random.doubles(count, -1, 1).toArray();
    }

    private double[] shares(int count) {
        double[] shares = random.doubles(count, 0.01, 1).toArray();
        double sum = java.util.Arrays.stream(shares).sum();
        return java.util.Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    private Predictor.Fixed leaf(int width) {
        return new Predictor.Fixed(width == 1 ? numbers(1) : shares(width));
    }

    private Astray everywhere() {
        return new Astray.Everywhere(new double[0]);
    }

    private Astray parts() {
        return new Astray.InParts(new double[0]);
    }

    private Predictor.Tree tree(int width, int depth, Supplier<Astray> missing) {
        return new Predictor.Tree(branch(width, depth, missing));
    }

    private Predictor stump() {
        Branch root = branch(1, 1, () -> new Astray.Ends(leaf(1)));
        return new Predictor.Tree(root);
    }

    private Branch branch(int width, int depth, Supplier<Astray> missing) {
        if (depth == 0) {
            return new Branch.Leaf(leaf(width));
        }
        int below = depth - 1 - (random.nextInt(3) == 0 && depth > 1 ? 1 : 0);
        return switch (random.nextInt(5)) {
            case 0 -> new Branch.ByLabel(2, Stream.generate(() -> branch(width, below, missing)).limit(3).toList(),
                    astray(missing, 3));
            case 1 -> {
                boolean[] among = new boolean[20];
                IntStream.range(0, 20).forEach(i -> among[i] = random.nextBoolean());
                yield new Branch.Among(3, among, branch(width, below, missing), branch(width, below, missing),
                        astray(missing, 2));
            }
            default -> new Branch.AtNumber(new int[] {0, 1, 4}[random.nextInt(3)],
                    random.nextBoolean() ? random.nextInt(3) : random.nextGaussian(), random.nextBoolean(),
                    branch(width, below, missing), branch(width, depth - 1, missing), astray(missing, 2));
        };
    }

    private Astray astray(Supplier<Astray> missing, int ways) {
        return switch (missing.get()) {
            case Astray.Everywhere all -> new Astray.Everywhere(withNothing(shares(ways)));
            case Astray.InParts parts -> new Astray.InParts(shares(ways));
            case Astray other -> other;
        };
    }

    /** Now and then a branch gets nothing. */
    private double[] withNothing(double[] shares) {
        if (random.nextInt(3) == 0) {
            shares[1] += shares[0];
            shares[0] = 0;
        }
        return shares;
    }

    private Predictor modelTree() {
        Branch low = new Branch.Leaf(linear(1));
        Branch high = new Branch.AtNumber(1, 0.3, false, new Branch.Leaf(linear(1)), new Branch.Leaf(leaf(1)),
                new Astray.Everywhere(new double[] {0.25, 0.75}));
        return new Predictor.Tree(new Branch.AtNumber(0, 0, true, low, high, new Astray.Way(1)));
    }

    private Predictor.Sum sum(int count, Supplier<? extends Predictor> member) {
        List<Predictor> members = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> members.add(member.get()));
        return new Predictor.Sum(members, random.doubles(count, 0.1, 1).toArray());
    }

    private Predictor vote(int count) {
        Predictor.Sum sum = sum(count, () -> tree(3, 3, this::everywhere));
        return new Predictor.Vote(sum.members(), sum.weights());
    }

    private Predictor.Linear linear(int width) {
        double[][] weights = new double[width][];
        java.util.Arrays.setAll(weights, i -> numbers(3));
        return new Predictor.Linear(new int[] {0, 1, 4}, weights, numbers(width), false);
    }

    private Predictor bayes(List<Likelihood> likelihoods) {
        return new Predictor.Bayes(shares(3), likelihoods);
    }

    private Likelihood ofLabels(int cell) {
        double[][] chances = new double[3][];
        java.util.Arrays.setAll(chances, i -> shares(COLUMNS.get(cell).labels().size()));
        return new Likelihood.OfLabels(cell, chances);
    }

    private Likelihood normal(int cell) {
        return new Likelihood.Normal(cell, numbers(3), new double[] {0.5, 1, 0.02}, new double[] {0.1, 0.1, 0.01});
    }

    private Likelihood kernel(int cell) {
        double[][] values = new double[3][];
        double[][] weights = new double[3][];
        double[] totals = new double[3];
        for (int i = 0; i < 3; i++) {
            values[i] = i == 2 ? new double[0] : numbers(12 + i);
            java.util.Arrays.sort(values[i]);
            weights[i] = random.doubles(values[i].length, 0.5, 3).toArray();
            for (double weight : weights[i]) {
                totals[i] += weight;
            }
        }
        return new Likelihood.Kernel(cell, values, weights, totals, new double[] {0.3, 0.05, 1},
                new double[] {0.1, 0.1, 0.1});
    }

    private Predictor nearest(boolean squared, boolean holes) {
        double[] centres = numbers(3);
        centres[1] = holes ? Double.NaN : centres[1];
        return new Predictor.Nearest(List.of(new Term.OfNumber(0, -1, 4, centres, new double[] {0.5, 0.4, 1}),
                new Term.OfNumber(4, 0, 2, numbers(3), new double[] {1, 1, 1}),
                new Term.OfLabel(2, new int[] {0, holes ? -1 : 1, 2})), squared);
    }

    private Predictor net(int outputs, boolean sigmoid) {
        return new Predictor.Net(new int[] {0, 4}, List.of(layer(5, 2, true), layer(4, 5, true),
                layer(outputs, 4, sigmoid)));
    }

    private Predictor.Layer layer(int units, int inputs, boolean sigmoid) {
        double[][] weights = new double[units][];
        java.util.Arrays.setAll(weights, i -> random.doubles(inputs, -4, 4).toArray());
        return new Predictor.Layer(weights, numbers(units), sigmoid);
    }

    private Predictor rules() {
        return new Predictor.Rules(MadeFormulas.tests().stream().map(test -> new Predictor.Rule(test, leaf(3)))
                .toList(), leaf(3));
    }
}
