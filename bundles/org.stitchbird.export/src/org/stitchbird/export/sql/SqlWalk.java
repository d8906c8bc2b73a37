// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Predictor;

/**
 * Writes large trees as a table of the ways between their questions, on which a recursive query walks down; a row of
 * which a
 * cell is missing walks several ways, each with a part of it.
 */
final class SqlWalk {
    private final SqlQuery query;
    private final SqlFormulas formulas;
    private final List<String> ways = new ArrayList<>();
    private final Map<List<Double>, Integer> answers = new LinkedHashMap<>();
    private final Set<Integer> cells = new LinkedHashSet<>();
    private int questions;

    /** Writes into a query. */
    SqlWalk(SqlQuery query, SqlFormulas formulas) {
        this.query = query;
        this.formulas = formulas;
    }

    /** Whether trees can be written so. */
    static boolean suits(Branch branch) {
        return branch instanceof Branch.Leaf leaf ? leaf.answer() instanceof Predictor.Fixed
                : !(branch.missing() instanceof Branch.Astray.Ends end
                        && !(end.answer() instanceof Predictor.Fixed))
                        && branch.branches().stream().allMatch(SqlWalk::suits);
    }

    /**
     * The sum of what trees answer, each times its weight; or for each answer the weights of those to whom it is
     * likeliest.
     */
    List<Sql> answer(List<Branch> trees, double[] weights, boolean vote) {
        List<String> roots = new ArrayList<>();
        for (int tree = 0; tree < trees.size(); tree++) {
            roots.add("(" + tree + ", " + place(trees.get(tree)) + ", " + number(weights[tree]) + ")");
        }
        int width = answers.keySet().iterator().next().size();
        int level = cells.stream().mapToInt(cell -> formulas.cell(cell).level()).max().orElse(1);
        return query.joined(Math.max(1, level), width, (step, name) -> text(step, name, roots, width, vote));
    }

    private String text(String step, String w, List<String> roots, int width, boolean vote) {
        String sums = IntStream.range(0, width).mapToObj(k -> "SUM(w.part * a.a" + k + ") AS a" + k)
                .collect(Collectors.joining(", "));
        String columns = IntStream.range(0, width).mapToObj(k -> "a" + k).collect(Collectors.joining(", "));
        String values = cells.stream().map(cell -> "SELECT r0, " + cell + ", " + formulas.cell(cell).text() + " FROM "
                + step)
                .collect(Collectors.joining("\nUNION ALL "));
        return w + "_trees (tree, place, weight) AS (VALUES\n" + String.join(",\n", roots) + "\n),\n"
                + w + "_ways (place, cell, kind, border, share, next) AS " + query.dialect.materialized() + "(VALUES\n"
                + String.join(",\n", ways) + "\n),\n"
                + w + "_answers (place, " + columns + ") AS " + query.dialect.materialized() + "(VALUES\n" + rows()
                        + "\n),\n"
                + w + "_cells (r, cell, number) AS " + query.dialect.materialized() + "(\n" + values + "\n),\n"
                + w + "_walk (r, tree, place, part) AS (\n"
                + "SELECT r0, tree, place, " + (vote ? number(1) : "weight") + " FROM " + step + " CROSS JOIN " + w
                        + "_trees\n"
                + "UNION ALL\n"
                + "SELECT w.r, w.tree, d.next, w.part * CASE WHEN c.number IS NULL THEN d.share ELSE " + number(1)
                        + " END\n"
                + "FROM " + w + "_walk AS w JOIN " + w + "_ways AS d ON d.place = w.place JOIN " + w
                + "_cells AS c ON c.r = w.r AND c.cell = d.cell\n"
                + "WHERE CASE d.kind WHEN 0 THEN c.number < d.border WHEN 1 THEN c.number >= d.border"
                + " WHEN 2 THEN c.number <= d.border WHEN 3 THEN c.number > d.border"
                + " WHEN 4 THEN c.number = d.border ELSE FALSE END\n   OR c.number IS NULL AND d.share > " + number(0)
                        + "\n),\n"
                + (vote ? votes(w, sums, width) : w + " AS (\nSELECT w.r, " + sums + "\nFROM " + w + "_walk AS w JOIN "
                        + w
                        + "_answers AS a ON a.place = w.place\nGROUP BY w.r\n)");
    }

    private String votes(String w, String sums, int width) {
        StringBuilder likeliest = new StringBuilder("CASE");
        for (int k = 0; k < width - 1; k++) {
            likeliest.append(" WHEN ");
            for (int other = k + 1; other < width; other++) {
                likeliest.append(other == k + 1 ? "" : " AND ").append("a" + k + " >= a" + other);
            }
            likeliest.append(" THEN ").append(k);
        }
        likeliest.append(width == 1 ? " WHEN TRUE THEN 0 END" : " ELSE " + (width - 1) + " END");
        String counted = IntStream.range(0, width).mapToObj(k -> "SUM(CASE likeliest WHEN " + k + " THEN weight ELSE "
                + number(0) + " END) AS a" + k).collect(Collectors.joining(", "));
        return w + "_each AS (\nSELECT w.r, w.tree, " + sums + "\nFROM " + w + "_walk AS w JOIN " + w
                + "_answers AS a ON a.place = w.place\nGROUP BY w.r, w.tree\n),\n" + w
                        + "_votes AS (\nSELECT e.r, t.weight, "
                + likeliest + " AS likeliest\nFROM " + w + "_each AS e JOIN " + w
                        + "_trees AS t ON t.tree = e.tree\n),\n" + w
                + " AS (\nSELECT r, " + counted + "\nFROM " + w + "_votes\nGROUP BY r\n)";
    }

    private String rows() {
        List<String> rows = new ArrayList<>();
        answers.forEach((answer, place) -> rows.add("(" + place + ", " + answer.stream().map(this::number)
                .collect(Collectors.joining(", ")) + ")"));
        return String.join(",\n", rows);
    }

    /** The number of a place: answers below 0, questions from 0 on. */
    private int place(Branch branch) {
        if (branch instanceof Branch.Leaf leaf) {
            return answer(leaf.answer());
        }
        int place = questions++;
        int cell = branch.cell();
        cells.add(cell);
        double[] shares = SqlTrees.shares(branch);
        switch (branch) {
            case Branch.AtNumber at -> {
                way(place, cell, at.closed() ? 2 : 0, at.border(), shares[0], place(at.low()));
                way(place, cell, at.closed() ? 3 : 1, at.border(), shares[1], place(at.high()));
            }
            case Branch.ByLabel by -> {
                for (int i = 0; i < by.branches().size(); i++) {
                    way(place, cell, 4, i, shares[i], place(by.branches().get(i)));
                }
            }
            case Branch.Among among -> {
                int inside = place(among.inside());
                int outside = place(among.outside());
                for (int i = 0; i < among.labels().length; i++) {
                    way(place, cell, 4, i, 0, among.labels()[i] ? inside : outside);
                }
                way(place, cell, 5, 0, shares[0], inside);
                way(place, cell, 5, 0, shares[1], outside);
            }
            case Branch.Leaf leaf -> throw new IllegalArgumentException("A leaf asks for nothing");
        }
        if (branch.missing() instanceof Branch.Astray.Ends end) {
            way(place, cell, 5, 0, 1, answer(end.answer()));
        }
        return place;
    }

    private void way(int place, int cell, int kind, double border, double share, int next) {
        ways.add("(" + place + ", " + cell + ", " + kind + ", " + number(border) + ", " + number(share) + ", " + next
                + ")");
    }

    private int answer(Predictor predictor) {
        List<Double> numbers = Arrays.stream(((Predictor.Fixed) predictor).answer()).boxed().toList();
        return answers.computeIfAbsent(numbers, fresh -> -1 - answers.size());
    }

    private String number(double value) {
        return query.dialect.number(value);
    }
}
