// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.scoring.Test;

/**
 * Writes formulas and tests as expressions, in which NULL is missing; what would fail in some database is kept from it.
 */
final class SqlFormulas {
    /** Beyond these e cannot be raised to a number, or it is 0. */
    private static final double MOST = 709.78;
    private static final double LEAST = -745;

    private final SqlQuery query;
    private final List<Sql> cells;

    /** Writes into a query; the cells are those of the row. */
    SqlFormulas(SqlQuery query, List<Sql> cells) {
        this.query = query;
        this.cells = new ArrayList<>(cells);
    }

    /** A cell. */
    Sql cell(int position) {
        return cells.get(position);
    }

    /** Adds cells that are computed from those in front of them. */
    SqlFormulas with(List<Scoring.Derived> derived) {
        derived.forEach(each -> cells.add(query.shared(sql(each.formula()))));
        return this;
    }

    /** A formula as an expression. */
    Sql sql(Formula formula) {
        return query.shallow(switch (formula) {
            case Formula.Cell cell -> cell(cell.position());
            case Formula.Constant constant -> query.number(constant.value());
            case Formula.Combined combined -> leaning(combined);
            case Formula.Applied applied -> applied(applied.function(), sql(applied.of()));
            case Formula.Given given -> call("COALESCE", sql(given.of()), sql(given.otherwise()));
            case Formula.Choice choice -> {
                Sql test = sql(choice.test());
                Sql then = sql(choice.then());
                Sql otherwise = sql(choice.otherwise());
                yield Sql.of("CASE WHEN " + test.text() + " THEN " + then.text() + " ELSE " + otherwise.text() + " END",
                        test, then, otherwise);
            }
            case Formula.Lookup lookup -> lookup(sql(lookup.position()), lookup.numbers());
            case Formula.Bin bin -> bin(query.shared(sql(bin.of())), bin.borders(), bin.closed());
        });
    }

    /** The number at a position. */
    Sql lookup(Sql position, double[] numbers) {
        String cases = IntStream.range(0, numbers.length).mapToObj(i -> " WHEN " + i + " THEN "
                + query.dialect.number(numbers[i])).collect(Collectors.joining());
        return Sql.of(numbers.length == 0 ? query.dialect.number(Double.NaN)
                : "CASE " + position.text() + cases + " END", position);
    }

    private Sql bin(Sql of, double[] borders, boolean closed) {
        StringBuilder text = new StringBuilder("CASE");
        for (int i = 0; i < borders.length; i++) {
            text.append(" WHEN ").append(of.text()).append(closed ? " <= " : " < ")
                    .append(query.dialect.number(borders[i])).append(" THEN ").append(query.dialect.number((double) i));
        }
        return Sql.of(text.append(" WHEN ").append(of.text()).append(" IS NOT NULL THEN ")
                .append(query.dialect.number((double) borders.length)).append(" END").toString(), of);
    }

    /** Long sums lean to the left: their parts are written one after the other. */
    private Sql leaning(Formula.Combined combined) {
        List<Formula.Combined> leaning = new ArrayList<>();
        Formula first = combined;
        while (first instanceof Formula.Combined left) {
            leaning.add(left);
            first = left.left();
        }
        Sql written = sql(first);
        for (int i = leaning.size() - 1; i >= 0; i--) {
            written = query.shallow(combined(leaning.get(i).operation(), written, sql(leaning.get(i).right())));
        }
        return written;
    }

    private Sql combined(Formula.Operation operation, Sql left, Sql right) {
        return switch (operation) {
            case PLUS -> operator(left, " + ", right);
            case MINUS -> operator(left, " - ", right);
            case TIMES -> operator(left, " * ", right);
            case DIVIDED_BY -> divided(left, right);
            case POWER -> power(query.shared(left), query.shared(right));
            case SMALLEST -> extreme(" <= ", query.shared(left), query.shared(right));
            case GREATEST -> extreme(" >= ", query.shared(left), query.shared(right));
        };
    }

    static Sql operator(Sql left, String operator, Sql right) {
        return Sql.of("(" + left.text() + operator + right.text() + ")", left, right);
    }

    /** A quotient; some databases refuse to divide by 0, which makes it infinite. */
    Sql divided(Sql left, Sql right) {
        String zero = query.dialect.number(0.0);
        if (right.level() == 0 && right.atom() && !right.text().equals(zero)) {
            return operator(left, " / ", right);
        }
        Sql above = query.shared(left);
        Sql below = query.shared(right);
        return Sql.of("CASE WHEN " + below.text() + " <> " + zero + " THEN " + above.text() + " / " + below.text()
                + " WHEN " + below.text() + " = " + zero + " AND " + above.text() + " > " + zero + " THEN "
                + query.dialect.number(Double.POSITIVE_INFINITY) + " WHEN " + below.text() + " = " + zero + " AND "
                + above.text() + " < " + zero + " THEN " + query.dialect.number(Double.NEGATIVE_INFINITY) + " END",
                        above,
                below);
    }

    private Sql power(Sql left, Sql right) {
        String zero = query.dialect.number(0.0);
        String l = left.text();
        String r = right.text();
        return Sql.of("CASE WHEN " + r + " = " + zero + " AND " + l + " IS NOT NULL THEN " + query.dialect.number(1.0)
                + " WHEN " + l + " > " + zero + " OR " + l + " = " + zero + " AND " + r + " > " + zero + " OR " + l
                        + " < "
                + zero + " AND " + r + " = FLOOR(" + r + ") THEN POWER(" + l + ", " + r + ") WHEN " + l + " = " + zero
                        + " AND " + r + " < " + zero + " THEN "
                + query.dialect.number(Double.POSITIVE_INFINITY) + " END", left, right);
    }

    private static Sql extreme(String relation, Sql left, Sql right) {
        return Sql.of("CASE WHEN " + left.text() + relation + right.text() + " THEN " + left.text() + " WHEN "
                + right.text()
                + relation + left.text() + " THEN " + right.text() + " END", left, right);
    }

    private Sql applied(Formula.Function function, Sql of) {
        String zero = query.dialect.number(0.0);
        return switch (function) {
            case EXP -> exp(of);
            case LOG -> {
                Sql once = query.shared(of);
                yield Sql.of("CASE WHEN " + once.text() + " > " + zero + " THEN LN(" + once.text() + ") WHEN "
                        + once.text()
                        + " = " + zero + " THEN " + query.dialect.number(Double.NEGATIVE_INFINITY) + " END", once);
            }
            case ROOT -> {
                Sql once = query.shared(of);
                yield Sql.of("CASE WHEN " + once.text() + " >= " + zero + " THEN SQRT(" + once.text() + ") END", once);
            }
            case ABSOLUTE -> call("ABS", of);
            case FLOOR -> call("FLOOR", of);
            case ROUND -> call("FLOOR", operator(of, " + ", query.number(0.5)));
            case TANH -> {
                Sql double2 = query.shared(exp(operator(of, " * ", query.number(2))));
                Sql once = query.shared(of);
                yield Sql.of("CASE WHEN " + once.text() + " > " + query.dialect.number(20.0) + " THEN "
                        + query.dialect.number(1.0) + " ELSE (" + double2.text() + " - " + query.dialect.number(1.0)
                                + ") / ("
                        + double2.text() + " + " + query.dialect.number(1.0) + ") END", double2, once);
            }
        };
    }

    /** e raised to a number, kept from what a double cannot hold. */
    Sql exp(Sql of) {
        Sql once = query.shared(of);
        return Sql.of("CASE WHEN " + once.text() + " < " + query.dialect.number(LEAST) + " THEN "
                + query.dialect.number(0.0)
                + " WHEN " + once.text() + " > " + query.dialect.number(MOST) + " THEN "
                + query.dialect.number(Double.POSITIVE_INFINITY) + " ELSE EXP(" + once.text() + ") END", once);
    }

    private static Sql call(String function, Sql... arguments) {
        return Sql.of(function + "(" + List.of(arguments).stream().map(Sql::text).collect(Collectors.joining(", "))
                + ")",
                arguments);
    }

    /** A test as a condition, which may be unknown instead of false. */
    Sql sql(Test test) {
        return switch (test) {
            case Test.Compares compares -> operator(sql(compares.left()), switch (compares.relation()) {
                case LESS -> " < ";
                case AT_MOST -> " <= ";
                case EQUAL -> " = ";
                case AT_LEAST -> " >= ";
                case MORE -> " > ";
            }, sql(compares.right()));
            case Test.Missing missing -> {
                Sql of = sql(missing.of());
                yield Sql.of("(" + of.text() + " IS NULL)", of);
            }
            case Test.Among among -> among(sql(among.position()), among.labels());
            case Test.All all -> joined(" AND ", "TRUE", all.tests());
            case Test.Any any -> joined(" OR ", "FALSE", any.tests());
            case Test.Not not -> {
                Sql of = sql(not.test());
                yield Sql.of("(" + of.text() + " IS NOT TRUE)", of);
            }
        };
    }

    /** Whether a label is among some. */
    Sql among(Sql position, boolean[] labels) {
        String inside = IntStream.range(0, labels.length).filter(i -> labels[i]).mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return inside.isEmpty() ? Sql.of("FALSE") : Sql.of("(" + position.text() + " IN (" + inside + "))", position);
    }

    private Sql joined(String operator, String none, List<Test> tests) {
        if (tests.isEmpty()) {
            return Sql.of(none);
        }
        Sql[] parts = tests.stream().map(this::sql).toArray(Sql[]::new);
        return Sql.of("(" + List.of(parts).stream().map(Sql::text).collect(Collectors.joining(operator)) + ")", parts);
    }
}
