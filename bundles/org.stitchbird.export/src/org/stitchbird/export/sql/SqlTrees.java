// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Predictor;

/** Writes a tree as a CASE for each question; rows that go several ways in part get a sum over all of them. */
final class SqlTrees {
    private static final int READABLE = 100;

    private final SqlQuery query;
    private final SqlFormulas formulas;
    private final Function<Predictor, List<Sql>> answers;
    private final Map<List<String>, Integer> ends = new LinkedHashMap<>();
    private final List<List<Sql>> ended = new ArrayList<>();
    private boolean readable;

    /** Writes into a query; what leaves answer is written by the function. */
    SqlTrees(SqlQuery query, SqlFormulas formulas, Function<Predictor, List<Sql>> answers) {
        this.query = query;
        this.formulas = formulas;
        this.answers = answers;
    }

    /** What a tree answers. */
    List<Sql> answer(Branch root) {
        readable = questions(root) <= READABLE;
        TreeSet<Integer> parted = new TreeSet<>();
        parted(root, parted);
        Sql end = path(root);
        int width = ended.get(0).size();
        Sql shared = width > 1 ? query.shared(end) : end;
        List<Sql> all = new ArrayList<>();
        for (int k = 0; k < width; k++) {
            Sql complete = width > 1 ? chosen(shared, k) : end;
            all.add(parted.isEmpty() ? complete : incomplete(parted, sum(root, k), complete));
        }
        return all;
    }

    /** How many questions a tree asks. */
    static int questions(Branch branch) {
        List<Branch> branches = branch.branches();
        return branches.isEmpty() ? 0 : 1 + branches.stream().mapToInt(SqlTrees::questions).sum();
    }

    /** Whether rows that a cell is missing of go several ways. */
    static boolean parts(Branch branch) {
        TreeSet<Integer> parted = new TreeSet<>();
        parted(branch, parted);
        return !parted.isEmpty();
    }

    /** Which part of a row whose cell is missing goes into each branch. */
    static double[] shares(Branch branch) {
        return switch (branch.missing()) {
            case Branch.Astray.Everywhere every -> every.shares();
            case Branch.Astray.InParts parts -> parts.shares();
            case Branch.Astray.Way way -> {
                double[] shares = new double[branch.branches().size()];
                shares[way.branch()] = 1;
                yield shares;
            }
            case Branch.Astray.Ends end -> new double[branch.branches().size()];
        };
    }

    private static void parted(Branch branch, TreeSet<Integer> cells) {
        if (branch.missing() instanceof Branch.Astray.Everywhere || branch.missing() instanceof Branch.Astray.InParts) {
            cells.add(branch.cell());
        }
        branch.branches().forEach(below -> parted(below, cells));
    }

    private Sql incomplete(TreeSet<Integer> cells, Sql sum, Sql complete) {
        List<Sql> gaps = new ArrayList<>();
        cells.forEach(cell -> gaps.add(new Sql(formulas.cell(cell).text() + " IS NULL", 1, formulas.cell(cell)
                .level())));
        Sql gap = query.shared(new Sql("CASE WHEN " + query.chain(" OR ", gaps).text() + " THEN 1 ELSE 0 END", 3,
                query.chain(" OR ", gaps).level()));
        return Sql.of("CASE " + gap.text() + " WHEN 1 THEN " + sum.text() + " ELSE " + complete.text() + " END", gap,
                sum,
                complete);
    }

    /** The number of the end at which a row arrives; or the end's answer itself when that is one number. */
    private Sql path(Branch branch) {
        Sql cell = branch instanceof Branch.Leaf ? null : formulas.cell(branch.cell());
        Sql path = switch (branch) {
            case Branch.Leaf leaf -> end(leaf.answer());
            case Branch.AtNumber at -> atNumber(at, cell);
            case Branch.Among among -> among(among, cell);
            case Branch.ByLabel by -> byLabel(by, cell);
        };
        return query.shallow(path);
    }

    private Sql atNumber(Branch.AtNumber at, Sql cell) {
        String border = query.dialect.number(at.border());
        Sql low = new Sql(cell.text() + (at.closed() ? " <= " : " < ") + border, 1, cell.level());
        Sql high = new Sql(cell.text() + (at.closed() ? " > " : " >= ") + border, 1, cell.level());
        return two(at, low, high, at.low(), at.high());
    }

    private Sql among(Branch.Among among, Sql cell) {
        boolean[] outside = among.labels().clone();
        for (int i = 0; i < outside.length; i++) {
            outside[i] = !outside[i];
        }
        return two(among, formulas.among(cell, among.labels()), formulas.among(cell, outside), among.inside(),
                among.outside());
    }

    private Sql two(Branch branch, Sql first, Sql second, Branch yes, Branch no) {
        Sql then = path(yes);
        Sql otherwise = path(no);
        return switch (branch.missing()) {
            case Branch.Astray.Ends end -> {
                Sql ends = end(end.answer());
                yield Sql.of(laidOut("CASE", "WHEN " + first.text() + " THEN " + then.text(), "WHEN " + second.text()
                        + " THEN " + otherwise.text(), "ELSE " + ends.text()), first, second, then, otherwise, ends);
            }
            case Branch.Astray.Way way when way.branch() == 0 -> Sql.of(laidOut("CASE", "WHEN " + second.text()
                    + " THEN "
                    + otherwise.text(), "ELSE " + then.text()), second, then, otherwise);
            default -> Sql.of(laidOut("CASE", "WHEN " + first.text() + " THEN " + then.text(), "ELSE "
                    + otherwise.text()), first, then, otherwise);
        };
    }

    private Sql byLabel(Branch.ByLabel by, Sql cell) {
        int rest = by.missing() instanceof Branch.Astray.Way way ? way.branch() : -1;
        List<String> lines = new ArrayList<>();
        List<Sql> parts = new ArrayList<>(List.of(cell));
        for (int i = 0; i < by.branches().size(); i++) {
            if (i != rest) {
                parts.add(path(by.branches().get(i)));
                lines.add("WHEN " + i + " THEN " + parts.getLast().text());
            }
        }
        if (rest >= 0 || by.missing() instanceof Branch.Astray.Ends) {
            parts.add(by.missing() instanceof Branch.Astray.Ends end ? end(end.answer())
                    : path(by.branches().get(rest)));
            lines.add("ELSE " + parts.getLast().text());
        }
        if (lines.size() == 1 && rest >= 0) {
            return parts.getLast();
        }
        return Sql.of(laidOut("CASE " + cell.text(), lines.toArray(String[]::new)), parts.toArray(Sql[]::new));
    }

    private String laidOut(String head, String... lines) {
        if (!readable) {
            return head + " " + String.join(" ", lines) + " END";
        }
        StringBuilder text = new StringBuilder(head);
        for (String line : lines) {
            text.append("\n  ").append(line.replace("\n", "\n  "));
        }
        return text.append("\nEND").toString();
    }

    private Sql end(Predictor answer) {
        List<Sql> all = answers.apply(answer);
        int index = ends.computeIfAbsent(all.stream().map(Sql::text).toList(), fresh -> {
            ended.add(all);
            return ended.size() - 1;
        });
        return all.size() == 1 ? all.get(0) : new Sql(String.valueOf(index), 0, 0);
    }

    private Sql chosen(Sql end, int k) {
        Map<String, StringBuilder> byAnswer = new LinkedHashMap<>();
        List<Sql> parts = new ArrayList<>(List.of(end));
        for (int i = 0; i < ended.size(); i++) {
            Sql answer = ended.get(i).get(k);
            parts.add(answer);
            byAnswer.computeIfAbsent(answer.text(), fresh -> new StringBuilder()).append(" WHEN ").append(i)
                    .append(" THEN ").append(answer.text());
        }
        if (byAnswer.size() == 1) {
            return parts.getLast();
        }
        return Sql.of("CASE " + end.text() + String.join("", byAnswer.values()) + " END", parts.toArray(Sql[]::new));
    }

    /** The sum over all ends, each times the part of the row that arrives there. */
    private Sql sum(Branch branch, int k) {
        if (branch instanceof Branch.Leaf leaf) {
            return fixed(leaf.answer(), k);
        }
        double[] shares = shares(branch);
        List<Sql> parts = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            Sql below = sum(branch.branches().get(i), k);
            if (!below.text().equals(query.dialect.number(0.0))) {
                parts.add(SqlFormulas.operator(factor(branch, i, shares[i]), " * ", below));
            }
        }
        if (branch.missing() instanceof Branch.Astray.Ends end) {
            Sql cell = formulas.cell(branch.cell());
            parts.add(Sql.of("CASE WHEN " + cell.text() + " IS NULL THEN " + fixed(end.answer(), k).text() + " ELSE "
                    + query.dialect.number(0.0) + " END", cell));
        }
        return parts.isEmpty() ? query.number(0) : query.shallow(query.chain(" + ", parts));
    }

    private Sql fixed(Predictor answer, int k) {
        if (!(answer instanceof Predictor.Fixed fixed)) {
            throw new Inexpressible("sql.parts");
        }
        return query.number(fixed.answer()[k]);
    }

    private Sql factor(Branch branch, int way, double share) {
        Sql cell = formulas.cell(branch.cell());
        String condition = switch (branch) {
            case Branch.AtNumber at -> cell.text() + ((way == 0) ? at.closed() ? " <= " : " < " : at.closed() ? " > "
                    : " >= ") + query.dialect.number(at.border());
            case Branch.Among among -> {
                boolean[] labels = among.labels().clone();
                for (int i = 0; i < labels.length; i++) {
                    labels[i] = labels[i] == (way == 0);
                }
                yield formulas.among(cell, labels).text();
            }
            case Branch.ByLabel by -> cell.text() + " = " + way;
            case Branch.Leaf leaf -> throw new IllegalArgumentException("A leaf has no ways");
        };
        return Sql.of("CASE WHEN " + condition + " THEN " + query.dialect.number(1.0) + " WHEN " + cell.text()
                + " IS NULL THEN " + query.dialect.number(share) + " ELSE " + query.dialect.number(0.0) + " END", cell);
    }
}
